import { can, formatDate, maySeePages } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useLocation, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { nameIn, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useIsAwake } from '../ui/use-is-awake.ts'
import { Section } from '../ui/section.tsx'
import { formatDay } from '../ui/time.ts'
import { Unbroken } from '../ui/unbroken.tsx'
import { numberOf } from '../vision/address.ts'
import { By } from '../writing/by.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { DocumentForm } from './form.tsx'
import { pageIn } from './door/place.ts'
import { documentQuery } from './queries.ts'
import { FileLink, Viewer } from './viewer.tsx'
import { words } from './words.ts'
import './document.css'

/** 出典資料: what it is, and its pages where the policy office has put its PDF there. */
export function DocumentPage() {
  const word = useWords(words)
  const language = useLanguage()
  const me = useMe()
  const isAwake = useIsAwake()
  const { id = '' } = useParams({ strict: false })
  const { data: document } = useSuspenseQuery(documentQuery(numberOf(id)))
  const { region, file } = document
  const [done, setDone] = useState<string>()
  // What was done is told at the top, and the form that did it is at the end.
  const tell = (text: string | undefined) => {
    setDone(text)
    if (text !== undefined) window.scrollTo({ top: 0 })
  }
  usePageTitle(titleIn(language, document).text)
  const about = `/${region.slug}/about${language === 'en' ? '?lang=en' : ''}#documents`
  return (
    <div className="wrap">
      <Breadcrumb>
        <Link to="/$region" params={{ region: region.slug }}>
          {nameIn(language, region)}
        </Link>
        <a href={about}>{word.documents}</a>
        {titleIn(language, document).text}
      </Breadcrumb>
      <div className="page-head">
        <h1>
          <Unbroken>{titleIn(language, document).text}</Unbroken>
        </h1>
        {language === 'en' && (
          <p className="phrase" lang="ja">
            {document.title}
          </p>
        )}
      </div>
      <Outcome of={done === undefined ? {} : { done }} />
      <Section title={word.pages}>
        {file === null ? (
          <Missing of={document} />
        ) : maySeePages(me, file) ? (
          <>
            {!file.isPublic && <p className="small quiet">{word.isHidden}</p>}
            {isAwake ? (
              <Viewer of={document} file={file} />
            ) : (
              <p data-wakes>
                <FileLink of={document} file={file} />
              </p>
            )}
          </>
        ) : (
          <Hidden of={document} />
        )}
      </Section>
      <Section title={word.about}>
        <dl className="facts">
          <dt>{word.issuer}</dt>
          <dd>{language === 'en' ? document.issuerEn : document.issuer}</dd>
          {document.issuedOn !== null && (
            <>
              <dt>{word.issuedOn}</dt>
              <dd>{formatDate(document.issuedOn, language)}</dd>
            </>
          )}
          <dt>{word.address}</dt>
          <dd>
            {document.address === null ? (
              word.noAddress
            ) : (
              <a className="document__address" href={document.address}>
                {document.address}
              </a>
            )}
          </dd>
          <dt>{word.note}</dt>
          <dd>
            <Unbroken>{language === 'en' ? document.noteEn : document.note}</Unbroken>
          </dd>
        </dl>
        {document.by && document.at && (
          <p className="small quiet">
            {word.by}
            <By author={document.by} />
            {language === 'ja' ? '　' : ' '}
            {formatDay(document.at, language)}
          </p>
        )}
      </Section>
      {can(me, 'document.save', { region: region.slug }) && (
        <div className="screen-only">
          <Section id="register" title={file === null ? word.upload : word.replace}>
            <DocumentForm of={document} onDone={tell} />
          </Section>
        </div>
      )}
    </div>
  )
}

type Shown = Parameters<typeof Viewer>[0]['of']

/** Where the address leads; which page it names is known to the browser alone. */
function useAsked(): { href: string; page: number | undefined } {
  const isAwake = useIsAwake()
  const { href, pathname, hash } = useLocation()
  return isAwake ? { href, page: pageIn(hash) } : { href: pathname, page: undefined }
}

/** There is no file: which page is cited, and whom to ask. */
function Missing({ of: { issuer, issuerEn } }: { of: Shown }) {
  const word = useWords(words)
  const language = useLanguage()
  const { page } = useAsked()
  return (
    <Empty>
      <p>{word.noFile}</p>
      {page !== undefined && <p>{word.citedPage(page)}</p>}
      <p>{word.askIssuer(language === 'en' ? issuerEn : issuer)}</p>
    </Empty>
  )
}

function Hidden({ of: { issuer, issuerEn } }: { of: Shown }) {
  const word = useWords(words)
  const language = useLanguage()
  const { href, page } = useAsked()
  return (
    <Empty>
      <p>{word.notPublic}</p>
      {page !== undefined && <p>{word.citedPage(page)}</p>}
      <p>{word.askIssuer(language === 'en' ? issuerEn : issuer)}</p>
      <p>
        <Link to="/sign-in" search={{ next: [href] }}>
          {word.signIn}
        </Link>
      </p>
    </Empty>
  )
}
