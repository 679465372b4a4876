import { type BookOutcome, type RegionBookCell, type RegionBookPreview } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { queryClient } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { Section } from '../ui/section.tsx'
import { words as bookWords } from '../writing/book-words.ts'
import { useWriting } from '../writing/use-writing.ts'
import { problemWords } from './problem-words.ts'
import type { Taken } from './take.ts'
import { TakeForm } from './take-form.tsx'
import { words } from './words.ts'

const outcomes = ['added', 'changed', 'ended'] as const

/** What the workbook of a region would change, or all that is wrong with it; and its taking over. */
export function BookPreview({ book }: { book: RegionBookPreview }) {
  const word = useWords(words)
  const title = useWords(bookWords).preview
  const { id, wrong, region, vision, sheets } = book
  const writing = useWriting<Taken>(() => queryClient.invalidateQueries(), {
    stale: () => word.stale,
    stateChanged: ({ value }) => word.notToTake[value === 'taken' ? 'taken' : 'taking'],
    lost: word.brokeOff,
  })
  const { done } = writing
  const count = (of: BookOutcome) => sheets.reduce((sum, sheet) => sum + sheet[of], 0)
  const counts = outcomes.map(count)
  if (done) {
    return (
      <p className="done-line region-book__done" role="status">
        <Marked text={word.taken(region.name, vision.title)} />{' '}
        <Link to="/$region/$vision" params={{ region: done.region, vision: String(done.edition) }}>
          {word.look}
        </Link>
      </p>
    )
  }
  return (
    <Section id="preview" title={title}>
      <p role="status">
        {wrong > 0 ? (
          word.wrong(wrong)
        ) : counts.every((one) => one === 0) ? (
          word.same
        ) : (
          <Marked text={word.brings[book.brings](region.name, vision.title)} />
        )}
      </p>
      {wrong > 0 && <Problems of={book} />}
      {book.kept.length > 0 && (
        <p>
          <Marked text={word.kept(book.kept.join('、'))} />
        </p>
      )}
      {wrong === 0 && counts.some((one) => one > 0) && (
        <>
          <Counts of={book} />
          {outcomes.map((outcome) => (
            <Rows key={outcome} of={book} outcome={outcome} />
          ))}
          {id !== null && <TakeForm id={id} of={book} writing={writing} />}
        </>
      )}
    </Section>
  )
}

/** What is wrong, cell by cell: what stands there and what should. */
function Problems({ of: { problems, wrong } }: { of: RegionBookPreview }) {
  const word = useWords(words)
  const book = useWords(bookWords)
  return (
    <>
      <table className="table book">
        <thead>
          <tr>
            <th scope="col">{book.place}</th>
            <th scope="col">{word.holds}</th>
            <th scope="col">{word.should}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map((one) => (
            <tr key={`${one.sheet} ${one.cell} ${one.column} ${one.problem}`}>
              <th scope="row" lang="ja">
                {book.cell(one.sheet, one.cell, one.column)}
              </th>
              <td lang="ja">{one.holds === '' ? <Nothing /> : one.holds}</td>
              <td>
                <Should of={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {wrong > problems.length && <p>{word.more(wrong - problems.length)}</p>}
    </>
  )
}

function Nothing() {
  return <span className="quiet">{useWords(words).empty}</span>
}

function Should({ of: { problem, limit = 0, words: named = [] } }: { of: RegionBookCell }) {
  return <Marked text={useWords(problemWords)[problem](limit, named)} />
}

/** How much of each sheet differs. */
function Counts({ of: { sheets } }: { of: RegionBookPreview }) {
  const word = useWords(words)
  const told = sheets.filter(({ added, changed, ended }) => added + changed + ended > 0)
  return (
    <table className="table region-book__counts">
      <thead>
        <tr>
          <th scope="col">{word.sheet}</th>
          {outcomes.map((outcome) => (
            <th scope="col" className="num" key={outcome}>
              {word.outcome[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((one) => (
          <tr key={one.sheet}>
            <th scope="row" lang="ja">
              {one.sheet}
            </th>
            {outcomes.map((outcome) => (
              <td className="num" key={outcome}>
                {one[outcome]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The rows that are added, changed or ended, sheet by sheet. */
function Rows({ of: { rows, sheets }, outcome }: { of: RegionBookPreview; outcome: BookOutcome }) {
  const word = useWords(words)
  const book = useWords(bookWords)
  const own = rows.filter((row) => row.outcome === outcome)
  const all = sheets.reduce((sum, sheet) => sum + sheet[outcome], 0)
  if (own.length === 0) return null
  return (
    <details className="region-book__rows" open={outcome !== 'added'}>
      <summary>{word.rows[outcome](all)}</summary>
      {all > own.length && <p>{word.listed(own.length)}</p>}
      <ul>
        {own.map((row) => (
          <li key={`${row.sheet} ${row.row} ${row.name}`}>
            <span lang="ja">
              {row.sheet}
              {row.row !== null && ` ${book.row(row.row)}`} <b>{row.name}</b>
            </span>
            {row.cells.length > 0 && (
              <ul>
                {row.cells.map(({ column, was, is }) => (
                  <li key={column}>
                    <span lang="ja">{column}</span>
                    {word.colon}
                    <del>{was === '' ? word.empty : <Marked text={was} />}</del> →{' '}
                    <ins>{is === '' ? word.empty : <Marked text={is} />}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
