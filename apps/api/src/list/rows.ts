import {
  type Alignment,
  type ApplicationItem,
  type AuditEntry,
  auditActionName,
  type Frame,
  type InquiryAnswers,
  type InquiryKind,
  type OpenCell,
  openWords,
  type Opinion,
  type Person,
  signOf,
  terms,
} from '@renkei/schema'
import { japanTime } from '../csv.ts'
import { namesOf } from '../paper/names.ts'

const { applicationKind, applicationState, opinionOutcome, basis, answer, role } = terms.ja
const { inquiryKind, responseState } = terms.ja
const { decided, published, answering } = openWords

const instant = (at: string | null): string => (at === null ? '' : japanTime(at))
const editionOf = ({ region, vision }: Frame) => [region.slug, vision.edition]
const nameOf = (frame: Frame, code: string) => namesOf(frame).municipality(code)

/** 計画との対応: a link a row. */
export const alignmentRows = (frame: Frame, found: readonly Alignment[]): OpenCell[][] =>
  found.map(({ project, item, state, reason, words, decided: by, ...one }) => [
    ...[...editionOf(frame), project.number, signOf(frame, project), project.title],
    ...[item.plan, item.planTitle, item.id, item.kind ?? '', item.number ?? '', item.title],
    ...[decided[state], basis[one.basis], reason, words.join('、')],
    ...[by?.by.municipality?.name ?? '', by?.by.department ?? '', instant(by?.at ?? null)],
  ])

/** 懇談会の意見: an opinion a row. */
export const opinionRows = (frame: Frame, found: readonly Opinion[]): OpenCell[][] =>
  found.map(({ project, indicator, ...one }) => [
    ...[...editionOf(frame), one.fiscalYear, one.heldOn, one.meeting, one.speaker, one.text],
    ...[one.answer, opinionOutcome[one.outcome], one.outcomeNote, project?.number ?? ''],
    ...[project ? signOf(frame, project) : '', project?.title ?? ''],
    ...[indicator?.id ?? '', indicator?.title ?? '', one.source],
    one.published ? published.yes : published.no,
  ])

/** 申請: one a row. */
export const applicationRows = (frame: Frame, found: readonly ApplicationItem[]): OpenCell[][] =>
  found.map(({ consents: { asked, answered, conditions }, ...one }) => [
    ...[...editionOf(frame), one.id, applicationKind[one.kind], applicationState[one.state]],
    ...[one.endorsing ? '決裁中' : '', one.project ?? '', one.printed, one.title],
    ...[one.municipality, nameOf(frame, one.municipality), one.department],
    ...[instant(one.createdAt), instant(one.submittedAt), instant(one.updatedAt)],
    ...[one.submissions, asked, answered, conditions, one.remarks],
  ])

/** 照会の回答: what a municipality answers to one thing asked a row, of one kind or of all. */
export const answerRows = (
  frame: Frame,
  { inquiry, municipalities, rows }: InquiryAnswers,
  only: InquiryKind | undefined,
): OpenCell[][] =>
  rows
    .filter(({ kind }) => only === undefined || kind === only)
    .flatMap(({ kind, project, printed, title, prompt, unit, cells }) =>
      cells.map((cell) => {
        const { submitted = [] } =
          municipalities.find(({ municipality }) => municipality === cell.municipality) ?? {}
        return [
          ...[...editionOf(frame), inquiry.id, inquiry.title, inquiry.fiscalYear],
          ...[inquiryKind[kind], project ?? '', printed, title, prompt ?? '', unit ?? ''],
          ...[cell.municipality, nameOf(frame, cell.municipality)],
          responseState[submitted.includes(kind) ? 'submitted' : 'draft'],
          ...[answering[cell.state], cell.answer === null ? '' : answer[cell.answer]],
          ...[cell.value ?? '', cell.grade ?? '', cell.score ?? '', cell.notApplicable ?? ''],
          cell.files.map(({ name }) => name).join('、'),
        ]
      }),
    )

/** 職員: one a row. */
export const personRows = (found: readonly Person[]): OpenCell[][] =>
  found.map((one) => [
    ...[one.municipality?.code ?? '', one.municipality?.name ?? '', one.department?.name ?? ''],
    ...[one.position, one.name, one.email, role[one.role], one.secondFactor ? 'あり' : ''],
    ...[instant(one.lastSignIn), instant(one.deactivatedAt)],
  ])

const written = (value: unknown): string =>
  value === null || value === undefined ? '' : JSON.stringify(value)

/** 監査記録: an entry a row. */
export const auditRows = (found: readonly AuditEntry[]): OpenCell[][] =>
  found.map(({ by, subject, ...entry }) => [
    ...[entry.number, japanTime(entry.at), by?.municipality?.code ?? ''],
    ...[by?.municipality?.name ?? '', by?.department ?? '', by?.person ?? ''],
    ...[auditActionName('ja', entry.action), entry.action],
    ...[subject.kind, subject.id, subject.name ?? ''],
    ...[written(entry.before), written(entry.after), entry.requestId, entry.hash],
  ])
