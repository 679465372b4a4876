import type { Region } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { selectRegions } from './queries.ts'

export const regionRoutes = {
  list: procedure.query(({ ctx }): Promise<Region[]> => selectRegions(ctx.db)),
} satisfies TRPCRouterRecord
