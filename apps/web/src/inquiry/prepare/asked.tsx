import { type Inquiry, type InquiryKind } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { useTerms, useWords } from '../../i18n.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { words } from './words.ts'

/** How much an inquiry asks, told before it is opened. */
export function HowMuch({ kinds }: { kinds: Inquiry['kinds'] }) {
  const word = useWords(words)
  const { inquiryKind: names } = useTerms()
  const ref = useVisionRef()
  const { municipalities } = useFrame()
  const { data: projects } = useQuery(
    api.project.search.queryOptions({ ...ref, status: ['active'], size: 1 }),
  )
  const { data: indicators } = useQuery(api.indicator.list.queryOptions(ref))
  if (!projects || !indicators) return null
  const running = indicators.filter(({ endedAt }) => endedAt === null).length
  const texts: Record<InquiryKind, string> = {
    participation: word.answers(municipalities.length * projects.total),
    indicators: word.answers(running),
    // Who takes part is settled at the moment of opening.
    selfEvaluation: word.cellsUpTo(municipalities.length * projects.total),
  }
  return (
    <ul>
      {kinds.map((kind) => (
        <li key={kind}>
          {names[kind]}：{texts[kind]}
        </li>
      ))}
    </ul>
  )
}
