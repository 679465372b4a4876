import { type AuditPage, auditQuestion } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { searchTrail } from './search.ts'

export const auditRoutes = {
  search: procedure
    .input(auditQuestion)
    .query(({ ctx, input }): Promise<AuditPage> => searchTrail(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
