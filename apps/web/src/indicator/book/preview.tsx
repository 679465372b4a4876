import {
  type BookedActual,
  formatFiscalYear,
  type RowOutcome,
  type WorkbookLine,
} from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { client } from '../../api.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { formatNumber } from '../../ui/number.ts'
import { Section } from '../../ui/section.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { useMunicipalityName } from '../../vision/queries.ts'
import { words as bookWords } from '../../writing/book-words.ts'
import { Refused } from '../../writing/outcome.tsx'
import { useWriting } from '../../writing/use-writing.ts'
import { refreshIndicators } from '../queries.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

export type ReadBook = Extract<WorkbookLine, { book: unknown }>

// What is to be mended is found without looking for it.
const order: readonly RowOutcome[] = ['wrong', 'stale', 'changed']

/** What a workbook of actuals would change, one by one, and the taking over of all that can be. */
export function BookPreview({ book: { actuals, unchanged } }: ReadBook) {
  const word = useWords(words)
  const book = useWords(bookWords)
  const ref = useVisionRef()
  const params = useVisionParams()
  const { done, refused, isPending, write } = useWriting(refreshIndicators, {
    stale: () => word.refused.stale,
    fieldsInvalid: () => word.refused.fieldsInvalid,
  })
  const of = (outcome: RowOutcome) => actuals.filter((one) => one.outcome === outcome)
  const changed = of('changed')
  const left = actuals.length - changed.length
  const corrections = changed.map(({ correction }) => correction)
  const take = async () => {
    await write(() => client.indicator.take.mutate({ ...ref, corrections }))
  }
  if (done) {
    return (
      <p className="done-line" role="status">
        <Marked text={word.taken(changed.length)} />{' '}
        <Link to="/$region/$vision/indicators" params={params} search={{}}>
          {word.toList}
        </Link>
      </p>
    )
  }
  return (
    <Section id="preview" title={book.preview}>
      <p role="status">
        {word.counts(changed.length, of('wrong').length, of('stale').length, unchanged)}
      </p>
      {actuals.length > 0 && (
        <table className="table book">
          <thead>
            <tr>
              <th scope="col">{book.place}</th>
              <th scope="col">{word.item}</th>
              <th scope="col">{word.change}</th>
              <th scope="col">{word.result}</th>
            </tr>
          </thead>
          <tbody>
            {actuals
              .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
              .map((one) => (
                <Booked key={`${one.sheet} ${one.row}`} of={one} />
              ))}
          </tbody>
        </table>
      )}
      {refused !== undefined && <Refused text={refused} />}
      <div className="acts-row book__take">
        {changed.length > 0 ? (
          <button
            type="button"
            className="btn btn--fill"
            aria-disabled={isPending}
            onClick={() => void take()}
          >
            {word.take(changed.length)}
          </button>
        ) : (
          <span>{word.nothingToTake}</span>
        )}
        {left > 0 && <span>{word.left(left)}</span>}
      </div>
    </Section>
  )
}

function Booked({ of }: { of: BookedActual }) {
  const language = useLanguage()
  const word = useWords(words)
  const book = useWords(bookWords)
  const { title, unit, sheet, row, outcome, correction, problems } = of
  const own = {
    seemsTotal: (limit: number) => word.seemsTotal(`${formatNumber(limit)}${unit}`),
    notNumber: () => word.notNumber,
  }
  const should = { ...book.should, ...own }
  return (
    <tr>
      <td lang="ja">
        {sheet} {book.row(row)}
      </td>
      <th scope="row">
        {title === '' ? (
          word.unnamed
        ) : (
          <>
            <span lang="ja">{title}</span>{' '}
            <span className="block small quiet">
              {formatFiscalYear(correction.fiscalYear, language)}
            </span>
          </>
        )}
      </th>
      <td>{title !== '' && <Difference of={of} />}</td>
      <td>
        <b className={outcome === 'changed' ? undefined : 'late'}>{book.outcome[outcome]}</b>
        {outcome === 'stale' && <p>{word.stale}</p>}
        <ul>
          {problems.map((one) => (
            <li key={`${one.cell} ${one.problem}`}>
              {book.cell(one.sheet, one.cell, one.column)} {book.holds(one.holds)}
              {should[one.problem](one.limit ?? 0, one.units, one.options)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** What is held, and what would be: the value, of whom it comes, the source, and why. */
function Difference({ of: { unit, before, after, correction } }: { of: BookedActual }) {
  const language = useLanguage()
  const word = useWords(words)
  const nameOf = useMunicipalityName()
  const told = (value: number | undefined) =>
    value === undefined ? word.nothing : `${formatNumber(value)}${unit}`
  const colon = language === 'ja' ? '：' : ': '
  const line = (name: string, was: string, is: string) =>
    was === is ? null : (
      <li key={name}>
        {name}
        {colon}
        <del>{was}</del> → <ins>{is}</ins>
      </li>
    )
  if (!after) return before && `${word.value}${colon}${told(before.value)}`
  const partOf = (of: typeof before, code: string) =>
    of?.parts.find(({ municipality }) => municipality === code)?.value
  const codes = [...(before?.parts ?? []), ...after.parts].map(({ municipality }) => municipality)
  return (
    <ul>
      {line(word.value, told(before?.value), told(after.value))}
      {[...new Set(codes)].map((code) =>
        line(nameOf(code), told(partOf(before, code)), told(partOf(after, code))),
      )}
      {line(word.source, before?.source ?? word.nothing, after.source)}
      {correction.reason !== '' && (
        <li>
          {word.reason}
          {colon}
          <span lang="ja">{correction.reason}</span>
        </li>
      )}
    </ul>
  )
}
