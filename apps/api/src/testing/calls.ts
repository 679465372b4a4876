import {
  type ApplicationState,
  type Asker,
  defaultEvaluationRule,
  emptyDraft,
  type ProcedureName,
  type Subject,
} from '@renkei/schema'
import type { TRPCClient } from '@trpc/client'
import type { Api } from '../contract.ts'
import { inquiryTyped } from './inquiries.ts'
import { indicatorTyped } from './indicators.ts'
import { opinionTyped } from './opinions.ts'

/** What the walk over the permissions calls procedures about: things of 江別市, of nobody's
 * municipality (`systemAdmin`), and one application in every state, in which 千歳市 is asked. */
export type Things = {
  person: string
  systemAdmin: string
  department: number
  /** Planned. */
  transfer: number
  invitation: number
  systemInvitation: number
  /** Sent: neither retried nor cancelled. */
  mail: number
  systemMail: number
  applications: Record<ApplicationState, { id: number; version: number }>
  /** A draft and one that was returned, both waiting for the endorsement of 江別市, and that of the draft. */
  endorsing: Record<'draft' | 'returned', { id: number; version: number }>
  endorsement: number
  indicator: number
  /** An open inquiry. */
  inquiry: number
  feedback: number
  opinion: number
  apiKey: number
  /** Paused, with a delivery. */
  webhook: number
  delivery: number
  activeWebhook: number
  /** One for each who asks to remove one. */
  removableWebhooks: number[]
}

type Client = TRPCClient<Api>

/** One way to call a procedure, and what the call is about. Where `byState` is set it is called about
 * an application of every state, and of those that wait for endorsement. Whoever may call it is refused for another reason, or changes
 * nothing that a later call depends on: writes name a version that nobody read. */
export type Call = {
  about?: string
  byState?: true
  subject: (asker: Asker) => Subject
  call: (client: Client, things: Things, application: { id: number }) => Promise<unknown>
}

const ebetsu = '012173'
const chitose = '012246'
const sapporo = { region: 'sapporo' }
const version = 2_000_000_000
const noKey = '00000000-0000-4000-8000-000000000000'

const toAll = (call: Call['call']): Call => ({ subject: () => ({}), call })
const ofEbetsu = (call: Call['call']): Call => ({
  about: 'of another municipality',
  subject: () => ({ municipality: ebetsu }),
  call,
})
const ofNobody = (call: Call['call']): Call => ({
  about: 'of no municipality',
  subject: () => ({ municipality: null }),
  call,
})
/** About the caller's own municipality, whichever that is. */
const ofOwn = (call: Call['call']): Call => ({
  subject: (asker) => ({ municipality: asker?.municipality?.code ?? null }),
  call,
})
const ofRegion = (call: Call['call']): Call => ({ subject: () => sapporo, call })
const application = (call: Call['call']): Call => ({
  byState: true,
  subject: () => ({ municipality: ebetsu, asked: [chitose], ...sapporo }),
  call,
})

/** A new region of which nothing was typed. */
const blankRegion = {
  ...{ slug: '', name: '', kana: '', nameEn: '', shortName: '', shortNameEn: '', nickname: '' },
  ...{ nicknameEn: '', scheme: 'renkei' as const, members: [], visionTitle: '' },
  ...{ visionTitleEn: '', fromFiscalYear: '', toFiscalYear: '', adopted: '', areas: ['', '', ''] },
}

/** About the response of 江別市 to an inquiry of the region. */
const response = (call: Call['call']): Call => ({
  subject: () => ({ municipality: ebetsu, ...sapporo }),
  call,
})

/** The same, which the region's policy office has no part in. */
const ofOwnResponse = (call: Call['call']): Call => ({
  subject: () => ({ municipality: ebetsu }),
  call,
})

/** Every procedure: the build fails where one of the table is missing. */
export const calls: Record<ProcedureName, Call[]> = {
  'region.list': [toAll((c) => c.region.list.query())],
  'region.directory': [toAll((c) => c.region.directory.query())],
  'vision.frame': [toAll((c) => c.vision.frame.query(sapporo))],
  'vision.summary': [toAll((c) => c.vision.summary.query(sapporo))],
  'vision.overTime': [toAll((c) => c.vision.overTime.query(sapporo))],
  'vision.compare': [toAll((c) => c.vision.compare.query(sapporo))],
  'change.feed': [toAll((c) => c.change.feed.query({ region: 'sapporo' }))],
  'change.list': [toAll((c) => c.change.list.query({ ...sapporo, since: '2024-03-29' }))],
  'project.search': [toAll((c) => c.project.search.query(sapporo))],
  'project.card': [toAll((c) => c.project.card.query({ ...sapporo, number: 17 }))],
  'project.get': [toAll((c) => c.project.get.query({ ...sapporo, number: 17 }))],
  'project.revision': [
    toAll((c) => c.project.revision.query({ ...sapporo, number: 17, revision: 1 })),
  ],
  'plan.list': [toAll((c) => c.plan.list.query(sapporo))],
  'plan.get': [toAll((c) => c.plan.get.query({ ...sapporo, plan: 'action-plan-2019' }))],
  'plan.item': [
    toAll((c) => c.plan.item.query({ ...sapporo, plan: 'action-plan-2019', item: 'purpose' })),
  ],
  'plan.search': [toAll((c) => c.plan.search.query({ ...sapporo, text: '災害' }))],
  'plan.roadmaps': [toAll((c) => c.plan.roadmaps.query(sapporo))],
  'plan.indicators': [toAll((c) => c.plan.indicators.query(sapporo))],
  'plan.departments': [toAll((c) => c.plan.departments.query(sapporo))],
  'plan.department': [toAll((c) => c.plan.department.query({ ...sapporo, name: '消防局' }))],
  'plan.glossary': [toAll((c) => c.plan.glossary.query(sapporo))],
  'alignment.list': [toAll((c) => c.alignment.list.query(sapporo))],
  'alignment.chains': [toAll((c) => c.alignment.chains.query({ ...sapporo, project: 30 }))],
  'alignment.unserved': [toAll((c) => c.alignment.unserved.query(sapporo))],
  'alignment.add': [
    ofRegion((c) =>
      c.alignment.add.mutate({
        ...{ ...sapporo, project: 1, plan: 'action-plan-2019', item: 'unknown' },
        reason: '見本',
      }),
    ),
  ],
  'alignment.confirm': [ofRegion((c) => c.alignment.confirm.mutate({ id: 1, version }))],
  'alignment.reject': [ofRegion((c) => c.alignment.reject.mutate({ id: 1, version }))],
  'alignment.takeBack': [ofRegion((c) => c.alignment.takeBack.mutate({ id: 1, version }))],
  'document.get': [toAll((c) => c.document.get.query({ id: 1 }))],
  'document.save': [
    ofRegion((c) =>
      c.document.save.mutate({
        id: 1,
        version,
        ...{ address: '', page: '1', sheet: '1' },
        isPublic: true,
      }),
    ),
  ],
  'document.remove': [ofRegion((c) => c.document.remove.mutate({ id: 1, version }))],
  'regionBook.list': [ofRegion((c) => c.regionBook.list.query(sapporo))],
  'regionBook.undo': [ofRegion((c) => c.regionBook.undo.mutate({ ...sapporo, id: 1 }))],
  'regionBook.take': [ofRegion((c) => c.regionBook.take.mutate({ ...sapporo, id: 1 }))],
  'region.held': [toAll((c) => c.region.held.query())],
  'region.create': [toAll((c) => c.region.create.mutate(blankRegion))],
  'region.rename': [
    toAll((c) =>
      c.region.rename.mutate({
        ...{ ...sapporo, version, name: '', kana: '', nameEn: '', shortName: '' },
        ...{ shortNameEn: '', nickname: '', nicknameEn: '' },
      }),
    ),
  ],
  'region.takeExample': [toAll((c) => c.region.takeExample.mutate())],
  'region.hide': [toAll((c) => c.region.hide.mutate({ ...sapporo, version }))],
  'region.close': [toAll((c) => c.region.close.mutate({ ...sapporo, version }))],
  'region.reopen': [toAll((c) => c.region.reopen.mutate({ ...sapporo, version }))],
  'member.preview': [ofRegion((c) => c.member.preview.query({ ...sapporo, municipality: ebetsu }))],
  'member.add': [
    ofRegion((c) =>
      c.member.add.mutate({
        ...sapporo,
        ...{ code: '', name: '', kana: '', nameEn: '', kind: 'city', since: '' },
      }),
    ),
  ],
  'member.end': [
    ofRegion((c) =>
      c.member.end.mutate({
        ...{ ...sapporo, municipality: ebetsu, until: '', despite: false, version },
      }),
    ),
  ],
  'member.place': [
    ofRegion((c) =>
      c.member.place.mutate({ ...sapporo, places: [{ code: ebetsu, column: '', row: 'a' }] }),
    ),
  ],
  'agreement.save': [
    ofRegion((c) =>
      c.agreement.save.mutate({
        ...{ ...sapporo, id: 0, version: 0 },
        form: {
          ...{ municipalities: [], others: '', kind: '', signedOn: '', councilOn: '' },
          ...{ amendments: '', endedOn: '', document: '', page: '' },
        },
      }),
    ),
  ],
  'agreement.remove': [
    ofRegion((c) => c.agreement.remove.mutate({ ...sapporo, id: 1, version: 99 })),
  ],
  'affiliate.save': [
    ofRegion((c) =>
      c.affiliate.save.mutate({
        ...{ ...sapporo, id: 0, version: 0 },
        form: { name: '', nameEn: '', role: 'observer', since: '', until: '' },
      }),
    ),
  ],
  'affiliate.remove': [ofRegion((c) => c.affiliate.remove.mutate({ ...sapporo, id: 1, version }))],
  'synonym.list': [toAll((c) => c.synonym.list.query(sapporo))],
  'synonym.save': [
    ofRegion((c) => c.synonym.save.mutate({ ...sapporo, word: 'ごみ', sought: '廃棄物', version })),
  ],
  'gap.list': [ofRegion((c) => c.gap.list.query(sapporo))],
  'description.list': [ofRegion((c) => c.description.list.query(sapporo))],
  'description.save': [
    ofRegion((c) =>
      c.description.save.mutate({ ...sapporo, project: 17, revision: version, summary: '概要' }),
    ),
  ],
  // Too long, so that nothing is kept.
  'feedback.send': [toAll((c) => c.feedback.send.mutate({ ...sapporo, text: 'あ'.repeat(1001) }))],
  // No address, so that nothing is asked.
  'subscription.ask': [
    toAll((c) => c.subscription.ask.mutate({ ...sapporo, email: 'x', frequency: 'daily' })),
  ],
  'subscription.open': [toAll((c) => c.subscription.open.query({ key: noKey }))],
  'subscription.confirm': [toAll((c) => c.subscription.confirm.mutate({ key: noKey }))],
  'subscription.change': [
    toAll((c) => c.subscription.change.mutate({ key: noKey, frequency: 'daily' })),
  ],
  'subscription.end': [toAll((c) => c.subscription.end.mutate({ key: noKey }))],
  'calendar.get': [toAll((c) => c.calendar.get.query())],
  'calendar.renew': [toAll((c) => c.calendar.renew.mutate())],
  'calendar.end': [toAll((c) => c.calendar.end.mutate())],
  'subscription.get': [toAll((c) => c.subscription.get.query())],
  'subscription.follow': [toAll((c) => c.subscription.follow.mutate({ ...sapporo, project: 17 }))],
  'subscription.unfollow': [
    toAll((c) => c.subscription.unfollow.mutate({ ...sapporo, project: 17 })),
  ],
  'subscription.save': [
    toAll((c) => c.subscription.save.mutate({ frequency: 'weekly', notices: 'each' })),
  ],
  'opinion.list': [toAll((c) => c.opinion.list.query(sapporo))],
  'opinion.save': [
    ofRegion((c) =>
      c.opinion.save.mutate({ ...sapporo, id: 0, version: 0, form: opinionTyped({ meeting: '' }) }),
    ),
  ],
  'opinion.remove': [ofRegion((c, { opinion: id }) => c.opinion.remove.mutate({ id, version }))],
  'feedback.list': [ofRegion((c) => c.feedback.list.query(sapporo))],
  'feedback.settle': [
    ofRegion((c, { feedback: id }) => c.feedback.settle.mutate({ id, version, note: '' })),
  ],
  'session.get': [toAll((c) => c.session.get.query())],
  'session.settings': [toAll((c) => c.session.settings.query())],
  'invitation.get': [toAll((c) => c.invitation.get.query({ token: 'unknown' }))],
  'invitation.accept': [
    toAll((c) => c.invitation.accept.mutate({ token: 'unknown', name: '', password: '' })),
  ],

  'work.list': [toAll((c) => c.work.list.query(sapporo))],
  'message.list': [toAll((c) => c.message.list.query())],
  'message.reach': [toAll((c) => c.message.reach.query(sapporo))],
  'message.read': [toAll((c) => c.message.read.mutate({ ids: [1] }))],

  'application.begin': [ofOwn((c) => c.application.begin.query({ ...sapporo, kind: 'register' }))],
  'application.create': [
    ofOwn((c) => c.application.create.mutate({ ...sapporo, kind: 'register' })),
  ],
  'application.list': [ofOwn((c) => c.application.list.query(sapporo))],
  'application.reading': [toAll((c) => c.application.reading.query({ title: '防災' }))],
  'application.similar': [toAll((c) => c.application.similar.query({ ...sapporo, title: '防災' }))],
  'application.get': [application((c, _, { id }) => c.application.get.query({ id }))],
  'application.save': [
    application((c, _, { id }) => c.application.save.mutate({ id, version, draft: emptyDraft })),
  ],
  'application.discard': [
    application((c, _, { id }) => c.application.discard.mutate({ id, version })),
  ],
  'application.detach': [
    application((c, _, { id }) => c.application.detach.mutate({ id, attachment: version })),
  ],
  'application.raise': [application((c, _, { id }) => c.application.raise.mutate({ id, version }))],
  'application.submit': [
    application((c, _, { id }) => c.application.submit.mutate({ id, version })),
  ],
  'application.withdraw': [
    application((c, _, { id }) => c.application.withdraw.mutate({ id, version })),
  ],
  'application.consent': [
    application((c, _, { id }) =>
      c.application.consent.mutate({ id, version, answer: 'participating' }),
    ),
  ],
  'application.settle': [
    application((c, _, { id }) =>
      c.application.settle.mutate({ id, version, municipality: chitose, agreed: true }),
    ),
  ],
  'application.remark': [
    application((c, _, { id }) =>
      c.application.remark.mutate({ id, version, field: 'title', body: '見本' }),
    ),
  ],
  'application.return': [
    application((c, _, { id }) => c.application.return.mutate({ id, version, reason: '見本' })),
  ],
  'application.approve': [
    application((c, _, { id }) => c.application.approve.mutate({ id, version, reason: '見本' })),
  ],
  'application.reject': [
    application((c, _, { id }) => c.application.reject.mutate({ id, version, reason: '見本' })),
  ],
  'application.remind': [
    // Of a municipality that was not asked.
    application((c, _, { id }) => c.application.remind.mutate({ id, municipality: '013030' })),
  ],

  'endorsement.chain': [ofEbetsu((c) => c.endorsement.chain.query({ municipality: ebetsu }))],
  'endorsement.setChain': [
    ofEbetsu((c) => c.endorsement.setChain.mutate({ municipality: ebetsu, version, steps: [] })),
  ],
  'endorsement.seal': [
    ofEbetsu((c, { endorsement: id }) => c.endorsement.seal.mutate({ id, version, proxy: false })),
  ],
  'endorsement.return': [
    ofEbetsu((c, { endorsement: id }) =>
      c.endorsement.return.mutate({ id, version, reason: '見本' }),
    ),
  ],
  'endorsement.takeBack': [
    ofEbetsu((c, { endorsement: id }) => c.endorsement.takeBack.mutate({ id, version })),
  ],
  'endorsement.see': [
    ofEbetsu((c, { endorsement: id }) => c.endorsement.see.mutate({ id, version })),
  ],

  'inquiry.list': [toAll((c) => c.inquiry.list.query(sapporo))],
  'inquiry.get': [toAll((c, { inquiry: id }) => c.inquiry.get.query({ id }))],
  'inquiry.create': [
    ofRegion((c) => c.inquiry.create.mutate({ ...sapporo, form: inquiryTyped({ title: '' }) })),
  ],
  'inquiry.save': [
    ofRegion((c, { inquiry: id }) => c.inquiry.save.mutate({ id, version, form: inquiryTyped() })),
  ],
  'inquiry.discard': [ofRegion((c, { inquiry: id }) => c.inquiry.discard.mutate({ id, version }))],
  'inquiry.open': [ofRegion((c, { inquiry: id }) => c.inquiry.open.mutate({ id, version }))],
  'inquiry.extent': [ofRegion((c, { inquiry: id }) => c.inquiry.extent.query({ id }))],
  'inquiry.ask': [
    ofRegion((c, { inquiry: id }) =>
      c.inquiry.ask.mutate({ id, version, municipality: ebetsu, deadline: '2099-12-31' }),
    ),
  ],
  'inquiry.extend': [
    ofRegion((c, { inquiry: id }) =>
      c.inquiry.extend.mutate({ id, version, deadline: '2099-12-31' }),
    ),
  ],
  'inquiry.close': [ofRegion((c, { inquiry: id }) => c.inquiry.close.mutate({ id, version }))],
  'inquiry.reopen': [ofRegion((c, { inquiry: id }) => c.inquiry.reopen.mutate({ id, version }))],
  'inquiry.publish': [ofRegion((c, { inquiry: id }) => c.inquiry.publish.mutate({ id, version }))],
  'inquiry.status': [ofRegion((c, { inquiry: id }) => c.inquiry.status.query({ id }))],
  'inquiry.answers': [ofRegion((c, { inquiry: id }) => c.inquiry.answers.query({ id }))],
  'inquiry.outcome': [ofRegion((c, { inquiry: id }) => c.inquiry.outcome.query({ id }))],
  'inquiry.correct': [
    ofRegion((c, { inquiry: id }) =>
      c.inquiry.correct.mutate({
        ...{ id, project: 1, revision: version, municipality: ebetsu, answer: 'participating' },
        ...{ department: '', reason: '見本' },
      }),
    ),
  ],
  'inquiry.questions': [ofRegion((c, { inquiry: id }) => c.inquiry.questions.query({ id }))],
  'inquiry.remind': [
    ofRegion((c, { inquiry: id }) => c.inquiry.remind.mutate({ id, municipality: '013030' })),
  ],

  'response.return': [
    ofRegion((c, { inquiry }) =>
      c.response.return.mutate({ inquiry, municipality: ebetsu, version, reason: '見本' }),
    ),
  ],
  'response.preview': [
    ofRegion((c, { inquiry }) => c.response.preview.query({ inquiry, municipality: ebetsu })),
  ],
  'response.get': [
    response((c, { inquiry }) => c.response.get.query({ inquiry, municipality: ebetsu })),
  ],
  'response.save': [
    response((c, { inquiry }) =>
      c.response.save.mutate({
        inquiry,
        municipality: ebetsu,
        cells: [{ key: 'participation.1', version, draft: { answer: 'lead' } }],
        request: '見本',
      }),
    ),
  ],
  'response.detach': [
    response((c, { inquiry }) =>
      c.response.detach.mutate({
        ...{
          inquiry,
          municipality: ebetsu,
          key: 'prompts.1',
          attachment: version,
          request: '見本',
        },
      }),
    ),
  ],
  'response.submit': [
    response((c, { inquiry }) =>
      c.response.submit.mutate({ inquiry, municipality: ebetsu, version, request: '見本' }),
    ),
  ],
  'response.raise': [
    ofEbetsu((c, { inquiry }) =>
      c.response.raise.mutate({ inquiry, municipality: ebetsu, version }),
    ),
  ],
  'response.withdraw': [
    response((c, { inquiry }) =>
      c.response.withdraw.mutate({ inquiry, municipality: ebetsu, version, request: '見本' }),
    ),
  ],
  'response.post': [
    response((c, { inquiry }) =>
      c.response.post.mutate({ inquiry, municipality: ebetsu, key: null, body: '見本' }),
    ),
  ],

  'indicator.list': [toAll((c) => c.indicator.list.query(sapporo))],
  'indicator.get': [toAll((c, { indicator: id }) => c.indicator.get.query({ id }))],
  'indicator.create': [
    ofRegion((c) => c.indicator.create.mutate({ ...sapporo, form: indicatorTyped({ title: '' }) })),
  ],
  'indicator.save': [
    ofRegion((c, { indicator: id }) =>
      c.indicator.save.mutate({ id, version, form: indicatorTyped() }),
    ),
  ],
  'indicator.end': [ofRegion((c, { indicator: id }) => c.indicator.end.mutate({ id, version }))],
  'indicator.correct': [
    ofRegion((c, { indicator: id }) =>
      c.indicator.correct.mutate({
        id,
        fiscalYear: 2025,
        revision: version,
        value: '1',
        source: '見本',
        reason: '見本',
      }),
    ),
  ],
  'indicator.correctTarget': [
    ofRegion((c, { indicator: id }) =>
      c.indicator.correctTarget.mutate({
        ...{ id, version, of: '2026-04-01' },
        form: {
          ...{ act: 'drop', target: '', targetFiscalYear: '', changedOn: '', changeReason: '' },
          reason: '見本',
        },
      }),
    ),
  ],
  'indicator.take': [
    ofRegion((c, { indicator: id }) =>
      c.indicator.take.mutate({
        ...sapporo,
        corrections: [
          { id, fiscalYear: 2024, revision: 0, value: '1', source: '見本', reason: '見本' },
        ],
      }),
    ),
  ],

  'assignment.assign': [
    ofOwnResponse((c, { inquiry }) =>
      c.assignment.assign.mutate({
        ...{ inquiry, municipality: ebetsu },
        rows: [{ key: 'participation.999', department: null }],
      }),
    ),
  ],
  'assignment.schedule': [
    ofOwnResponse((c, { inquiry, department }) =>
      c.assignment.schedule.mutate({
        ...{ inquiry, municipality: ebetsu, department, version },
        ...{ deadline: '', note: '' },
      }),
    ),
  ],
  'assignment.report': [
    ofOwnResponse((c, { inquiry, department }) =>
      c.assignment.report.mutate({ inquiry, municipality: ebetsu, department, version }),
    ),
  ],
  'assignment.return': [
    ofOwnResponse((c, { inquiry, department }) =>
      c.assignment.return.mutate({
        ...{ inquiry, municipality: ebetsu, department, version },
        remark: '見本',
      }),
    ),
  ],
  'assignment.remind': [
    ofOwnResponse((c, { inquiry, department }) =>
      c.assignment.remind.mutate({ inquiry, municipality: ebetsu, department }),
    ),
  ],
  'evaluation.get': [ofRegion((c, { inquiry: id }) => c.evaluation.get.query({ id }))],
  'evaluation.save': [
    ofRegion((c, { inquiry: id }) =>
      c.evaluation.save.mutate({ id, project: 1, version, draft: {} }),
    ),
  ],
  // Not published yet: not found but by the policy office.
  'evaluation.correct': [
    ofRegion((c, { inquiry: id }) =>
      c.evaluation.correct.mutate({ id, project: 1, version, draft: {}, reason: '見本' }),
    ),
  ],
  'evaluation.rule': [toAll((c) => c.evaluation.rule.query(sapporo))],
  'evaluation.saveRule': [
    ofRegion((c) =>
      c.evaluation.saveRule.mutate({ ...sapporo, rule: defaultEvaluationRule, version }),
    ),
  ],
  'evaluation.report': [toAll((c, { inquiry: id }) => c.evaluation.report.query({ id }))],
  'evaluation.reports': [toAll((c) => c.evaluation.reports.query(sapporo))],
  'evaluation.results': [toAll((c) => c.evaluation.results.query({ ...sapporo, project: 1 }))],

  'confirmation.queue': [ofRegion((c) => c.confirmation.queue.query(sapporo))],
  'confirmation.confirm': [
    ofRegion((c) =>
      c.confirmation.confirm.mutate({ ...sapporo, project: 17, revision: version, measures: [1] }),
    ),
  ],
  'confirmation.takeBack': [
    ofRegion((c) =>
      c.confirmation.takeBack.mutate({ ...sapporo, project: 17, revision: version, of: 'marks' }),
    ),
  ],

  'person.list': [
    ofEbetsu((c) => c.person.list.query({ municipality: ebetsu })),
    { ...ofOwn((c) => c.person.list.query({})), about: 'of the own municipality, or all' },
  ],
  'person.handover': [
    ofEbetsu((c, { person }) => c.person.handover.query({ person })),
    ofNobody((c, { systemAdmin: person }) => c.person.handover.query({ person })),
  ],
  'person.move': [
    ofEbetsu((c, { person, department }) =>
      c.person.move.mutate({ person, version, department, role: 'officer' }),
    ),
    ofNobody((c, { systemAdmin: person }) =>
      c.person.move.mutate({ person, version, department: null, role: 'systemAdmin' }),
    ),
  ],
  'person.deactivate': [
    ofEbetsu((c, { person }) => c.person.deactivate.mutate({ person, version })),
    ofNobody((c, { systemAdmin: person }) => c.person.deactivate.mutate({ person, version })),
  ],
  'person.reactivate': [
    ofEbetsu((c, { person }) => c.person.reactivate.mutate({ person, version })),
    ofNobody((c, { systemAdmin: person }) => c.person.reactivate.mutate({ person, version })),
  ],
  'person.resetSecondFactor': [
    ofEbetsu((c, { person }) =>
      c.person.resetSecondFactor.mutate({ person, version, reason: '見本' }),
    ),
    ofNobody((c, { systemAdmin: person }) =>
      c.person.resetSecondFactor.mutate({ person, version, reason: '見本' }),
    ),
  ],
  'person.makePasswordLink': [
    ofEbetsu((c, { person }) => c.person.makePasswordLink.mutate({ person, reason: '' })),
    ofNobody((c, { systemAdmin: person }) =>
      c.person.makePasswordLink.mutate({ person, reason: '' }),
    ),
  ],
  'transfer.list': [
    ofEbetsu((c) => c.transfer.list.query({ municipality: ebetsu })),
    { ...ofOwn((c) => c.transfer.list.query({})), about: 'of the own municipality, or all' },
  ],
  // Of a day that is none, so that nothing is planned.
  'transfer.plan': [
    ofEbetsu((c, { person, department }) =>
      c.transfer.plan.mutate({ person, on: '', leaves: false, department, role: 'officer' }),
    ),
    ofNobody((c, { systemAdmin: person }) =>
      c.transfer.plan.mutate({
        ...{ person, on: '', leaves: false, department: null, role: 'systemAdmin' },
      }),
    ),
  ],
  'transfer.callOff': [
    ofEbetsu((c, { transfer: id }) => c.transfer.callOff.mutate({ id, version })),
  ],
  'invitation.list': [
    ofEbetsu((c) => c.invitation.list.query({ municipality: ebetsu })),
    { ...ofOwn((c) => c.invitation.list.query({})), about: 'of the own municipality, or all' },
  ],
  'invitation.send': [
    ofEbetsu((c, { department }) =>
      c.invitation.send.mutate({ email: 'unreadable', role: 'officer', department }),
    ),
    ofNobody((c) =>
      c.invitation.send.mutate({ email: 'unreadable', role: 'systemAdmin', department: null }),
    ),
  ],
  'invitation.cancel': [
    ofEbetsu((c, { invitation }) => c.invitation.cancel.mutate({ invitation })),
    ofNobody((c, { systemInvitation: invitation }) => c.invitation.cancel.mutate({ invitation })),
  ],
  'mail.list': [
    ofEbetsu((c) => c.mail.list.query({ municipality: ebetsu })),
    { ...ofOwn((c) => c.mail.list.query({})), about: 'of the own municipality, or all' },
  ],
  'mail.retry': [
    ofEbetsu((c, { mail }) => c.mail.retry.mutate({ mail })),
    ofNobody((c, { systemMail: mail }) => c.mail.retry.mutate({ mail })),
  ],
  'mail.cancel': [
    ofEbetsu((c, { mail }) => c.mail.cancel.mutate({ mail })),
    ofNobody((c, { systemMail: mail }) => c.mail.cancel.mutate({ mail })),
  ],
  'department.list': [toAll((c) => c.department.list.query({ municipality: ebetsu }))],
  'department.create': [
    ofEbetsu((c) => c.department.create.mutate({ municipality: ebetsu, name: '' })),
  ],
  'department.rename': [
    ofEbetsu((c, { department }) =>
      c.department.rename.mutate({ department, version, name: '別の課' }),
    ),
  ],
  'department.closing': [
    ofEbetsu((c, { department }) => c.department.closing.query({ department })),
  ],
  'department.close': [
    ofEbetsu((c, { department }) => c.department.close.mutate({ department, version })),
  ],
  'apiKey.list': [
    ofEbetsu((c) => c.apiKey.list.query({ municipality: ebetsu })),
    { ...ofOwn((c) => c.apiKey.list.query({})), about: 'of the own municipality, or all' },
  ],
  // Without a name, so that none is made.
  'apiKey.create': [
    ofEbetsu((c, { department }) =>
      c.apiKey.create.mutate({ name: '', department, scopes: ['read'] }),
    ),
  ],
  // Revoked already.
  'apiKey.rotate': [
    ofEbetsu((c, { apiKey: id }) => c.apiKey.rotate.mutate({ id, prefix: 'renkei_' })),
  ],
  'webhook.list': [
    ofEbetsu((c) => c.webhook.list.query({ municipality: ebetsu })),
    { ...ofOwn((c) => c.webhook.list.query({})), about: 'of the own municipality, or all' },
  ],
  // Without a name, so that none is made.
  'webhook.create': [
    ofEbetsu((c, { department }) => c.webhook.create.mutate({ name: '', department, url: '' })),
  ],
  'webhook.renew': [ofEbetsu((c, { webhook: id }) => c.webhook.renew.mutate({ id }))],
  // Paused already.
  'webhook.pause': [ofEbetsu((c, { webhook: id }) => c.webhook.pause.mutate({ id }))],
  // Active already.
  'webhook.resume': [ofEbetsu((c, { activeWebhook: id }) => c.webhook.resume.mutate({ id }))],
  'webhook.remove': [
    ofEbetsu((c, { removableWebhooks }) =>
      c.webhook.remove.mutate({ id: removableWebhooks.pop() ?? 0 }),
    ),
  ],
  // Its webhook is paused.
  'webhook.replay': [ofEbetsu((c, { delivery: id }) => c.webhook.replay.mutate({ id }))],
  'webhook.deliveries': [ofEbetsu((c, { webhook: id }) => c.webhook.deliveries.query({ id }))],
  'apiKey.revoke': [ofEbetsu((c, { apiKey: id }) => c.apiKey.revoke.mutate({ id }))],

  'audit.search': [
    {
      about: 'of another municipality',
      subject: () => ({ municipality: ebetsu, ...sapporo }),
      call: (c) => c.audit.search.query({ municipalities: [ebetsu] }),
    },
    {
      about: 'of whatever may be read',
      subject: (asker) => ({
        municipality: asker?.municipality?.code ?? null,
        region: asker?.coreOf[0] ?? '',
      }),
      call: (c) => c.audit.search.query({}),
    },
  ],
}
