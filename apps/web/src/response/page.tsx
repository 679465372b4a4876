import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMe } from '../session/use-session.ts'
import { usePageTitle } from '../ui/page-title.ts'
import { numberOf } from '../vision/address.ts'
import { AnswerPage } from './answer-page.tsx'
import './answer.css'
import { responseQuery } from './queries.ts'

const often = 15_000

/** What one municipality answers to one inquiry: to answer, or to read. Others' answers appear
 * within seconds. */
export function ResponsePage() {
  const { id = '', municipality = '' } = useParams({ strict: false })
  const { data: response } = useSuspenseQuery({
    ...responseQuery({ inquiry: numberOf(id), municipality }),
    refetchInterval: often,
  })
  const me = useMe()
  usePageTitle(response.inquiry.title)
  if (!me) return null
  return <AnswerPage response={response} me={me} key={`${id}.${municipality}`} />
}
