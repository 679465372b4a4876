import { listRegionBooks, takeRegionBook, type TakenBook, undoRegionBook } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { permit } from '../permit.ts'
import { procedure, signedInProcedure } from '../trpc.ts'
import { selectTaken } from './queries.ts'
import { takeBook } from './take.ts'
import { undoBook } from './undo.ts'

export const regionBookRoutes = {
  list: procedure.input(listRegionBooks).query(({ ctx, input }): Promise<TakenBook[]> => {
    const { region } = input
    permit(ctx.actor, 'regionBook.list', region === undefined ? {} : { region })
    return selectTaken(ctx.db, region)
  }),

  take: signedInProcedure
    .input(takeRegionBook)
    .mutation(({ ctx, input }) => takeBook(ctx.db, ctx.actor, input)),

  undo: signedInProcedure
    .input(undoRegionBook)
    .mutation(({ ctx, input }) => undoBook(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
