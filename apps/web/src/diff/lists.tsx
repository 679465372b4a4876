import {
  commonUnit,
  moneyText,
  type MoneyUnit,
  type Project,
  type Draft,
  filledIndicators,
  filledRows,
  filledShares,
  fold,
  formatFiscalYear,
  type Frame,
  proposedLines,
  readAmount,
  sharedIn,
} from '@renkei/schema'
import type { ReactNode } from 'react'
import { type Language, titleIn, useLanguage, useWords } from '../i18n.tsx'
import { MeasureSign } from '../ui/measure-sign.tsx'
import { useFrame } from '../vision/queries.ts'
import { type Side, Texts, SideName } from './texts.tsx'
import { type ListField, moneyTyped, municipalityName } from './values.ts'
import { words } from './words.ts'

/** An item of a list: its key, its name, and what is written of it. */
type Item = { key: string; name: ReactNode; detail: string }
/** What stands beside an item: a sign before its name, a quiet word after it. */
export type Beside = { sign?: ReactNode; note?: ReactNode }

const itemsOf: Record<ListField, (draft: Draft, frame: Frame, language: Language) => Item[]> = {
  measures: ({ measures }, frame, language) =>
    measures
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, reason }) => {
        const measure = frame.measures.find((one) => one.number === number)
        const title = measure ? titleIn(language, measure).text : ''
        return {
          key: String(number),
          name: <MeasureName number={number} title={title} />,
          detail: reason.trim(),
        }
      }),
  partners: ({ partners }, frame, language) => municipalitiesIn(partners, frame, language),
  coLeads: ({ coLeads }, frame, language) => municipalitiesIn(coLeads, frame, language),
  budget: (draft, _, language) =>
    filledRows(draft).map(({ fiscalYear, amount, subsidy, unit }) => {
      const word = words[language]
      const whole = amount.trim() === '' ? word.notStated : moneyTyped(amount, unit, language)
      const part = subsidy.trim() === '' ? [] : [word.subsidy(moneyTyped(subsidy, unit, language))]
      return {
        key: String(fiscalYear),
        name: formatFiscalYear(fiscalYear, language),
        detail: [whole, ...part].join(word.comma),
      }
    }),
  costShares: (draft, frame, language) => {
    const shares = filledShares(draft)
    return [...new Set(shares.map(({ municipality }) => municipality))].toSorted().map((code) => {
      const own = shares.filter(({ municipality }) => municipality === code)
      return {
        key: code,
        name: municipalityName(code, frame, language),
        detail: sharesText(own, language),
      }
    })
  },
  indicators: ({ indicators }, _, language) =>
    filledIndicators(indicators).map((one) => ({
      key: fold(one.title),
      name: <span lang="ja">{one.title}</span>,
      detail: proposedLines(one, language).join('\n'),
    })),
}

function municipalitiesIn(codes: readonly string[], frame: Frame, language: Language): Item[] {
  return codes
    .toSorted()
    .map((code) => ({ key: code, name: municipalityName(code, frame, language), detail: '' }))
}

/** What one municipality bears, as typed: 令和８年度 1,200千円、…、計 2,500千円. */
export const sharesText = (shares: Draft['costShares'], language: Language): string =>
  withSum(
    shares.map((share) => ({
      ...share,
      text: moneyTyped(share.amount, share.unit, language),
      amount: readAmount(share.amount, share.unit),
    })),
    language,
  )

/** The same of what is registered, as documents print it: 令和８年度 1,660百万円. */
export const bornText = (shares: Project['costShares'], language: Language): string =>
  withSum(
    shares.map((share) => ({ ...share, text: moneyText(share.amount, share.unit, language) })),
    language,
  )

function withSum(
  shares: readonly {
    fiscalYear: number
    text: string
    amount: number | null
    unit?: MoneyUnit | undefined
  }[],
  language: Language,
): string {
  const word = words[language]
  const years = shares.map(({ fiscalYear, text }) =>
    word.inYear(formatFiscalYear(fiscalYear, language), text),
  )
  const sum = sharedIn(shares)
  const all = sum === null ? [] : [word.inAll(moneyText(sum, commonUnit(shares), language))]
  return [...years, ...(shares.length > 1 ? all : [])].join(word.comma)
}

const MeasureName = ({ number, title }: { number: number; title: string }) => (
  <>
    <MeasureSign number={number} /> {title}
  </>
)

/** One side of a list. Items that only this side has are ＋ or －; of the others, what is written is
 * compared. */
export function Lists({
  field,
  side,
  before,
  after,
  beside,
}: {
  field: ListField
  side: Side
  before: Draft
  after: Draft
  beside: ((key: string, side: Side) => Beside | undefined) | undefined
}) {
  const language = useLanguage()
  const word = useWords(words)
  const frame = useFrame()
  const own = itemsOf[field](side === 'before' ? before : after, frame, language)
  const other = itemsOf[field](side === 'before' ? after : before, frame, language)
  if (own.length === 0) {
    // What is proposed stands beside what is registered.
    const nothing = field === 'indicators' ? '―' : word.nothing
    return <p className="none">{side === 'before' ? nothing : word.emptied}</p>
  }
  return (
    <ul>
      {own.map((item) => {
        const match = other.find(({ key }) => key === item.key)
        const { sign, note } = beside?.(item.key, side) ?? {}
        const [from, to] = side === 'before' ? [item, match] : [match, item]
        return (
          <li
            key={item.key}
            className={match ? undefined : side === 'before' ? 'cut' : 'add'}
            data-sign={sign === undefined ? undefined : true}
          >
            <span className="diff__sign">
              {!match && (
                <>
                  <span aria-hidden="true">{side === 'before' ? '－' : '＋'}</span>
                  <SideName side={side} />
                </>
              )}
            </span>
            {sign}
            <span className="diff__item">{item.name}</span>
            {note !== undefined && <span className="quiet small">{note}</span>}
            {item.detail !== '' && (
              <div className="diff__detail">
                {match ? (
                  <Texts
                    side={side}
                    before={from?.detail ?? ''}
                    after={to?.detail ?? ''}
                    chosen={field === 'budget' || field === 'costShares'}
                  />
                ) : (
                  <p lang="ja">{item.detail}</p>
                )}
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
