import type { InquiryAnswer, InquiryKind, InquiryPost } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import { useWords } from '../i18n.tsx'
import { useVisionRef } from '../vision/address.ts'
import { projectsQuery } from '../project/queries.ts'
import { useFrame } from '../vision/queries.ts'
import { EvaluationList } from './answers/evaluation-list.tsx'
import { IndicatorTable } from './answers/indicator-table.tsx'
import { ParticipationTable } from './answers/participation-table.tsx'
import { sectionsOf } from './sections.ts'
import { words } from './words.ts'

const tables = {
  participation: ParticipationTable,
  indicators: IndicatorTable,
  selfEvaluation: EvaluationList,
}

/** The answers of one kind, by role. Not drawn anew when others' answers come in: the rows are. */
export const KindTable = memo(function KindTable({
  kind,
  answers,
  postsOf,
}: {
  kind: InquiryKind
  answers: readonly InquiryAnswer[]
  postsOf: (key: string) => readonly InquiryPost[]
}) {
  const { nothing } = useWords(words)
  const frame = useFrame()
  const { data: projects } = useQuery(projectsQuery(useVisionRef()))
  const sections = useMemo(
    () => sectionsOf(answers, kind, projects ?? [], frame),
    [answers, kind, projects, frame],
  )
  const hasPrevious = answers.some((answer) => answer.kind === kind && answer.previous !== null)
  const Table = tables[kind]
  if (sections.length === 0) return <p className="empty">{nothing}</p>
  return <Table sections={sections} postsOf={postsOf} hasPrevious={hasPrevious} />
})
