import { can, mayEver } from '@renkei/schema'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsked } from '../filters/use-filters.ts'
import { nameIn, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Empty } from '../ui/empty.tsx'
import { Field } from '../ui/field.tsx'
import { Marked } from '../ui/marked.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { frameQuery, regionsQuery } from '../vision/queries.ts'
import { UploadForm } from '../writing/book-form.tsx'
import { upload } from '../writing/book-upload.ts'
import { BookPreview } from './preview.tsx'
import { TakenList } from './taken-list.tsx'
import { words } from './words.ts'
import './region-book.css'

const address = '/workbook/regions'

/** 圏域のブック: a region and its vision taken out as a workbook, and brought in or changed by one. */
export function RegionBookPage() {
  const word = useWords(words)
  const me = useMe()
  const language = useLanguage()
  const navigate = useNavigate()
  const { region: [asked] = [] } = useAsked()
  const { data: regions } = useSuspenseQuery(regionsQuery())
  usePageTitle(word.title)
  // What is taken back takes what is said of its taking with it.
  const [undone, count] = useState(0)
  const own = regions.filter(({ slug }) => can(me, 'regionBook.take', { region: slug }))
  const mayBring = can(me, 'regionBook.take', {})
  const chosen = own.find(({ slug }) => slug === asked) ?? (mayBring ? undefined : own[0])
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{word.title}</h1>
        <p className="lead">{word.lead}</p>
      </div>
      {!mayEver(me, 'regionBook.take') || (own.length === 0 && !mayBring) ? (
        <Empty>{word.mayNot}</Empty>
      ) : (
        <>
          {(own.length > 1 || mayBring) && (
            <Field label={word.which}>
              {(tie) => (
                <select
                  {...tie}
                  className="select region-book__which"
                  value={chosen?.slug ?? ''}
                  onChange={({ currentTarget: { value } }) =>
                    void navigate({
                      to: '/region-books',
                      search: value === '' ? {} : { region: [value] },
                    })
                  }
                >
                  {mayBring && <option value="">{word.newRegion}</option>}
                  {own.map((region) => (
                    <option key={region.slug} value={region.slug}>
                      {nameIn(language, region)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          )}
          <Steps slug={chosen?.slug} />
          <UploadForm
            key={`${chosen?.slug ?? ''} ${undone}`}
            send={(given) => upload(`${address}/${chosen?.slug ?? 'new'}`, given, 'regionBook')}
            own={{}}
            lost={word.lost}
            help={word.fileHelp}
          >
            {(read) => <BookPreview book={read.regionBook} />}
          </UploadForm>
          <TakenList region={chosen?.slug} onUndone={() => count(undone + 1)} />
        </>
      )}
    </div>
  )
}

/** What to do, and the workbooks to do it with. */
function Steps({ slug }: { slug: string | undefined }) {
  const word = useWords(words)
  return (
    <Section title={slug === undefined ? word.bring : word.change}>
      <ol className="book-steps">
        {(slug === undefined ? word.stepsNew : word.stepsHeld).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="acts-row region-book__files">
        {slug === undefined ? (
          <a className="btn" href={`${address}/template.xlsx`} download>
            {word.template}
          </a>
        ) : (
          <Downloads slug={slug} />
        )}
      </p>
    </Section>
  )
}

function Downloads({ slug }: { slug: string }) {
  const word = useWords(words)
  const language = useLanguage()
  const { data: frame } = useQuery(frameQuery({ region: slug }))
  return (
    <>
      {frame?.visions.map((vision) => (
        <a
          className="btn"
          key={vision.edition}
          href={`${address}/${slug}/${vision.edition}.xlsx`}
          download
        >
          <Marked text={word.download(titleIn(language, vision).text)} />
        </a>
      ))}
      <a className="btn" href={`${address}/${slug}/next.xlsx`} download>
        {word.downloadNext}
      </a>
    </>
  )
}
