import {
  answerDraft,
  answerKey,
  application,
  applicationItem,
  applicationWritten,
  consent,
  department,
  endorsementChain,
  endorsementShape,
  inquiry,
  inquiryAnswer,
  inquiryItem,
  inquiryPost,
  inquiryStatus,
  inquiryWritten,
  defaultEvaluationRule,
  type Response,
  response,
  responseWritten,
  type SavedResponse,
  savedResponse,
  similar,
} from '@renkei/schema'
import { z } from 'zod'
import { Refused } from '../refusal.ts'
import { list, type Resource, whole, write, type Writing } from './resource.ts'

const ofApplication = '/applications/{id}'
const ofResponse = '/inquiries/{inquiry}/responses/{municipality}'
const ofInquiry = '/inquiries/{id}'

const formTyped = {
  ...{
    fiscalYear: '令和７年度',
    title: '連携事業の参加状況',
    explanation: '事業ごとに、1つずつ選んでください。',
  },
  ...{ deadline: '令和９年５月29日', kinds: ['participation'], rule: defaultEvaluationRule },
  ...{ prompts: [], municipalities: null, projects: null, evaluators: 'participants' },
}

const asIs = (found: unknown) => found
const held = {
  application: { procedure: 'application.get', shape: asIs },
  response: { procedure: 'response.get', shape: asIs },
  inquiry: { procedure: 'inquiry.get', shape: asIs },
  answer: {
    procedure: 'response.get',
    shape: ({ cells }: Response, { key }: Readonly<Record<string, unknown>>) =>
      cells.find((one) => one.key === key),
  },
} as const satisfies Record<string, Writing['held']>

const reading = { tag: 'application', answer: applicationWritten, held: held.application } as const
const answering = { tag: 'inquiry', answer: responseWritten, held: held.response } as const
const asking = { tag: 'inquiry', answer: inquiryWritten, held: held.inquiry } as const

// Each that was not saved says why, by a code of the closed list.
const savedRows = savedResponse.extend({
  stale: z.array(inquiryAnswer.extend({ code: z.literal('stale') })),
})
const savedEach = ({ saved, stale }: SavedResponse): z.infer<typeof savedRows> => ({
  saved,
  stale: stale.map((one) => ({ ...one, code: 'stale' as const })),
})

/** The one answer that was sent, as it is saved. Throws Refused `stale` where somebody else wrote it first. */
function savedAnswer({ saved, stale: [overtaken] }: SavedResponse) {
  if (overtaken) {
    const { version, by, updatedAt: at } = overtaken
    throw new Refused('stale', { version, ...(by && at ? { by, at } : {}) })
  }
  const [answer] = saved
  if (!answer) throw new Error('An answer that was saved is not there')
  return answer
}

/** What a key reads and writes for its department over `/api/v1`: applications (申請), and inquiries (照会) with what is
 * answered to them. */
export const writtenResources = (region: string): readonly Resource[] => [
  list('listApplications', `${region}/applications`, {
    ...{ procedure: 'application.list', tag: 'application', item: applicationItem },
    summary: { ja: '申請の一覧', en: 'Applications' },
  }),
  whole('getApplication', ofApplication, {
    ...{ procedure: 'application.get', tag: 'application', answer: application },
    summary: { ja: '申請（１件）。ETag が版', en: 'One application; its ETag names the version' },
  }),
  whole('getSimilar', `${region}/similar-projects`, {
    ...{ procedure: 'application.similar', tag: 'application', answer: similar },
    summary: {
      ja: '申請の前に：題の似た連携事業と、番号が空いているか',
      en: 'Before applying: joint projects of a like title, and whether a number is taken',
    },
  }),
  write('createApplication', ['post', `${region}/applications`], {
    ...{ procedure: 'application.create', tag: 'application', answer: applicationWritten },
    summary: { ja: '申請を始める', en: 'Begin an application' },
    creates: true,
    location: ({ id }: { id: number }) => `/applications/${id}`,
    example: { kind: 'change', project: 17 },
  }),
  write('saveDraft', ['put', `${ofApplication}/draft`], {
    ...{ ...reading, procedure: 'application.save', sends: 'draft' },
    summary: {
      ja: '申請の下書きを保存する。送らない項目は空になる',
      en: 'Save the draft of an application; fields that are left out become empty',
    },
    example: {
      ...{
        number: '54',
        title: '圏域の観光情報の共同発信',
        kana: 'けんいきのかんこうじょうほうのきょうどうはっしん',
      },
      ...{ policyArea: '1d', measures: [{ number: 1, reason: '圏域の魅力を国内外に伝えるため' }] },
      ...{ leadMunicipality: '012173', leadDepartment: '商工労働課', partners: ['011002'] },
      ...{ summary: '各市町村の観光情報を、圏域の名前で一緒に発信する。' },
      ...{ fromFiscalYear: '令和８年度', toFiscalYear: '令和10年度' },
    },
  }),
  write('discardApplication', ['delete', ofApplication], {
    ...{ procedure: 'application.discard', tag: 'application', held: held.application },
    answer: z.object({ id: z.number().int() }),
    summary: { ja: '提出していない下書きを捨てる', en: 'Discard a draft that was never handed in' },
  }),
  write('raiseApplication', ['post', `${ofApplication}/raise`], {
    ...{ ...reading, procedure: 'application.raise', answer: endorsementShape },
    summary: { ja: '申請の決裁を起案する', en: 'Put an application up for endorsement' },
    example: { note: '令和８年度からの登録です。' },
  }),
  write('submitApplication', ['post', `${ofApplication}/submit`], {
    ...{ ...reading, procedure: 'application.submit' },
    summary: { ja: '申請を提出する', en: 'Hand an application in' },
  }),
  write('withdrawApplication', ['post', `${ofApplication}/withdraw`], {
    ...{ ...reading, procedure: 'application.withdraw' },
    summary: { ja: '申請を取り下げる', en: 'Withdraw an application' },
    example: { reason: '次の年度に改めて申請します。' },
  }),
  write('answerConsent', ['put', `${ofApplication}/consent`], {
    ...{ ...reading, procedure: 'application.consent', answer: consent },
    summary: {
      ja: '参加の意向を答える。If-Match は asked にある自分の市町村の version',
      en: 'Say whether one’s own municipality would take part; If-Match names its version in asked',
    },
    example: { answer: 'participating', note: '担当は商工労働課です。' },
  }),
  write('replyToCondition', ['put', `${ofApplication}/consents/{municipality}/reply`], {
    ...{ ...reading, procedure: 'application.settle', answer: consent },
    summary: {
      ja: '参加の条件に応じるかを答える。If-Match は asked にあるその市町村の version',
      en: 'Agree to a condition or not; If-Match names the version of that municipality in asked',
    },
    example: { agreed: true, reply: '' },
  }),

  list('listDepartments', '/departments', {
    ...{ procedure: 'department.list', tag: 'department', item: department },
    summary: {
      ja: '市町村の担当課。municipality がなければ自分の市町村の',
      en: 'Departments of a municipality; of one’s own where none is named',
    },
  }),
  whole('getEndorsementChain', '/endorsement-chain', {
    ...{ procedure: 'endorsement.chain', tag: 'department', answer: endorsementChain },
    summary: {
      ja: '自分の市町村の決裁の順',
      en: 'Who endorses in one’s own municipality, in order',
    },
  }),

  list('listInquiries', `${region}/inquiries`, {
    ...{ procedure: 'inquiry.list', tag: 'inquiry', item: inquiryItem },
    summary: { ja: '照会の一覧', en: 'Inquiries' },
  }),
  whole('getInquiry', ofInquiry, {
    ...{ procedure: 'inquiry.get', tag: 'inquiry', answer: inquiry },
    summary: { ja: '照会（１件）', en: 'One inquiry' },
  }),
  whole('getInquiryStatus', `${ofInquiry}/status`, {
    ...{ procedure: 'inquiry.status', tag: 'inquiry', answer: inquiryStatus },
    summary: { ja: '照会への回答の状況', en: 'How far everyone is with an inquiry' },
  }),
  whole('getResponse', ofResponse, {
    ...{ procedure: 'response.get', tag: 'inquiry', answer: response },
    summary: {
      ja: '１つの市町村の回答。聞かれたことは cells に、それぞれの版とともにある',
      en: 'What one municipality answers: what it is asked is in cells, each with its version',
    },
  }),
  write('saveAnswers', ['patch', ofResponse], {
    ...{ procedure: 'response.save', tag: 'inquiry', answer: savedRows, shape: savedEach },
    isPartial: ({ stale }: z.infer<typeof savedRows>) => stale.length > 0,
    summary: {
      ja: '回答をまとめて保存する。版は cells のそれぞれにある。ほかの人が先に変えたものは変えず、いまの内容を code とともに stale に返し、207で答える。読めないものがあれば422で、どれも保存しない',
      en: 'Save answers; each of cells names the version that was read. What somebody else wrote first is left alone and comes back in stale as it is held, with a code, and the answer is 207. Where one cannot be read, 422, and none is saved',
    },
    example: {
      cells: [{ key: 'participation.17', version: 1, draft: { answer: 'participating' } }],
    },
  }),
  write('saveAnswer', ['put', `${ofResponse}/answers/{key}`], {
    ...{ procedure: 'response.save', tag: 'inquiry', answer: inquiryAnswer, held: held.answer },
    body: answerDraft,
    parts: { key: answerKey },
    inputOf: ({ key, ...of }, draft, version) => ({ ...of, cells: [{ key, version, draft }] }),
    shape: savedAnswer,
    summary: {
      ja: '１つの回答を保存する。送らない欄は変わらない',
      en: 'Save one answer; fields that are left out stay as they are',
    },
    example: { answer: 'participating', department: '商工労働課' },
  }),
  write('raiseResponse', ['post', `${ofResponse}/raise`], {
    ...{ ...answering, procedure: 'response.raise', answer: endorsementShape },
    summary: { ja: '回答の決裁を起案する', en: 'Put a response up for endorsement' },
    example: { note: '各課の回答を取りまとめました。' },
  }),
  write('submitResponse', ['post', `${ofResponse}/submit`], {
    ...{ ...answering, procedure: 'response.submit' },
    summary: { ja: '回答を提出する', en: 'Hand a response in' },
    example: { kinds: ['participation'] },
  }),
  write('withdrawResponse', ['post', `${ofResponse}/withdraw`], {
    ...{ ...answering, procedure: 'response.withdraw' },
    summary: { ja: '提出した回答を引き戻す', en: 'Take a response back' },
    example: { kinds: ['participation'] },
  }),
  write('postToResponse', ['post', `${ofResponse}/posts`], {
    ...{ procedure: 'response.post', tag: 'inquiry', answer: inquiryPost },
    summary: { ja: '回答について質問する、答える', en: 'Ask about a response, or answer' },
    creates: true,
    example: { key: 'participation.17', body: '担当課が変わったときは、どちらを書きますか。' },
  }),

  write('createInquiry', ['post', `${region}/inquiries`], {
    ...{ procedure: 'inquiry.create', tag: 'inquiry', answer: inquiryWritten },
    summary: { ja: '照会を準備する', en: 'Prepare an inquiry' },
    creates: true,
    location: ({ id }: { id: number }) => `/inquiries/${id}`,
    example: { form: formTyped },
  }),
  write('saveInquiry', ['put', `${ofInquiry}/form`], {
    ...{ ...asking, procedure: 'inquiry.save', sends: 'form' },
    summary: { ja: '準備中の照会を保存する', en: 'Save an inquiry that is being prepared' },
    example: formTyped,
  }),
  write('discardInquiry', ['delete', ofInquiry], {
    ...{ ...asking, procedure: 'inquiry.discard', answer: z.object({ id: z.number().int() }) },
    summary: { ja: '準備中の照会を捨てる', en: 'Discard an inquiry that was never opened' },
  }),
  write('openInquiry', ['post', `${ofInquiry}/open`], {
    ...{ ...asking, procedure: 'inquiry.open' },
    summary: { ja: '照会を始める', en: 'Open an inquiry' },
  }),
  write('closeInquiry', ['post', `${ofInquiry}/close`], {
    ...{ ...asking, procedure: 'inquiry.close' },
    summary: { ja: '照会を締め切る', en: 'Close an inquiry' },
  }),
  write('takeActuals', ['post', `${region}/actuals`], {
    ...{
      procedure: 'indicator.take',
      tag: 'indicator',
      answer: z.object({ taken: z.number().int() }),
    },
    summary: {
      ja: '成果指標の実績を登録する。どれか１つでも受け付けられなければ、どれも登録しない。版は revision',
      en: 'Report actual values of indicators, all of them or none; revision names the one that was read',
    },
    example: {
      corrections: [
        {
          id: 1,
          fiscalYear: 2024,
          revision: 0,
          value: '１，２３４',
          source: '庁内集計',
          reason: '令和６年度の実績',
        },
      ],
    },
  }),
]
