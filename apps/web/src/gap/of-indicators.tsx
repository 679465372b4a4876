import { formatYear } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { IndicatorTable } from '../indicator/door/table.tsx'
import { indicatorsQuery } from '../indicator/queries.ts'
import { useVisionParams, useVisionRef } from '../vision/address.ts'
import type { ListProps } from './lists.tsx'
import { GapTable } from './table.tsx'
import { words } from './words.ts'

const useIndicators = () => useSuspenseQuery(indicatorsQuery(useVisionRef())).data

export function Unreported({ gaps: { unreported }, caption }: ListProps) {
  const word = useWords(words)
  const language = useLanguage()
  const params = useVisionParams()
  const indicators = useIndicators()
  return (
    <GapTable
      caption={caption}
      heads={[word.indicator, word.years]}
      lines={unreported.flatMap(({ indicator, years }) => {
        const found = indicators.find(({ id }) => id === indicator)
        if (!found) return []
        const to = {
          to: '/$region/$vision/indicators/$id',
          params: { ...params, id: String(indicator) },
        } as const
        return {
          key: indicator,
          name: (
            <Link {...to} lang="ja">
              {found.title}
            </Link>
          ),
          cells: [
            years
              .map((year) => formatYear(year, language, found.yearKind))
              .join(language === 'ja' ? '、' : ', '),
          ],
          act: (
            <Link {...to}>
              {word.report}
              <span className="vh" lang="ja">
                {word.of(found.title)}
              </span>
            </Link>
          ),
        }
      })}
    />
  )
}

export function Behind({ gaps: { behind }, caption }: ListProps) {
  const indicators = useIndicators().filter(({ id }) => behind.includes(id))
  return <IndicatorTable caption={caption} indicators={indicators} owners />
}
