import { type EvaluationReport, type EvaluationRule, type Prompt, readAnswer } from '@renkei/schema'
import type { AnsweredRow, ProjectRow } from './queries.ts'

/** What was answered to the prompts that the office reports; prompts nobody answered are left out. */
export function reportedPrompts(
  { prompts, rule }: { prompts: readonly Prompt[]; rule: EvaluationRule },
  answers: readonly AnsweredRow[],
  projects: readonly ProjectRow[],
): EvaluationReport['prompts'] {
  return prompts
    .filter(({ reported }) => reported)
    .map(({ number, title, unit }) => ({
      ...{ number, title, unit },
      entries: answers
        .filter(({ prompt }) => prompt?.number === number)
        .toSorted((one, other) => (one.project ?? 0) - (other.project ?? 0))
        .flatMap((one) => {
          const { content } = readAnswer(one, one.draft, rule)
          if (content?.kind !== 'prompts') return []
          const of = projects.find(({ project }) => project === one.project)
          const project = of ? { number: of.project, title: of.title } : null
          return [{ project, municipality: one.municipality, value: content.value }]
        }),
    }))
    .filter(({ entries }) => entries.length > 0)
}
