import { removeAffiliate, saveAffiliate } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { remove, save } from './change.ts'

export const affiliateRoutes = {
  save: procedure.input(saveAffiliate).mutation(({ ctx, input }) => save(ctx.db, ctx.actor, input)),
  remove: procedure
    .input(removeAffiliate)
    .mutation(({ ctx, input }) => remove(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
