import { addMember, endMember, memberRef, placeMembers } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { add, end, place, preview } from './change.ts'

export const memberRoutes = {
  preview: procedure.input(memberRef).query(({ ctx, input }) => preview(ctx.db, ctx.actor, input)),
  add: procedure.input(addMember).mutation(({ ctx, input }) => add(ctx.db, ctx.actor, input)),
  end: procedure.input(endMember).mutation(({ ctx, input }) => end(ctx.db, ctx.actor, input)),
  place: procedure
    .input(placeMembers)
    .mutation(({ ctx, input }) => place(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
