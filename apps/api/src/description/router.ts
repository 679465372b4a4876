import { type Description, saveDescription, visionRef } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { signedInProcedure } from '../trpc.ts'
import { permittedVision } from '../write/permitted.ts'
import { selectDescriptions } from './queries.ts'
import { save } from './save.ts'

export const descriptionRoutes = {
  list: signedInProcedure.input(visionRef).query(async ({ ctx, input }): Promise<Description[]> => {
    const { framed } = await permittedVision(ctx.db, ctx.actor, 'description.list', input)
    return selectDescriptions(ctx.db, framed.vision_id)
  }),

  save: signedInProcedure
    .input(saveDescription)
    .mutation(({ ctx, input }) => save(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
