import { type DocumentPage, documentRef, removeDocumentFile, saveDocument } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { forgetFrames } from '../vision/frame.ts'
import { getDocument } from './get.ts'
import { remove, save } from './save.ts'

export const documentRoutes = {
  get: procedure
    .input(documentRef)
    .query(({ ctx, input }): Promise<DocumentPage> =>
      getDocument(ctx.db, input.id, ctx.actor !== null),
    ),

  save: signedInProcedure
    .input(saveDocument)
    .mutation(async ({ ctx, input }): Promise<DocumentPage> => {
      const saved = await save(ctx.db, ctx.actor, input)
      forgetFrames(ctx.db)
      return saved
    }),

  remove: signedInProcedure
    .input(removeDocumentFile)
    .mutation(async ({ ctx, input }): Promise<DocumentPage> => {
      const left = await remove(ctx.db, ctx.actor, input)
      forgetFrames(ctx.db)
      return left
    }),
} satisfies TRPCRouterRecord
