import { saveSynonym, type Synonym, visionRef } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { frameOf } from '../vision/frame.ts'
import { listSynonyms } from './list.ts'
import { save } from './save.ts'

export const synonymRoutes = {
  list: procedure
    .input(visionRef)
    .query(async ({ ctx, input }): Promise<Synonym[]> =>
      listSynonyms(ctx.db, (await frameOf(ctx.db, input)).region_id, ctx.actor !== null),
    ),

  save: signedInProcedure
    .input(saveSynonym)
    .mutation(({ ctx, input }): Promise<Synonym> => save(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
