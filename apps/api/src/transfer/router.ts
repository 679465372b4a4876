import { peopleQuestion, planTransferInput, transferInput } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { askedMunicipality } from '../person/asked.ts'
import { procedure } from '../trpc.ts'
import { callOff, planTransfer } from './plan.ts'
import { selectTransfers } from './queries.ts'

export const transferRoutes = {
  list: procedure
    .input(peopleQuestion)
    .query(({ ctx: { db, actor }, input }) =>
      selectTransfers(db, askedMunicipality(actor, 'transfer.list', input)),
    ),
  plan: procedure
    .input(planTransferInput)
    .mutation(({ ctx, input }) => planTransfer(ctx.db, ctx.actor, input)),
  callOff: procedure
    .input(transferInput)
    .mutation(({ ctx, input }) => callOff(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
