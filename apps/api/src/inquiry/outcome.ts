import {
  type AnswerContent,
  type AnswerDraft,
  eraYear,
  type EvaluationRule,
  type FieldError,
  type InquiryKind,
  type InquiryOutcome,
  isComputed,
  readAnswer,
  readEvaluation,
  terms,
  totalOf,
  weightsIn,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { selectProjects } from '../evaluation/queries.ts'
import type { RevisionContent } from '../project/content.ts'
import { selectContents } from '../project/revise.ts'
import { frameOf } from '../vision/frame.ts'
import { invalid } from '../write/refuse.ts'
import { answeredContent } from './answered-content.ts'
import {
  type HeldActual,
  type PublishedActual,
  selectActuals,
  selectAnswered,
} from './publish-queries.ts'
import type { InquiryRow } from './queries.ts'
import { permittedInquiry } from './subject.ts'

/** What the submitted responses make of one project. */
export type Revised = {
  project: { id: number; currentRevisionId: number }
  number: number
  before: RevisionContent
  after: RevisionContent
}

/** The projects that the submitted responses change, in order of number. Throws Refused: `fieldsInvalid`
 * for an answer that cannot be read any more. */
export async function revisedBy(db: Db, { id, rule }: InquiryRow): Promise<Revised[]> {
  const answered = await selectAnswered(db, id)
  const contents = await selectContents(
    db,
    answered.map(({ currentRevisionId }) => currentRevisionId),
  )
  const { answerOf, expectAll } = reader('participation', rule)
  const revised = answered.flatMap(({ answers, number, title, ...project }) => {
    const before = contents.get(project.currentRevisionId)
    const read = answers.flatMap(({ draft, ...submitted }) => {
      const asked = { of: number, row: `${submitted.municipality} ${title}`, unit: '' }
      const content = answerOf(asked, draft)
      return content
        ? [{ ...submitted, answer: content.answer, department: content.department }]
        : []
    })
    const after = before && answeredContent(before, read)
    return after ? [{ project, number, before, after }] : []
  })
  expectAll()
  return revised
}

/** The actuals that the submitted responses give, beside those held of the year, which may be the same: as one
 * municipality reports it, or computed of what several do. Who did not submit keeps the part held of it. */
export async function actualsBy(db: Db, inquiry: InquiryRow) {
  const { actuals, expectAll } = await readActuals(db, inquiry)
  expectAll()
  return actuals
}

/** The same as far as the answers can be read; `expectAll` throws Refused for those that cannot. */
export async function readActuals(db: Db, { id, rule, fiscalYear }: InquiryRow) {
  const given = await selectActuals(db, id, fiscalYear)
  const { answerOf, expectAll, fault } = reader('indicators', rule)
  const read = given.flatMap(({ draft, ...actual }): Reported[] => {
    const { indicatorId: of, title, municipality, unit } = actual
    const content = answerOf({ of, row: `${municipality} ${title}`, unit }, draft)
    return content ? [{ ...actual, value: content.value, source: content.source }] : []
  })
  const actuals = [...Map.groupBy(read, ({ indicatorId }) => indicatorId).values()].flatMap(
    (reported) => {
      const found = reportedBy(reported, fiscalYear)
      found.lacking.forEach(fault)
      return found.actual ?? []
    },
  )
  return { actuals, expectAll }
}

/** Of how many municipalities an actual that is computed should come. */
export const amongOf = ({
  asked,
  parts,
}: Pick<HeldActual, 'asked'> & Pick<PublishedActual, 'parts'>) =>
  new Set([...asked, ...parts.map(({ municipality }) => municipality)]).size

type Reported = Omit<HeldActual, 'draft'> & { value: number; source: string }

/** One actual of what municipalities reported of one indicator, or what keeps it from being computed. */
function reportedBy(
  reported: readonly Reported[],
  fiscalYear: number,
): { actual?: PublishedActual & Omit<Reported, 'code'>; lacking: FieldError[] } {
  const [first] = reported
  if (!first) return { lacking: [] }
  const { totalling, held, title } = first
  if (!isComputed(totalling)) {
    const isSame = held?.value === first.value && held.source === first.source
    return { actual: { ...first, parts: [], isSame }, lacking: [] }
  }
  const own = reported.map(({ code: municipality, value }) => ({ municipality, value }))
  const kept = (held?.parts ?? []).filter(
    ({ municipality }) => !own.some((part) => part.municipality === municipality),
  )
  const parts = [...kept, ...own].toSorted((a, b) => a.municipality.localeCompare(b.municipality))
  const { value, lacking } = totalOf(totalling, parts, weightsIn(first, fiscalYear))
  if (value === null) {
    const nameOf = (code: string) => reported.find((one) => one.code === code)?.municipality ?? code
    return {
      lacking: lacking.map((code) => ({
        field: `indicators.${first.indicatorId}.value`,
        row: `${nameOf(code)} ${title}`,
        problem: 'lacksWeight',
      })),
    }
  }
  const source = `${eraYear(fiscalYear)}の照会の回答（${parts.length}市町村の${terms.ja.totalling[totalling]}）`
  const isSame = held?.value === value && JSON.stringify(held.parts) === JSON.stringify(parts)
  return { actual: { ...first, value, source, parts, isSame }, lacking: [] }
}

/** Every fact that publishing an inquiry would change, beside what is held. Throws Refused:
 * `fieldsInvalid` for an answer that cannot be read any more. */
export async function outcome(
  db: Db,
  actor: Actor | null,
  input: { id: number },
): Promise<InquiryOutcome> {
  const { inquiry } = await permittedInquiry(db, actor, 'inquiry.outcome', input)
  const { ids } = await frameOf(db, inquiry)
  const codes = new Map(Object.entries(ids.municipalities).map(([code, id]) => [id, code]))
  const projects = (await revisedBy(db, inquiry)).map(({ number, before, after }) => ({
    ...{ number, label: after.label, title: after.title, titleEn: after.titleEn },
    participations: after.participations.flatMap((one) => {
      const was = before.participations.find((it) => it.municipalityId === one.municipalityId)
      const to = one.answer
      if (was === one || to === 'unanswered') return []
      const from = was ? { answer: was.answer, basis: was.basis } : null
      return [{ municipality: codes.get(one.municipalityId) ?? '', from, to }]
    }),
    department:
      before.leadDepartment === after.leadDepartment
        ? null
        : { from: before.leadDepartment, to: after.leadDepartment },
  }))
  const actuals = (await actualsBy(db, inquiry))
    .filter(({ isSame }) => !isSame)
    .map(({ indicatorId: indicator, title, unit, held, value: to, parts, asked }) => {
      const coverage =
        parts.length === 0 ? null : { made: parts.length, of: amongOf({ asked, parts }) }
      return { indicator, title, unit, from: held?.value ?? null, to, coverage }
    })
  return { projects, actuals, unevaluated: await unevaluatedIn(db, inquiry) }
}

async function unevaluatedIn(db: Db, { id, kinds, rule }: InquiryRow): Promise<number[]> {
  if (!kinds.includes('selfEvaluation')) return []
  return (await selectProjects(db, id))
    .filter(({ ran, draft }) => ran && readEvaluation(draft, rule).content === null)
    .map(({ project }) => project)
}

/** Reads answers of a kind that were complete when they were written. `expectAll` throws Refused:
 * `fieldsInvalid`, with every row that is none any more, since the unit of its indicator was changed, say. */
function reader<K extends InquiryKind>(kind: K, rule: EvaluationRule) {
  const faults: FieldError[] = []
  const answerOf = (
    { of, row, unit }: { of: number; row: string; unit: string },
    draft: AnswerDraft,
  ): Extract<AnswerContent, { kind: K }> | undefined => {
    const { content, errors } = readAnswer({ kind, indicator: { unit } }, draft, rule)
    if (content?.kind === kind) return content as Extract<AnswerContent, { kind: K }>
    faults.push(
      ...errors.map((error) => ({ ...error, row, field: `${kind}.${of}.${error.field}` })),
    )
    return undefined
  }
  const expectAll = () => {
    if (faults.length > 0) throw invalid(...faults)
  }
  return { answerOf, expectAll, fault: (error: FieldError) => void faults.push(error) }
}
