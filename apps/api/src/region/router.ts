import type { Region, RegionEntry } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { selectDirectory, selectRegions } from './queries.ts'

export const regionRoutes = {
  list: procedure.query(({ ctx }): Promise<Region[]> => selectRegions(ctx.db)),
  directory: procedure.query(({ ctx }): Promise<RegionEntry[]> => selectDirectory(ctx.db)),
} satisfies TRPCRouterRecord
