import { listOpinions, type Opinion, removeOpinion, saveOpinion } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { list } from './list.ts'
import { remove } from './remove.ts'
import { save } from './save.ts'

export const opinionRoutes = {
  list: procedure
    .input(listOpinions)
    .query(({ ctx, input }): Promise<Opinion[]> => list(ctx.db, ctx.actor, input)),

  save: signedInProcedure
    .input(saveOpinion)
    .mutation(({ ctx, input }): Promise<Opinion> => save(ctx.db, ctx.actor, input)),

  remove: signedInProcedure
    .input(removeOpinion)
    .mutation(({ ctx, input }): Promise<{ id: number }> => remove(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
