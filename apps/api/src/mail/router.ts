import { mailInput, type MailPage, mailQuestion } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { cancelMail, retryMail } from './change.ts'
import { listMails } from './list.ts'

export const mailRoutes = {
  list: procedure
    .input(mailQuestion)
    .query(({ ctx, input }): Promise<MailPage> => listMails(ctx.db, ctx.actor, input, ctx.mailer)),
  retry: procedure
    .input(mailInput)
    .mutation(({ ctx, input }) => retryMail(ctx.db, ctx.actor, input)),
  cancel: procedure
    .input(mailInput)
    .mutation(({ ctx, input }) => cancelMail(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
