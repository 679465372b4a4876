import {
  answerFields,
  type AnswerDraft,
  defaultEvaluationRule,
  type InquiryAnswer,
  type InquiryForm,
  type Response,
} from '@renkei/schema'
import type { World } from './index.ts'

type Client = World['client']

/** A form that can be opened, asking for participation, with what a test types over it. */
export const inquiryTyped = (typed: Partial<InquiryForm> = {}): InquiryForm => ({
  fiscalYear: '令和７年度',
  title: '連携事業の参加状況',
  explanation: '1つずつ選んでください。',
  deadline: '令和81年５月29日',
  kinds: ['participation'],
  rule: defaultEvaluationRule,
  prompts: [],
  municipalities: null,
  projects: null,
  evaluators: 'participants',
  ...typed,
})

/** An inquiry prepared and opened by someone of the policy office. */
export async function openInquiry(office: Client, typed: Partial<InquiryForm> = {}) {
  const form = inquiryTyped(typed)
  const prepared = await office.inquiry.create.mutate({ region: 'sapporo', form })
  return office.inquiry.open.mutate({ id: prepared.id, version: prepared.version })
}

/** Closes an open inquiry, and publishes it. */
export async function publishInquiry(office: Client, id: number) {
  const { version } = await office.inquiry.get.query({ id })
  const closed = await office.inquiry.close.mutate({ id, version })
  return office.inquiry.publish.mutate({ id, version: closed.version })
}

/** What a municipality answers that takes part everywhere. */
export function fullAnswer({ kind, prompt }: InquiryAnswer): AnswerDraft {
  if (kind === 'participation') return { answer: 'participating' }
  if (kind === 'indicators') return { value: '１，２３４', source: '庁内集計' }
  if (prompt) return { entry: prompt.options[0] ?? '12' }
  const fields = answerFields(kind, defaultEvaluationRule).filter(
    (field) => field !== 'notApplicable',
  )
  return Object.fromEntries(
    fields.map((field) => [field, field.startsWith('score.') ? '20' : `${field}：記入しました`]),
  )
}

/** Answers everything asked of a municipality as `answer` says; the response as it is then. */
export async function answerAll(
  client: Client,
  inquiry: number,
  municipality: string,
  answer: (asked: InquiryAnswer) => AnswerDraft = fullAnswer,
): Promise<Response> {
  const { cells } = await client.response.get.query({ inquiry, municipality })
  const typed = cells.map((asked) => ({
    key: asked.key,
    version: asked.version,
    draft: answer(asked),
  }))
  await client.response.save.mutate({ inquiry, municipality, cells: typed })
  return client.response.get.query({ inquiry, municipality })
}

/** Answers everything and submits. */
export async function submitAll(...of: Parameters<typeof answerAll>) {
  const [client, inquiry, municipality] = of
  const { version } = await answerAll(...of)
  return client.response.submit.mutate({ inquiry, municipality, version })
}
