import {
  commonUnit,
  contentOf,
  type Draft,
  filledRows,
  filledShares,
  formatFiscalYear,
  moneyText,
  shareGaps,
} from '@renkei/schema'
import { defineWords, useLanguage, useWords } from '../../i18n.tsx'
import { Marked } from '../../ui/marked.tsx'
import { Icon } from '../../ui/icon.tsx'

const words = defineWords({
  ja: {
    gap: (year: string, shared: string, cost: string, by: string, isOver: boolean) =>
      `${year}の分担の合計${shared}は、事業費${cost}より${by}${isOver ? '多い' : '少ない'}です`,
    net: (net: string, by: string, isOver: boolean) =>
      `（補助金を除いた${net}より${by}${isOver ? '多い' : '少ない'}）`,
    end: '。',
  },
  en: {
    gap: (year, shared, cost, by, isOver) =>
      `${year}: the shares add up to ${shared}, ${by} ${isOver ? 'more' : 'less'} than the budget of ${cost}`,
    net: (net, by, isOver) =>
      ` (${by} ${isOver ? 'more' : 'less'} than ${net}, the cost less subsidies)`,
    end: '.',
  },
})

/** The fiscal years in which the shares of the cost do not add up to it, and by how much: a warning, since
 * others may bear the rest. `isLive`: told as it is typed. */
export function ShareGaps({ draft, isLive = false }: { draft: Draft; isLive?: boolean }) {
  const language = useLanguage()
  const word = useWords(words)
  const gaps = shareGaps(contentOf(draft))
  const unit = commonUnit([...filledRows(draft), ...filledShares(draft)])
  const number = (value: number) => moneyText(Math.abs(value), unit, language)
  return (
    <div role={isLive ? 'status' : undefined}>
      {gaps.map(({ fiscalYear, shared, cost, net }) => (
        <p className="warn" key={fiscalYear}>
          <Icon name="alert" />
          <span>
            <Marked
              text={word.gap(
                formatFiscalYear(fiscalYear, language),
                number(shared),
                number(cost),
                number(shared - cost),
                shared > cost,
              )}
            />
            {net !== null && word.net(number(net), number(shared - net), shared > net)}
            {word.end}
          </span>
        </p>
      ))}
    </div>
  )
}
