import {
  alignmentState,
  applicationState,
  type Frame,
  gaps,
  type Gaps,
  type Indicator,
  indicatorOwners,
  inquiryKind,
  listApplications,
  type ListName,
  ownerOf,
  readAuditQuestion,
  type VisionRef,
} from '@renkei/schema'
import type { Actor } from '../actor.ts'
import { alignmentsInPortions } from '../alignment/list.ts'
import { applicationsInPortions } from '../application/list.ts'
import { entriesInPortions } from '../audit/search.ts'
import { scopeOf } from '../audit/scope.ts'
import type { Db } from '../db/schema.ts'
import { indicatorsInPortions } from '../indicator/get.ts'
import { indicatorRowsWith } from '../open/indicator-routes.ts'
import { openPlans, planItemRows } from '../open/plans.ts'
import { opinionsInPortions } from '../opinion/list.ts'
import { Refused } from '../refusal.ts'
import { type Rows, rowsFrom, rowsOf } from '../table/table.ts'
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
  /** Rows of a workbook at most, where cells are long. */
  most?: number
  /** The parameters of its page. */
  takes: readonly string[]
  rows: (asked: Of) => Promise<Rows>
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
    rows: async ({ db, ref, params }) => {
      const owner = oneOf(params, 'owner', ['whole', ...indicatorOwners])
      const isKept = (one: Indicator) =>
        owner === undefined || one.endedAt !== null || owner === (ownerOf(one) ?? 'whole')
      const framed = await frameOf(db, ref)
      const rowsWith = await indicatorRowsWith(db, framed)
      return rowsFrom(await indicatorsInPortions(db, framed.vision_id, false), (some) =>
        rowsWith(some.filter(isKept)),
      )
    },
  },
  'plan-items': {
    title: '計画の項目',
    takes: ['plan'],
    rows: async ({ db, call, ref, params }) => {
      const { slug } = await call.plan.get({ ...ref, plan: params.get('plan') ?? '' })
      const plans = await openPlans(db, await frameOf(db, ref), slug)
      return rowsFrom(plans, (some) => some.flatMap(planItemRows))
    },
  },
  alignments: {
    title: '計画との対応',
    takes: ['plan', 'state'],
    rows: async ({ db, actor, ref, frame, params }) => {
      const plan = params.get('plan')
      const state = oneOf(params, 'state', alignmentState.options)
      const of = { ...(plan === null ? {} : { plan }), ...(state === undefined ? {} : { state }) }
      const portions = await alignmentsInPortions(db, actor, await frameOf(db, ref), of)
      return rowsFrom(portions, (some) => alignmentRows(frame, some))
    },
  },
  opinions: {
    title: '懇談会の意見',
    takes: [],
    rows: async ({ db, actor, ref, frame }) =>
      rowsFrom(await opinionsInPortions(db, actor, ref), (some) => opinionRows(frame, some)),
  },
  applications: {
    title: '申請',
    takes: ['municipality', 'state', 'sort'],
    rows: async ({ db, actor, ref, frame, params }) => {
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
      const asked = listApplications.parse({ ...ref, ...read.data, states, sort })
      const portions = await applicationsInPortions(db, actor, asked)
      return rowsFrom(portions, (some) => applicationRows(frame, some))
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
      return rowsOf(answerRows(frame, found, kind))
    },
  },
  gaps: {
    title: '登録の点検',
    takes: ['list'],
    rows: async ({ call, ref, frame, params, origin }) => {
      const only = oneOf(params, 'list', Object.keys(gaps.shape) as (keyof Gaps)[])
      const found = await call.gap.list(ref)
      const indicators = await call.indicator.list(ref)
      return rowsOf(gapRows(found, { frame, indicators, only, origin }))
    },
  },
}

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
      const found = await call.person.list(municipality === null ? {} : { municipality })
      return rowsOf(personRows(found))
    },
  },
  audit: {
    title: '監査記録',
    // Each with what changed as JSON.
    most: 20_000,
    takes: ['q', 'action', 'municipality', 'from', 'to', 'page'],
    rows: async ({ db, actor, params }) => {
      const { question, dropped } = readAuditQuestion(params)
      const { wanted } = await scopeOf(db, actor, question)
      if (dropped[0]) throw new Refused('filterInvalid', dropped[0])
      return rowsFrom(() => entriesInPortions(db, wanted), auditRows)
    },
  },
}
