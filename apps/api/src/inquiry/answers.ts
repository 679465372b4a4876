import {
  type AnsweredCell,
  type EvaluationRule,
  type InquiryAnswers,
  readAnswer,
  readText,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { type HeldCell, selectCells } from '../response/queries.ts'
import { asInquiry } from './get.ts'
import { selectResponses } from './status-queries.ts'
import { permittedInquiry } from './subject.ts'

/** What every municipality has answered so far, submitted or not. Throws Refused. */
export async function answers(
  db: Db,
  actor: Actor | null,
  input: { id: number },
): Promise<InquiryAnswers> {
  const { inquiry } = await permittedInquiry(db, actor, 'inquiry.answers', input)
  const responses = await selectResponses(db, inquiry.id)
  const cells = await selectCells(db, inquiry.id)
  return {
    inquiry: asInquiry(inquiry),
    municipalities: responses.map(({ municipality, submitted }) => ({ municipality, submitted })),
    rows: [...Map.groupBy(cells, ({ key }) => key)].flatMap(([key, of]) => {
      const [first] = of
      if (!first) return []
      const { kind, project, printed, prompt, title } = first
      const unit = prompt ? prompt.unit || null : first.unit
      return [
        {
          key,
          kind,
          project,
          printed,
          prompt: prompt?.title ?? null,
          title,
          unit,
          cells: of.map((one) => cellOf(one, inquiry.rule)),
        },
      ]
    }),
  }
}

function cellOf(
  { municipality, kind, unit, prompt, due, draft, files: all }: HeldCell,
  rule: EvaluationRule,
): AnsweredCell {
  const nothing = {
    ...{ municipality, answer: null, value: null, score: null, grade: null },
    notApplicable: null,
    files: all.map(({ id, name }) => ({ id, name })),
  }
  if (!due) return { ...nothing, state: 'none' }
  const { state, content } = readAnswer(
    { kind, prompt, indicator: { unit: unit ?? '' } },
    draft,
    rule,
  )
  if (content === null) return { ...nothing, state }
  if (content.kind === 'participation') return { ...nothing, state, answer: content.answer }
  if (content.kind === 'notApplicable') return { ...nothing, state, notApplicable: content.reason }
  if (content.kind === 'indicators')
    return { ...nothing, state, value: readText(draft['value'] ?? '') }
  if (content.kind === 'prompts') return { ...nothing, state, value: content.value }
  const { score, grade } = content
  return { ...nothing, state, score, grade }
}
