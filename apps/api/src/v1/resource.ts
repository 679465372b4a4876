// tRPC keeps what procedures are made of under such names.
// oxlint-disable no-underscore-dangle
import type { ProcedureName } from '@renkei/schema'
import type { inferRouterOutputs } from '@trpc/server'
import { z } from 'zod'
import type { Api } from '../contract.ts'
import { routes } from '../routes.ts'

type Words = { ja: string; en: string }
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

/** A resource of `/api/v1`: the address of a procedure. */
export type Resource = {
  /** Names the operation in the document. */
  id: string
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
}

type About<P> = { procedure: P; tag: Tag; summary: Words }

/** A resource that answers what its procedure answers. */
export const whole = <P extends ProcedureName>(
  id: string,
  path: string,
  { answer, ...about }: About<P> & { answer: z.ZodType<Out<P>> },
): Resource => ({ id, path, ...about, answer, shape: (found) => found, fixed: {} })

/** One whose procedure answers a list: the answer holds it as `items`, so that it can come to hold more. */
export const list = <P extends ProcedureName>(
  id: string,
  path: string,
  { item, ...about }: About<P> & { item: z.ZodType<Item<P>> },
): Resource => ({
  ...{ id, path, ...about, fixed: {} },
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
): Resource => ({ id, path, ...about, fixed, shape: (found) => shape(found as Out<P>) })

type Built = { _def: { inputs: z.ZodType[] } }

/** The parts of the input of a procedure; none where it takes none. */
export function inputShape(procedure: ProcedureName): Readonly<Record<string, z.ZodType>> {
  const [entity = '', verb = ''] = procedure.split('.')
  const built = (routes as unknown as Record<string, Record<string, Built>>)[entity]?.[verb]
  const [input] = built?._def.inputs ?? []
  return input instanceof z.ZodObject ? input.shape : {}
}
