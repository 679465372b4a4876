import type { Refusal } from '@renkei/schema'
import type {
  TRPCBuiltRouter,
  TRPCDecorateCreateRouterOptions,
  TRPCDefaultErrorShape,
} from '@trpc/server'
import type { routes } from './routes.ts'

type ErrorShape = Omit<TRPCDefaultErrorShape, 'data'> & {
  data: { code: string; httpStatus: number; path?: string; refusal: Refusal }
}

/** What clients see: the procedures' inputs and outputs. The context is opaque, so that nothing of
 * tables or Kysely reaches a client's types. */
export type Api = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: ErrorShape; transformer: false },
  TRPCDecorateCreateRouterOptions<typeof routes>
>
