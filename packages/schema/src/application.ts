import { z } from 'zod'
import { attachment } from './attachment.ts'
import { consentAnswer, consentOf } from './consent.ts'
import { moneyUnit } from './cost-share.ts'
import { endorsementNote, endorsementShape, sentBack } from './endorsement.ts'
import { fiscalYear, id, line, number, text, version, whole } from './kinds.ts'
import { municipalityCode } from './municipality.ts'
import { author } from './person.ts'
import { eachText, projectTextNames, projectTexts, textsIn } from './project-texts.ts'
import { project } from './project.ts'
import { proposedIndicator } from './proposed-indicator.ts'
import type { Transition } from './transition.ts'
import { policyAreaCode, visionRef } from './vision.ts'

/** 申請の種類: `register` 登録, `change` 変更, `end` 廃止. */
export const applicationKind = z.enum(['register', 'change', 'end'])
export type ApplicationKind = z.infer<typeof applicationKind>

/** `draft` 下書き, `submitted` 提出済み, `returned` 差し戻し, `approved` 承認, `rejected` 却下,
 * `withdrawn` 取下げ. */
export const applicationState = z.enum([
  'draft',
  'submitted',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
])
export type ApplicationState = z.infer<typeof applicationState>

/** What can be done with an application, by the procedure that does it. */
export const applicationTransitions = {
  save: { from: ['draft', 'returned'] },
  discard: { from: ['draft'] },
  detach: { from: ['draft', 'returned'] },
  raise: { from: ['draft', 'returned'] },
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  withdraw: { from: ['submitted', 'returned'], to: 'withdrawn' },
  consent: { from: ['submitted', 'returned'] },
  settle: { from: ['submitted', 'returned'] },
  remark: { from: ['submitted'] },
  remind: { from: ['submitted'] },
  return: { from: ['submitted'], to: 'returned' },
  approve: { from: ['submitted'], to: 'approved' },
  reject: { from: ['submitted'], to: 'rejected' },
} as const satisfies Record<string, Transition<ApplicationState>>

/** The longest text a draft keeps in one field; submitting asks for less where a form says so. */
const maxText = 10_000

const typed = (max = maxText) => text(max).default('')

/** What an officer has typed so far, as typed: numbers and years are text, so that what cannot be
 * read yet is kept too. `readSubmission` turns it into a project's content. */
export const draft = z.object({
  number: typed(20),
  ...eachText(textsIn('names'), () => typed()),
  title: typed(),
  titleEn: typed(),
  kana: typed(),
  policyArea: typed(20),
  ...eachText(textsIn('area'), () => typed()),
  measures: z
    .array(z.object({ number: whole(1, 99), reason: typed() }))
    .max(50)
    .default([]),
  /** Whoever leads, by code; `nobody` where all do it together, empty where nobody has said it yet. */
  leadMunicipality: typed(20),
  ...eachText(textsIn('municipalities'), () => typed()),
  /** Municipalities to be asked, by code; the lead is not among them. */
  partners: z.array(municipalityCode).max(500).default([]),
  /** Those of them that lead it as well. */
  coLeads: z.array(municipalityCode).max(500).default([]),
  ...eachText(textsIn('contents', 'period'), () => typed()),
  fromFiscalYear: typed(40),
  toFiscalYear: typed(40),
  /** By fiscal year, as typed, in the unit that was chosen: 千円 where none is named. */
  budget: z
    .array(
      z.object({
        fiscalYear,
        amount: typed(60),
        subsidy: typed(60),
        unit: moneyUnit.optional(),
      }),
    )
    .max(100)
    .default([]),
  /** 費用の分担: by fiscal year and municipality, as typed, likewise. */
  costShares: z
    .array(
      z.object({
        fiscalYear,
        municipality: municipalityCode,
        amount: typed(60),
        unit: moneyUnit.optional(),
      }),
    )
    .max(5000)
    .default([]),
  ...eachText(textsIn('cost', 'agreement'), () => typed()),
  /** 成果指標 that are to measure it, beside those it is measured by already. */
  indicators: z.array(proposedIndicator).max(20).default([]),
  /** 変更の理由: only in applications to change one. */
  changeReason: typed(),
  /** 備考: for the reviewers, never published. */
  note: typed(),
  /** Why a project ends; only in applications to end one. */
  ...eachText(textsIn('end'), () => typed()),
  /** The last fiscal year of a project that ends. */
  lastFiscalYear: typed(40),
  /** Who answers for the application, for those who read it: never published, and forgotten once it was
   * decided for a while. */
  contactPerson: typed(200),
  contactPhone: typed(100),
  contactExtension: typed(100),
})
export type Draft = z.infer<typeof draft>
export type DraftField = keyof Draft

/** What stands for a lead where nobody leads. */
export const nobodyLeads = 'nobody'

/** Fields whose limits, in characters, submitting checks; forms show them. */
export const limits = {
  title: 100,
  titleEn: 200,
  kana: 200,
  ...eachText(projectTextNames, (name): number => projectTexts[name].limit),
  note: 1000,
  changeReason: 500,
  contactPerson: 100,
  contactPhone: 40,
  contactExtension: 20,
  reason: 500,
}

export const consent = consentOf(draft)
export type Consent = z.infer<typeof consent>

/** 指摘: about one field, or about the whole where `field` is empty. */
const remark = z.object({
  id: z.number().int(),
  field: z.string(),
  body: z.string(),
  writtenAt: z.iso.datetime({ offset: true }),
  by: author,
  /** Null while the reviewer has not returned the application yet: the applicant sees sent ones. */
  sentAt: z.iso.datetime({ offset: true }).nullable(),
})
export type Remark = z.infer<typeof remark>

/** 経過: one thing that happened to an application. */
const applicationEvent = z.object({
  at: z.iso.datetime({ offset: true }),
  action: z.enum([
    'create',
    'submit',
    'return',
    'approve',
    'reject',
    'withdraw',
    'consent',
    'agree',
    'decline',
    'remind',
  ]),
  by: author,
  note: z.string().nullable(),
  /** What a municipality answered, at `consent`. */
  answer: consentAnswer.nullable(),
  condition: z.string().nullable(),
})
export type ApplicationEvent = z.infer<typeof applicationEvent>

const summaryShape = {
  id: z.number().int(),
  kind: applicationKind,
  state: applicationState,
  /** 決裁中: it waits for its own town hall, and nothing in it can be changed. */
  endorsing: z.boolean(),
  /** That its own town hall sent it back in 決裁 and it was not put up again; for that town hall only. */
  sentBack: sentBack.nullable(),
  version: z.number().int(),
  region: z.string(),
  vision: z.number().int(),
  /** Of the project it changes or ends, or that it made; null for one not registered yet. */
  project: z.number().int().nullable(),
  /** What the vision prints as its number; empty where it prints none. */
  printed: z.string(),
  title: z.string(),
  municipality: municipalityCode,
  department: z.string(),
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
  submittedAt: z.iso.datetime({ offset: true }).nullable(),
  /** How often it was submitted. */
  submissions: z.number().int(),
  /** `conditions`: those the applicant has not replied to. */
  consents: z.object({
    asked: z.number().int(),
    answered: z.number().int(),
    conditions: z.number().int(),
  }),
  remarks: z.number().int(),
}

/** 申請 as lists show it. */
export const applicationItem = z.object(summaryShape)
export type ApplicationItem = z.infer<typeof applicationItem>

/** 申請, whole. */
export const application = z.object({
  ...summaryShape,
  draft,
  /** What was submitted last, and before that; null where it was not. */
  submitted: draft.nullable(),
  previous: draft.nullable(),
  /** Who saved it last. */
  updatedBy: author,
  /** What the project was when the application began: revision number and content as a draft.
   * Null for a registration. */
  base: z.object({ revision: z.number().int(), validFrom: z.iso.date(), draft }).nullable(),
  /** What the project is now; null for a registration. */
  current: z
    .object({ revision: z.number().int(), validFrom: z.iso.date(), draft, project })
    .nullable(),
  /** How many ● the source gives the project; null where there is no source. */
  markCount: z.number().int().nullable(),
  asked: z.array(consent),
  attachments: z.array(attachment),
  /** The latest 決裁, for its own municipality only; null where there was none. */
  endorsement: endorsementShape.nullable(),
  sentRemarks: z.array(remark),
  /** Remarks not sent yet: for reviewers only, otherwise empty. */
  unsentRemarks: z.array(remark),
  events: z.array(applicationEvent),
  /** Revision that its approval made. */
  revision: z.number().int().nullable(),
})
export type Application = z.infer<typeof application>

export const applicationRef = z.object({ id })
const versioned = { ...applicationRef.shape, version }

/** What an application is begun of: `revision` restores, and the draft starts with that revision's content; one to
 * register starts in `policyArea` (code). */
export const beginApplication = z.object({
  ...visionRef.shape,
  kind: applicationKind,
  project: number.optional(),
  revision: number.optional(),
  policyArea: policyAreaCode.optional(),
})
/** `draft`: what was typed already; without it, what the application begins with. */
export const createApplication = beginApplication.extend({ draft: draft.optional() })
export const saveApplication = z.object({ ...versioned, draft })
/** 起案: asks for the endorsement of the own town hall; nothing can be changed until that ends. */
export const raiseApplication = z.object({ ...versioned, note: endorsementNote })
export const submitApplication = z.object(versioned)
export const discardApplication = z.object(versioned)
const reason = text(maxText)
export const withdrawApplication = z.object({ ...versioned, reason: reason.default('') })
export const returnApplication = z.object({ ...versioned, reason: reason.default('') })
/** `reason` is needed when answers are outstanding or do not bind; `markCountReason` when marks differ from the source's count. */
export const approveApplication = z.object({
  ...versioned,
  reason: reason.default(''),
  markCountReason: reason.default(''),
})
export const rejectApplication = z.object({ ...versioned, reason })
/** An empty body removes the remark that is not sent yet. */
export const writeRemark = z.object({
  ...versioned,
  field: line(100),
  body: text(2000),
})

export const listApplications = z.object({
  ...visionRef.shape,
  states: z.array(applicationState).max(10).default([]),
  municipalities: z.array(municipalityCode).max(50).default([]),
  /** `age`: longest waiting first. */
  sort: z.enum(['age', 'municipality', 'state', 'updated']).default('age'),
})
export type ListApplications = z.infer<typeof listApplications>

/** A title, of which a reading is to be proposed. */
export const readingOf = z.object({ title: text(maxText) })

export const similarTo = z.object({
  ...visionRef.shape,
  title: text(maxText),
  number: whole().optional(),
  /** The project being changed, which is not similar to itself. */
  except: number.optional(),
})
const similarProject = z.object({
  number: z.number().int(),
  label: z.string().nullable(),
  title: z.string(),
})
export const similar = z.object({
  /** Whether `number` is taken by a project. */
  numberTaken: z.boolean(),
  /** The lowest number no project has. */
  nextNumber: z.number().int(),
  /** Exactly this title, once folded. */
  same: z.array(similarProject),
  /** Most similar first, at most five. */
  titles: z.array(similarProject),
})
export type Similar = z.infer<typeof similar>

/** What every write of an application answers. */
export const applicationWritten = z.object({
  id: z.number().int(),
  version: z.number().int(),
  state: applicationState,
  updatedAt: z.iso.datetime({ offset: true }),
})
export type Written = z.infer<typeof applicationWritten>
