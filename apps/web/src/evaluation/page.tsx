import { formatFiscalYear } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useLanguage, useWords } from '../i18n.tsx'
import { StateChip } from '../inquiry/door/state-chip.tsx'
import { useInquiryTrail } from '../inquiry/door/trail.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { numberOf, useVisionParams } from '../vision/address.ts'
import { PageHead } from '../chrome/page-head.tsx'
import { Desk } from './desk.tsx'
import { deskQuery } from './queries.ts'
import { Shares } from './shares.tsx'
import { words } from './words.ts'
import './evaluation.css'

/** 評価: the policy office's desk for a fiscal year. */
export function EvaluationPage() {
  const word = useWords(words)
  const language = useLanguage()
  const { id = '' } = useParams({ strict: false })
  const params = { ...useVisionParams(), id }
  const { data: desk } = useSuspenseQuery(deskQuery(numberOf(id)))
  const { inquiry, projects, shares } = desk
  const trail = useInquiryTrail(inquiry, word.title)
  usePageTitle(`${inquiry.title} ${word.title}`)
  return (
    <div className="wrap">
      <PageHead
        trail={trail}
        title={`${word.title} ${formatFiscalYear(inquiry.fiscalYear, language)}`}
        lead={inquiry.state === 'published' ? word.frozen : word.lead}
      />
      <p className="acts-row">
        <StateChip state={inquiry.state} />
        <Link className="btn" to="/$region/$vision/inquiries/$id/report" params={params}>
          {word.report}
        </Link>
      </p>
      {projects.length === 0 ? <Empty>{word.noProjects}</Empty> : <Desk key={id} desk={desk} />}
      <Shares shares={shares} rule={inquiry.rule} />
    </div>
  )
}
