import { formatFiscalYear, prefectureOf } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import type { Search } from '../address.ts'
import { SearchField, typedIn } from '../filters/search-field.tsx'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { Kept } from '../ui/kept.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Title } from '../ui/title.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { directoryQuery } from '../vision/queries.ts'
import { type Found, findRegions } from './find.ts'
import { words } from './words.ts'
import './regions.css'

/** The start page of several regions: which there are, found by any of their municipalities. */
export function RegionsPage() {
  const word = useWords(words)
  const navigate = useNavigate()
  const { q: [text = ''] = [], all } = useSearch({ from: '__root__' })
  const { data: regions } = useSuspenseQuery(directoryQuery())
  usePageTitle(word.title)
  const found = findRegions(regions, text)
  const every = new Set(
    regions.flatMap(({ municipalities }) => municipalities.map(({ code }) => code)),
  )
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = typedIn(event.currentTarget)
    const to = (now: Search): Search => ({ ...now, q: typed === '' ? [] : [typed] })
    void navigate({ to: '.', search: to, replace: true })
  }
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{word.title}</h1>
        <p className="lead">
          <Unbroken>{word.lead(regions.length, every.size)}</Unbroken>
        </p>
      </div>
      <form className="regions__find" role="search" aria-label={word.find} onSubmit={search}>
        <Kept asked={all ? { all } : {}} />
        <SearchField label={word.find} text={text} />
        <button type="submit" className="btn btn--fill">
          {word.search}
        </button>
        <p className="help">{word.findHelp}</p>
      </form>
      <p className="regions__found" role="status">
        {text !== '' && found.length > 0 && word.found(found.length)}
      </p>
      {found.length === 0 ? (
        <Empty>
          <p>{word.none(text)}</p>
          <Link to="/" search={all ? { all } : {}}>
            {word.all}
          </Link>
        </Empty>
      ) : (
        <ul className="regions">
          {found.map((one) => (
            <Entry key={one.region.slug} of={one} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Entry({ of: { region, municipalities: named } }: { of: Found }) {
  const language = useLanguage()
  const word = useWords(words)
  const { slug, scheme, visions, municipalities } = region
  const nickname = (language === 'en' && region.nicknameEn) || region.nickname
  const names = (some: Found['municipalities']) =>
    some.map((one) => nameIn(language, one)).join(word.and)
  const prefectures = new Set(municipalities.map(({ code }) => prefectureOf(code, language)))
  const cores = municipalities.filter(({ role }) => role === 'core')
  return (
    <li>
      <p className="small quiet">{word.scheme[scheme]}</p>
      <h2>
        <Link to="/$region" params={{ region: slug }} search={{}}>
          {nameIn(language, region)}
        </Link>
        {nickname && <span className="regions__nickname">{nickname}</span>}
      </h2>
      <dl className="facts">
        {named.length > 0 && (
          <div>
            <dt>{word.belongs}</dt>
            <dd>
              <b>{names(named)}</b>
            </dd>
          </div>
        )}
        {cores.length > 0 && (
          <div>
            <dt>{word.core[scheme]}</dt>
            <dd>{names(cores)}</dd>
          </div>
        )}
        <div>
          <dt>{word.members}</dt>
          <dd>{word.count(municipalities.length, [...prefectures].join(word.and))}</dd>
        </div>
        {visions.length > 0 && (
          <div>
            <dt>{word.vision}</dt>
            <dd>
              {visions.map((vision) => (
                <div key={vision.edition}>
                  <Link
                    to="/$region/$vision"
                    params={{ region: slug, vision: String(vision.edition) }}
                    search={{}}
                  >
                    <Title of={vision} />
                  </Link>
                  <p className="quiet small">
                    {formatFiscalYear(vision.fromFiscalYear, language)}
                    {word.until}
                    {formatFiscalYear(vision.toFiscalYear, language)}
                  </p>
                </div>
              ))}
            </dd>
          </div>
        )}
        <div>
          <dt>{word.projects}</dt>
          <dd>{word.many(region.projects)}</dd>
        </div>
      </dl>
    </li>
  )
}
