import {
  alignmentState,
  applicationState,
  type Frame,
  gaps,
  type Gaps,
  indicatorOwners,
  inquiryKind,
  listApplications,
  type ListName,
  type OpenCell,
  ownerOf,
  readAuditQuestion,
  type VisionRef,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { selectEntries } from '../audit/queries.ts'
import { scopeOf } from '../audit/scope.ts'
import type { Db } from '../db/schema.ts'
import { indicatorRows } from '../open/indicator-routes.ts'
import { openPlansOf, planItemRows } from '../open/plans.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import type { Caller } from './caller.ts'
import { gapRows } from './gap-rows.ts'
import {
  alignmentRows,
  answerRows,
  applicationRows,
  auditRows,
  opinionRows,
  personRows,
} from './rows.ts'

/** What is asked of a list: by whom, of which vision, with which parameters of its page. */
export type Asked = {
  db: Db
  actor: Actor | null
  call: Caller
  ref: VisionRef
  frame: Frame
  params: URLSearchParams
  /** Where people reach the registry. */
  origin: string
}

type List<Of> = {
  title: string
  /** The parameters of its page. */
  takes: readonly string[]
  rows: (asked: Of) => Promise<OpenCell[][]>
}

// A parameter that says another word is refused, since nobody would see that more is in the file.
function wordIn<Word extends string>(
  parameter: string,
  value: string,
  words: readonly Word[],
): Word {
  const found = words.find((word) => word === value)
  if (found === undefined) throw new Refused('filterInvalid', { parameter, value })
  return found
}

// One of some words, or none.
function oneOf<Word extends string>(
  params: URLSearchParams,
  parameter: string,
  words: readonly Word[],
): Word | undefined {
  const value = params.get(parameter)
  return value === null ? undefined : wordIn(parameter, value, words)
}

/** The lists of a vision's pages as tables: the rows that the list's own procedure gives whoever asks, with the page's
 * filters. */
export const visionLists: Record<Exclude<ListName, 'people' | 'audit'>, List<Asked>> = {
  indicators: {
    title: '成果指標',
    takes: ['owner'],
    rows: async ({ db, call, ref, params }) => {
      const owner = oneOf(params, 'owner', ['whole', ...indicatorOwners])
      const found = await call.indicator.list(ref)
      const kept = found.filter(
        (one) => owner === undefined || one.endedAt !== null || owner === (ownerOf(one) ?? 'whole'),
      )
      return indicatorRows(db, await frameOf(db, ref), kept)
    },
  },
  'plan-items': {
    title: '計画の項目',
    takes: ['plan'],
    rows: async ({ db, call, ref, params }) => {
      const { slug } = await call.plan.get({ ...ref, plan: params.get('plan') ?? '' })
      const { region, plans } = await openPlansOf(db, await frameOf(db, ref))
      return planItemRows({ region, plans: plans.filter((one) => one.slug === slug) })
    },
  },
  alignments: {
    title: '計画との対応',
    takes: ['plan', 'state'],
    rows: async ({ call, ref, frame, params }) => {
      const plan = params.get('plan')
      const state = oneOf(params, 'state', alignmentState.options)
      const of = { ...(plan === null ? {} : { plan }), ...(state === undefined ? {} : { state }) }
      return alignmentRows(frame, await call.alignment.list({ ...ref, ...of }))
    },
  },
  opinions: {
    title: '懇談会の意見',
    takes: [],
    rows: async ({ call, ref, frame }) => opinionRows(frame, await call.opinion.list(ref)),
  },
  applications: {
    title: '申請',
    takes: ['municipality', 'state', 'sort'],
    rows: async ({ call, ref, frame, params }) => {
      const read = listApplications.pick({ municipalities: true }).safeParse({
        municipalities: params.getAll('municipality'),
      })
      if (!read.success)
        throw new Refused('filterInvalid', {
          ...{ parameter: 'municipality', value: params.get('municipality') ?? '' },
        })
      const states = params
        .getAll('state')
        .map((state) => wordIn('state', state, applicationState.options))
      const sort = oneOf(params, 'sort', ['age', 'municipality', 'state', 'updated'])
      const of = { ...read.data, states, ...(sort === undefined ? {} : { sort }) }
      return applicationRows(frame, await call.application.list({ ...ref, ...of }))
    },
  },
  answers: {
    title: '照会の回答',
    takes: ['inquiry', 'kind'],
    rows: async ({ call, frame, params }) => {
      const id = Number(/^[1-9]\d{0,8}$/.exec(params.get('inquiry') ?? '')?.[0] ?? 0)
      if (id === 0) throw new Refused('inquiryNotFound', { parameter: 'inquiry' })
      const kind = oneOf(params, 'kind', inquiryKind.options)
      const found = await call.inquiry.answers({ id })
      const { region, vision } = found.inquiry
      if (region !== frame.region.slug || vision !== frame.vision.edition)
        throw new Refused('inquiryNotFound', { parameter: 'inquiry', value: String(id) })
      return answerRows(frame, found, kind)
    },
  },
  gaps: {
    title: '登録の点検',
    takes: ['list'],
    rows: async ({ call, ref, frame, params, origin }) => {
      const only = oneOf(params, 'list', Object.keys(gaps.shape) as (keyof Gaps)[])
      const found = await call.gap.list(ref)
      return gapRows(found, { frame, indicators: await call.indicator.list(ref), only, origin })
    },
  },
}

/** Entries in a workbook at most, each with what changed as JSON; the CSV of the trail is read in batches. */
const mostEntries = 20_000

/** The lists of pages beside any vision. */
export const siteLists: Record<
  'people' | 'audit',
  List<Pick<Asked, 'db' | 'actor' | 'call' | 'params'>>
> = {
  people: {
    title: '職員',
    takes: ['municipality'],
    rows: async ({ call, params }) => {
      const municipality = params.get('municipality')
      return personRows(await call.person.list(municipality === null ? {} : { municipality }))
    },
  },
  audit: {
    title: '監査記録',
    takes: ['q', 'action', 'municipality', 'from', 'to', 'page'],
    rows: async ({ db, actor, params }) => {
      const { question, dropped } = readAuditQuestion(params)
      const { wanted } = await scopeOf(db, actor, question)
      if (dropped[0]) throw new Refused('filterInvalid', dropped[0])
      const found = await selectEntries(db, wanted, { limit: mostEntries + 1 })
      if (found.length > mostEntries)
        throw new Refused('tableTooLarge', { value: String(mostEntries) })
      return auditRows(found)
    },
  },
}
