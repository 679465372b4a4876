import type { Description } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { SourcePage } from '../document/door/source-page.tsx'
import { useWords } from '../i18n.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Icon } from '../ui/icon.tsx'
import { Title } from '../ui/title.tsx'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import { ProjectSign } from '../vision/number.tsx'
import { useIsOpen } from '../vision/queries.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { DescriptionForm } from './form.tsx'
import { descriptionsQuery, refresh } from './queries.ts'
import { words } from './words.ts'
import './description.css'

/** 概要: what every project does and for whom, written by the policy office one after the other. */
export function DescriptionsPage() {
  const word = useWords(words)
  const navigate = useNavigate()
  const { number: [asked] = [] } = useSearch({ from: '__root__' })
  const { data: rows } = useSuspenseQuery(descriptionsQuery(useVisionRef()))
  const writing = useWriting<string>(refresh)
  const isOpen = useIsOpen()
  usePageTitle(word.title)
  const missing = rows.filter(({ summary }) => summary === null)
  const row = rows.find(({ number }) => String(number) === asked) ?? missing[0] ?? rows[0]
  const after = (one: Description) =>
    rows.find(({ number, summary }) => number > one.number && summary === null) ??
    missing.find(({ number }) => number !== one.number)
  const go = (to: Description | undefined) =>
    void navigate({
      to: '.',
      search: to ? { number: [String(to.number)] } : {},
      resetScroll: false,
    })
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{word.title}</h1>
        {isOpen && <p className="lead">{word.lead}</p>}
        <p>{word.progress(rows.length - missing.length, rows.length)}</p>
      </div>
      <div className="described">
        <Rows rows={rows} current={row?.number} />
        <div>
          <Outcome of={writing} />
          {row ? (
            <DescriptionForm
              key={`${row.number} ${row.revision}`}
              row={row}
              writing={writing}
              onDone={() => go(after(row))}
              onSkip={() => go(after(row))}
            />
          ) : (
            <p>{word.none}</p>
          )}
        </div>
        {row && <SourcePage page={row.visionPage} />}
      </div>
    </div>
  )
}

function Rows({ rows, current }: { rows: readonly Description[]; current: number | undefined }) {
  const word = useWords(words)
  const params = useVisionParams()
  return (
    <nav className="described__rows" aria-label={word.rows}>
      <ol>
        {rows.map((one) => (
          <li key={one.number}>
            <Link
              to="/$region/$vision/summaries"
              params={params}
              search={{ number: [String(one.number)] }}
              aria-current={one.number === current ? 'true' : undefined}
              resetScroll={false}
            >
              <span>
                <ProjectSign of={one} />
              </span>
              <span>
                <Title of={one} />
              </span>
              <span>
                {one.summary !== null && (
                  <>
                    <Icon name="check" />
                    <span className="vh">{word.written}</span>
                  </>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
