import type { Frame, InquiryAnswer, InquiryKind, InquiryPost, ProjectItem } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import type { Search } from '../address.ts'
import { useTerms, useWords } from '../i18n.tsx'
import { projectsQuery } from '../project/queries.ts'
import { useVisionRef } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { EvaluationList } from './answers/evaluation.tsx'
import { IndicatorTable } from './answers/indicators.tsx'
import { PromptTables } from './answers/prompts.tsx'
import { Pasting } from './answers/pasting.tsx'
import { ParticipationTable } from './answers/participation.tsx'
import type { Section } from './answers/table.tsx'
import type { AnswerStore } from './model/store.ts'
import { useStoreState } from './model/use-store.ts'
import { words } from './words.ts'

/** One tab a kind, where several are asked. */
export function Kinds({
  kinds,
  done,
  kind: shown,
  store,
}: {
  kinds: readonly InquiryKind[]
  /** Those that are submitted. */
  done: readonly InquiryKind[]
  kind: InquiryKind
  store: AnswerStore
}) {
  const word = useWords(words)
  const { inquiryKind } = useTerms()
  const { summary } = useStoreState(store)
  if (kinds.length < 2) return null
  return (
    <nav className="kinds screen-only" aria-label={word.kinds}>
      {kinds.map((kind) => (
        <Link
          key={kind}
          to="."
          search={(search: Search) => ({ ...search, kind: [kind] })}
          aria-current={kind === shown ? 'page' : undefined}
          resetScroll={false}
        >
          {inquiryKind[kind]}{' '}
          <span className="kinds__n">
            {done.includes(kind) ? word.isSubmitted : word.kindCount(summary.kinds[kind])}
          </span>
        </Link>
      ))}
    </nav>
  )
}

const tables = {
  participation: ParticipationTable,
  indicators: IndicatorTable,
  selfEvaluation: EvaluationList,
  prompts: PromptTables,
}

/** The answers of one kind, by role. Not drawn anew when others' answers come in: the rows are. */
export const KindTable = memo(function KindTable({
  kind,
  answers,
  isNarrowed = false,
  postsOf,
}: {
  kind: InquiryKind
  answers: readonly InquiryAnswer[]
  /** Whether `answers` are those of one department only. */
  isNarrowed?: boolean
  postsOf: (key: string) => readonly InquiryPost[]
}) {
  const { nothing, desk } = useWords(words)
  const frame = useFrame()
  const { data: projects } = useQuery(projectsQuery(useVisionRef()))
  const sections = useMemo(
    () => sectionsOf(answers, kind, projects ?? [], frame),
    [answers, kind, projects, frame],
  )
  const hasPrevious = answers.some((answer) => answer.kind === kind && answer.previous !== null)
  const Table = tables[kind]
  if (sections.length === 0) return <p className="empty">{isNarrowed ? desk.nothing : nothing}</p>
  return (
    <Pasting kind={kind}>
      <Table sections={sections} postsOf={postsOf} hasPrevious={hasPrevious} />
    </Pasting>
  )
})

/** The answers of a kind by the role their project plays, in the vision's order. */
function sectionsOf(
  answers: readonly InquiryAnswer[],
  kind: InquiryKind,
  projects: readonly ProjectItem[],
  { policyAreas, pillars }: Frame,
): Section[] {
  const areas = new Map(policyAreas.map(({ code, pillar }) => [code, pillar]))
  const pillarOf = new Map(
    projects.map(({ number, policyArea }) => [number, areas.get(policyArea.code) ?? null]),
  )
  const own = answers.filter((answer) => answer.kind === kind)
  return [...pillars.map(({ number }) => number), null]
    .map((pillar) => ({
      pillar,
      keys: own
        .filter(({ project }) => (pillarOf.get(project ?? 0) ?? null) === pillar)
        .map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 0)
}
