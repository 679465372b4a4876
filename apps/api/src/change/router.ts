import { type ChangePage, changeQuestion } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { listChanges } from './list.ts'

export const changeRoutes = {
  list: procedure
    .input(changeQuestion)
    .query(({ ctx, input }): Promise<ChangePage> => listChanges(ctx.db, input)),
} satisfies TRPCRouterRecord
