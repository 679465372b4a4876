// tRPC keeps what procedures are made of under such names.
// oxlint-disable no-underscore-dangle
import { type Grant, permissions, type ProcedureName } from '@renkei/schema'
import type { inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'
import type { Api } from '../contract.ts'
import type { Caller } from '../list/caller.ts'
import { routes } from '../routes.ts'

type Words = { ja: string; en: string }
type Given = Readonly<Record<string, unknown>>
type Outputs = inferRouterOutputs<Api>
type Out<P> = P extends `${infer E extends keyof Outputs}.${infer V}`
  ? V extends keyof Outputs[E]
    ? Outputs[E][V]
    : never
  : never
type Item<P> = Out<P> extends readonly (infer One)[] ? One : never

/** What resources are of, in the order in which the document tells of them. */
export const tags = {
  region: {
    name: { ja: '圏域とビジョン', en: 'Regions and visions' },
    about: {
      ja: '圏域、ビジョン、その政策分野、重点施策、構成市町村、出典資料',
      en: 'Regions, their visions with policy areas and measures, their municipalities and documents',
    },
  },
  project: {
    name: { ja: '連携事業', en: 'Joint projects' },
    about: {
      ja: '連携事業と、重点施策の●、市町村の参加',
      en: 'Joint projects with their ● marks and who takes part',
    },
  },
  indicator: {
    name: { ja: '成果指標', en: 'Indicators' },
    about: { ja: '基準、目標、年ごとの実績', en: 'Baselines, targets and actual values' },
  },
  evaluation: {
    name: { ja: '評価', en: 'Evaluations' },
    about: { ja: '年次報告、評価、懇談会の意見', en: 'Annual reports, evaluations and opinions' },
  },
  plan: {
    name: { ja: '計画', en: 'Plans' },
    about: {
      ja: '市町村の計画の項目と、連携事業との対応',
      en: 'Items of plans of municipalities and the projects that serve them',
    },
  },
  application: {
    name: { ja: '申請', en: 'Applications' },
    about: {
      ja: '連携事業を登録・変更・廃止する申請の下書きと提出。APIキーが要ります',
      en: 'Drafting and handing in what registers, changes or ends a joint project; an API key is needed',
    },
  },
  inquiry: {
    name: { ja: '照会と回答', en: 'Inquiries and responses' },
    about: {
      ja: '中枢都市からの照会と、市町村の回答。APIキーが要ります',
      en: 'What the core city asks and what municipalities answer; an API key is needed',
    },
  },
  department: {
    name: { ja: '担当課と決裁', en: 'Departments and endorsement' },
    about: {
      ja: '市町村の担当課と、決裁の順。APIキーが要ります',
      en: 'Departments of municipalities, and who endorses in which order; an API key is needed',
    },
  },
  change: {
    name: { ja: '更新履歴', en: 'Changes' },
    about: {
      ja: '何がいつ、だれの決定で変わったか',
      en: 'What became different, when, by whose decision',
    },
  },
} as const satisfies Record<string, { name: Words; about: Words }>
type Tag = keyof typeof tags

/** From which day on (ISO) a resource is not to be used, from which it is gone, and what takes its place. */
type Deprecated = { since: string; sunset: string; instead: string }

/** How a resource is written. */
export type Writing = {
  /** What is sent; undefined where nothing is. */
  body: z.ZodType | undefined
  /** Whether it is written over a version that was read, which `If-Match` names. */
  isVersioned: boolean
  /** Parts of its address that are no part of the procedure's input. */
  parts?: Readonly<Record<string, z.ZodType>>
  /** The input of the procedure. */
  inputOf: (path: Given, sent: unknown, version: number | undefined) => Given
  /** What holds now what was written over another version: a read that takes the parts of the address, and which part of
   * what it answers. */
  held?: { procedure: ProcedureName; shape: (found: never, path: Given) => unknown }
  /** Whether it makes something anew: sent again with the same `Idempotency-Key`, it makes it once. */
  creates: boolean
  /** The address of what it made, from `/api/v1` on. */
  location?: (answer: never) => string
  /** Whether what it answers was done in part only, of several things that were sent at once: told as 207. */
  isPartial?: (answer: never) => boolean
  /** What may be sent. */
  example?: unknown
}

/** A resource of `/api/v1`: the address of a procedure. */
export type Resource = {
  /** Names the operation in the document. */
  id: string
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** `{name}` is a part of the procedure's input; the other parts are parameters. */
  path: string
  procedure: ProcedureName
  tag: Tag
  summary: Words
  /** What it answers. */
  answer: z.ZodType
  /** Makes that of what the procedure answers. */
  shape: (found: unknown) => unknown
  /** Parts of the input that no address sets. */
  fixed: Readonly<Record<string, unknown>>
  deprecated?: Deprecated
  writing?: Writing
  /** The `since` of the next page, of one that is read on from where it ends; undefined at the end. */
  next?: (found: unknown) => string | undefined
  /** What the document shows of an answer in which there is nothing yet. */
  sample?: (caller: Caller, examples: Readonly<Record<string, string>>) => Promise<unknown>
}

type About<P> = { procedure: P; tag: Tag; summary: Words }

/** A resource that answers what its procedure answers. */
export const whole = <P extends ProcedureName>(
  id: string,
  path: string,
  { answer, ...about }: About<P> & { answer: z.ZodType<Out<P>> },
): Resource => ({ id, method: 'get', path, ...about, answer, shape: (found) => found, fixed: {} })

/** One whose procedure answers a list: the answer holds it as `items`, so that it can come to hold more. */
export const list = <P extends ProcedureName>(
  id: string,
  path: string,
  { item, ...about }: About<P> & { item: z.ZodType<Item<P>> },
): Resource => ({
  ...{ id, method: 'get', path, ...about, fixed: {} },
  answer: z.object({ items: z.array(item) }),
  shape: (items) => ({ items }),
})

/** One that answers a part of what its procedure answers. */
export const part = <P extends ProcedureName, T extends z.ZodType>(
  id: string,
  path: string,
  {
    shape,
    fixed = {},
    ...about
  }: About<P> & {
    answer: T
    shape: (found: Out<P>) => z.infer<T>
    fixed?: Readonly<Record<string, unknown>>
  },
): Resource => ({
  ...{ id, method: 'get', path, ...about, fixed },
  shape: (found) => shape(found as Out<P>),
})

type Built = { _def: { inputs: z.ZodType[] } }

/** The parts of the input of a procedure; none where it takes none. */
export function inputShape(procedure: ProcedureName): Readonly<Record<string, z.ZodType>> {
  const [entity = '', verb = ''] = procedure.split('.')
  const built = (routes as unknown as Record<string, Record<string, Built>>)[entity]?.[verb]
  const [input] = built?._def.inputs ?? []
  return input instanceof z.ZodObject ? input.shape : {}
}

/** Whether only a key is answered: what not everyone may call. */
export const needsKey = ({ procedure }: Resource): boolean =>
  (permissions[procedure] as readonly Grant[]).every(({ roles }) => !roles.includes('public'))

type Write<P extends ProcedureName, T extends z.ZodType> = About<P> & {
  answer: T
  /** The part of the input that is sent by itself; without it what the address leaves open is. */
  sends?: string
  shape?: (found: Out<P>) => z.infer<T>
} & Partial<
    Pick<
      Writing,
      | ('creates' | 'parts' | 'body' | 'inputOf' | 'isVersioned')
      | ('held' | 'location' | 'isPartial' | 'example')
    >
  >

/** A resource that is written: what its address leaves open of the input is sent, and the version named by `If-Match`. */
export function write<P extends ProcedureName, T extends z.ZodType>(
  id: string,
  [method, path]: [method: Exclude<Resource['method'], 'get'>, path: string],
  {
    sends,
    shape,
    creates = false,
    parts: ofAddress,
    body,
    inputOf,
    held,
    location,
    isVersioned,
    isPartial,
    example,
    ...about
  }: Write<P, T>,
): Resource {
  const { version, ...parts } = inputShape(about.procedure)
  const open = Object.entries(parts).filter(([key]) => !path.includes(`{${key}}`))
  const rest = open.length === 0 ? undefined : z.object(Object.fromEntries(open))
  return {
    ...{ id, method, path, ...about, fixed: {} },
    shape: (found) => shape?.(found as Out<P>) ?? found,
    writing: {
      body: body ?? (sends === undefined ? rest : parts[sends]),
      isVersioned: isVersioned ?? (version !== undefined || inputOf !== undefined),
      inputOf:
        inputOf ??
        ((of, sent, read) => ({
          ...(sends === undefined ? (sent as object) : { [sends]: sent }),
          ...of,
          ...(version === undefined ? {} : { version: read }),
        })),
      creates,
      ...(ofAddress ? { parts: ofAddress } : {}),
      ...{ ...(held ? { held } : {}), ...(location ? { location } : {}) },
      ...(isPartial ? { isPartial } : {}),
      ...(example === undefined ? {} : { example }),
    },
  }
}
