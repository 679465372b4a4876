import {
  type ChangeFeed,
  changeFeedQuestion,
  type ChangePage,
  changeQuestion,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { feedChanges } from './feed.ts'
import { listChanges } from './list.ts'

export const changeRoutes = {
  list: procedure
    .input(changeQuestion)
    .query(({ ctx, input }): Promise<ChangePage> => listChanges(ctx.db, input)),

  feed: procedure
    .input(changeFeedQuestion)
    .query(({ ctx, input }): Promise<ChangeFeed> => feedChanges(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
