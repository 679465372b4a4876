import { removeAgreement, saveAgreement } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { remove, save } from './change.ts'

export const agreementRoutes = {
  save: procedure.input(saveAgreement).mutation(({ ctx, input }) => save(ctx.db, ctx.actor, input)),
  remove: procedure
    .input(removeAgreement)
    .mutation(({ ctx, input }) => remove(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
