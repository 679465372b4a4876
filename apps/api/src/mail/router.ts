import { mailInput, type MailPage, mailQuestion } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { changeMail } from './change.ts'
import { listMails } from './list.ts'

export const mailRoutes = {
  list: procedure
    .input(mailQuestion)
    .query(({ ctx, input }): Promise<MailPage> => listMails(ctx, input)),
  retry: procedure.input(mailInput).mutation(({ ctx, input }) => changeMail('retry', ctx, input)),
  cancel: procedure.input(mailInput).mutation(({ ctx, input }) => changeMail('cancel', ctx, input)),
} satisfies TRPCRouterRecord
