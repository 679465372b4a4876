import {
  applicationWritten,
  description,
  documentPage,
  evaluationDesk,
  gaps,
  type Description,
  indicator,
  inquiryAnswers,
  inquiryExtent,
  inquiryOutcome,
  inquiryQuestion,
  inquiryWritten,
  type Opinion,
  opinion,
  remindedConsent,
  remindedInquiry,
  response,
  saveDescription,
  synonym,
  type Synonym,
  visionRef,
} from '@renkei/schema'
import { z } from 'zod'
import { list, type Resource, whole, write, type Writing } from './resource.ts'

const ofApplication = '/applications/{id}'
const ofInquiry = '/inquiries/{id}'

const opinionTyped = {
  ...{ fiscalYear: '令和７年度', heldOn: '令和８年７月10日', meeting: 'ビジョン懇談会（第１回）' },
  ...{ speaker: '委員', text: '共同利用の効果を利用者の数で示してほしい。' },
  ...{ answer: '次の照会から利用者数をたずねる。', outcome: 'considering', outcomeNote: '' },
  ...{ source: '会議録 ３ページ', project: '17', indicator: '', published: false },
}
const indicatorTyped = {
  ...{ title: '合同訓練の参加者数', unit: '人', direction: 'up', kind: 'value' },
  ...{ totalling: 'single', weight: '', yearKind: 'fiscal', countedOn: '' },
  ...{ baseline: '１,２００', baselineFiscalYear: '令和６年度' },
  ...{ target: '2,000', targetFiscalYear: '令和10年度', source: '参加市町村の報告' },
  ...{ pillar: '', policyArea: '', measure: '', project: '17' },
  ...{ municipality: '012173', department: '防災課' },
}

type At = Readonly<Record<string, unknown>>
const asIs = (found: unknown) => found
const held = {
  application: { procedure: 'application.get', shape: asIs },
  inquiry: { procedure: 'inquiry.get', shape: asIs },
  indicator: { procedure: 'indicator.get', shape: asIs },
  document: { procedure: 'document.get', shape: asIs },
  opinion: {
    procedure: 'opinion.list',
    shape: (found: Opinion[], { id }: At) => found.find((one) => one.id === id),
  },
  synonym: {
    procedure: 'synonym.list',
    shape: (found: Synonym[], { word }: At) => found.find((one) => one.word === word),
  },
  description: {
    procedure: 'description.list',
    shape: (found: Description[], { project }: At) =>
      found.find(({ number }) => number === project),
  },
} as const satisfies Record<string, Writing['held']>

const asking = { tag: 'inquiry', answer: inquiryWritten, held: held.inquiry } as const
const measuring = { tag: 'indicator', answer: indicator, held: held.indicator } as const

/** What a key that administers a region looks after for its policy office, beside applications and inquiries. */
export const officeResources = (region: string): readonly Resource[] => [
  write('remarkOnApplication', ['post', `${ofApplication}/remarks`], {
    ...{ procedure: 'application.remark', tag: 'application', answer: applicationWritten },
    held: held.application,
    summary: {
      ja: '申請の１つの項目に指摘を書く',
      en: 'Write a remark on a field of an application',
    },
    example: { field: 'summary', body: '実施する市町村ごとの役割を書いてください。' },
  }),
  write('remindOfConsent', ['post', `${ofApplication}/consents/{municipality}/reminders`], {
    ...{ procedure: 'application.remind', tag: 'application', answer: remindedConsent },
    summary: {
      ja: '参加の意向をまだ答えていない市町村に催促する',
      en: 'Remind a municipality that has not said whether it takes part',
    },
    creates: true,
  }),
  write('askMunicipality', ['post', `${ofInquiry}/municipalities/{municipality}`], {
    ...{ ...asking, procedure: 'inquiry.ask' },
    summary: { ja: '実施中の照会に市町村を加える', en: 'Ask one more municipality' },
    example: { deadline: '令和９年６月11日', reason: '' },
  }),
  write('extendInquiry', ['post', `${ofInquiry}/extend`], {
    ...{ ...asking, procedure: 'inquiry.extend' },
    summary: { ja: '照会の期限を延ばす', en: 'Extend the deadline of an inquiry' },
    example: { deadline: '令和９年６月11日', reason: '議会の会期に合わせるため' },
  }),
  write('remindOfInquiry', ['post', `${ofInquiry}/reminders`], {
    ...{ procedure: 'inquiry.remind', tag: 'inquiry', answer: remindedInquiry },
    summary: {
      ja: '提出していない市町村に催促する。municipality がなければすべてに',
      en: 'Remind those who have not handed in; all of them where municipality is left out',
    },
    creates: true,
    example: { municipality: '012173', note: '期限は今週の金曜日です。' },
  }),
  whole('getInquiryAnswers', `${ofInquiry}/answers`, {
    ...{ procedure: 'inquiry.answers', tag: 'inquiry', answer: inquiryAnswers },
    summary: { ja: '照会への、すべての市町村の回答', en: 'What every municipality answers so far' },
  }),
  list('listQuestions', `${ofInquiry}/questions`, {
    ...{ procedure: 'inquiry.questions', tag: 'inquiry', item: inquiryQuestion },
    summary: { ja: '照会について市町村が尋ねていること', en: 'What municipalities ask about it' },
  }),
  whole('getInquiryExtent', `${ofInquiry}/extent`, {
    ...{ procedure: 'inquiry.extent', tag: 'inquiry', answer: inquiryExtent },
    summary: {
      ja: '準備中の照会を始めると、だれに何件をたずねるか',
      en: 'What opening a prepared inquiry would ask, and of how many',
    },
  }),
  whole('previewResponse', `/inquiries/{inquiry}/responses/{municipality}/preview`, {
    ...{ procedure: 'response.preview', tag: 'inquiry', answer: response },
    summary: {
      ja: '準備中の照会が、１つの市町村にたずねること',
      en: 'What a prepared inquiry would ask of one municipality',
    },
  }),
  whole('getInquiryOutcome', `${ofInquiry}/outcome`, {
    ...{ procedure: 'inquiry.outcome', tag: 'inquiry', answer: inquiryOutcome },
    summary: {
      ja: '照会を公表すると、台帳の何が変わるか',
      en: 'What publishing an inquiry would change in the registry',
    },
  }),
  whole('getEvaluations', `${ofInquiry}/evaluations`, {
    ...{ procedure: 'evaluation.get', tag: 'evaluation', answer: evaluationDesk },
    summary: {
      ja: '照会がたずねた事業の評価：市町村の自己評価と、連携担当の評価',
      en: 'The evaluations of an inquiry: by municipalities, and by the policy office',
    },
  }),

  write('createIndicator', ['post', `${region}/indicators`], {
    ...{ procedure: 'indicator.create', tag: 'indicator', answer: indicator },
    summary: { ja: '成果指標を登録する', en: 'Register an indicator' },
    creates: true,
    location: ({ id }: { id: number }) => `/indicators/${id}`,
    example: { form: indicatorTyped },
  }),
  write('saveIndicator', ['put', '/indicators/{id}'], {
    ...{ ...measuring, procedure: 'indicator.save' },
    summary: {
      ja: '成果指標を変える。If-Match はその version。目標を変えた日と理由は retarget に書き、登録の誤りなら null',
      en: 'Change an indicator; If-Match names its version. retarget says since when and why its target is another, null where it was registered wrongly',
    },
    example: { form: indicatorTyped, retarget: null },
  }),
  write('endIndicator', ['post', '/indicators/{id}/end'], {
    ...{ ...measuring, procedure: 'indicator.end' },
    summary: {
      ja: '成果指標を終わりにする。If-Match はその version',
      en: 'End an indicator; If-Match names its version',
    },
  }),

  write('createOpinion', ['post', `${region}/opinions`], {
    ...{ procedure: 'opinion.save', tag: 'evaluation', answer: opinion, sends: 'form' },
    inputOf: (of, form) => ({ ...of, id: 0, version: 0, form }),
    isVersioned: false,
    summary: { ja: '懇談会の意見を登録する', en: 'Register what an expert said' },
    creates: true,
    example: opinionTyped,
  }),
  write('saveOpinion', ['put', `${region}/opinions/{id}`], {
    ...{ procedure: 'opinion.save', tag: 'evaluation', answer: opinion, sends: 'form' },
    held: held.opinion,
    summary: {
      ja: '懇談会の意見と回答を書き直す。If-Match はその version',
      en: 'Write an opinion and its answer anew; If-Match names its version',
    },
    example: { ...opinionTyped, outcome: 'adopted', outcomeNote: '次の照会でたずねた。' },
  }),
  write('removeOpinion', ['delete', `${region}/opinions/{id}`], {
    ...{ procedure: 'opinion.remove', tag: 'evaluation', held: held.opinion },
    answer: z.object({ id: z.number().int() }),
    parts: { region: visionRef.shape.region },
    summary: {
      ja: '公表していない懇談会の意見を消す。If-Match はその version',
      en: 'Remove an opinion; If-Match names its version',
    },
  }),

  write('saveSynonym', ['put', `${region}/synonyms/{word}`], {
    ...{ procedure: 'synonym.save', tag: 'region', answer: synonym, held: held.synonym },
    summary: {
      ja: '検索の言い換えを書く。If-Match はその version で、まだなければ "0"。空なら言い換えない',
      en: 'Say what a word is looked for as; If-Match names its version, "0" where it has none. Empty: as itself alone',
    },
    example: { sought: '廃棄物、リサイクル' },
  }),
  write('saveDocument', ['put', '/documents/{id}'], {
    ...{ procedure: 'document.save', tag: 'region', answer: documentPage, held: held.document },
    summary: {
      ja: '出典資料の公表元のアドレスと、ページの数え方を書く。If-Match はその version',
      en: 'Say where a document is published and how its pages are counted; If-Match names its version',
    },
    example: { address: 'https://www.city.sapporo.jp/', page: '', sheet: '', isPublic: false },
  }),
  list('listDescriptions', `${region}/descriptions`, {
    ...{ procedure: 'description.list', tag: 'project', item: description },
    summary: { ja: '事業の概要と、だれが書いたか', en: 'What projects do, and who wrote it' },
  }),
  write('saveDescription', ['put', `${region}/projects/{project}/description`], {
    ...{ procedure: 'description.save', tag: 'project', held: held.description },
    answer: z.object({ project: z.number().int(), revision: z.number().int() }),
    body: z.object({ summary: saveDescription.shape.summary }),
    inputOf: (of, sent, revision) => ({ ...of, ...(sent as object), revision }),
    summary: {
      ja: '事業の概要を書く。If-Match は読んだ revision',
      en: 'Write what a project does; If-Match names the revision that was read',
    },
    example: { summary: '観光の情報を、圏域の名前で一緒に発信する。' },
  }),
  whole('getGaps', `${region}/gaps`, {
    ...{ procedure: 'gap.list', tag: 'project', answer: gaps },
    summary: {
      ja: '点検：足りないものと確かめていないもの',
      en: 'What is missing or not confirmed',
    },
  }),
]
