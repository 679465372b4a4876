import {
  type Application,
  type ApplicationItem,
  type Consent,
  type Similar,
  type Written,
  answerConsent,
  applicationRef,
  approveApplication,
  beginApplication,
  createApplication,
  detachAttachment,
  discardApplication,
  listApplications,
  raiseApplication,
  rejectApplication,
  readingOf,
  remindConsent,
  type RemindedConsent,
  returnApplication,
  saveApplication,
  settleConsent,
  similarTo,
  submitApplication,
  withdrawApplication,
  writeRemark,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { signedInProcedure } from '../trpc.ts'
import { detach } from '../attachment/detach.ts'
import { approve } from './approve.ts'
import { begin } from './begin.ts'
import { answer } from './consent.ts'
import { create } from './create.ts'
import { discard } from './discard.ts'
import { getApplication } from './get.ts'
import { list } from './list.ts'
import { proposeReading } from './reading.ts'
import { raise } from './raise.ts'
import { reject } from './reject.ts'
import { remark } from './remark.ts'
import { remind } from './remind.ts'
import { returnToApplicant } from './return.ts'
import { save } from './save.ts'
import { settle } from './settle.ts'
import { findSimilar } from './similar.ts'
import { submit } from './submit.ts'
import { withdraw } from './withdraw.ts'

export const applicationRoutes = {
  begin: signedInProcedure
    .input(beginApplication)
    .query(({ ctx, input }): Promise<Application> => begin(ctx.db, ctx.actor, input)),

  create: signedInProcedure
    .input(createApplication)
    .mutation(({ ctx, input }): Promise<Written> => create(ctx.db, ctx.actor, input)),

  save: signedInProcedure
    .input(saveApplication)
    .mutation(({ ctx, input }): Promise<Written> => save(ctx.db, ctx.actor, input)),

  discard: signedInProcedure
    .input(discardApplication)
    .mutation(({ ctx, input }): Promise<{ id: number }> => discard(ctx.db, ctx.actor, input)),

  raise: signedInProcedure
    .input(raiseApplication)
    .mutation(({ ctx, input }): Promise<Written> => raise(ctx.db, ctx.actor, input)),

  submit: signedInProcedure
    .input(submitApplication)
    .mutation(({ ctx, input }): Promise<Written> => submit(ctx.db, ctx.actor, input)),

  withdraw: signedInProcedure
    .input(withdrawApplication)
    .mutation(({ ctx, input }): Promise<Written> => withdraw(ctx.db, ctx.actor, input)),

  get: signedInProcedure
    .input(applicationRef)
    .query(({ ctx, input }): Promise<Application> => getApplication(ctx.db, ctx.actor, input.id)),

  list: signedInProcedure
    .input(listApplications)
    .query(({ ctx, input }): Promise<ApplicationItem[]> => list(ctx.db, ctx.actor, input)),

  reading: signedInProcedure
    .input(readingOf)
    .query(({ ctx, input }): Promise<string> => proposeReading(ctx.db, ctx.actor, input.title)),

  similar: signedInProcedure
    .input(similarTo)
    .query(({ ctx, input }): Promise<Similar> => findSimilar(ctx.db, ctx.actor, input)),

  detach: signedInProcedure
    .input(detachAttachment)
    .mutation(({ ctx, input }): Promise<{ id: number }> => detach(ctx.db, ctx.actor, input)),

  consent: signedInProcedure
    .input(answerConsent)
    .mutation(({ ctx, input }): Promise<Consent> => answer(ctx.db, ctx.actor, input)),

  settle: signedInProcedure
    .input(settleConsent)
    .mutation(({ ctx, input }): Promise<Consent> => settle(ctx.db, ctx.actor, input)),

  remark: signedInProcedure
    .input(writeRemark)
    .mutation(({ ctx, input }): Promise<Written> => remark(ctx.db, ctx.actor, input)),

  return: signedInProcedure
    .input(returnApplication)
    .mutation(({ ctx, input }): Promise<Written> => returnToApplicant(ctx.db, ctx.actor, input)),

  approve: signedInProcedure
    .input(approveApplication)
    .mutation(({ ctx, input }): Promise<Written> => approve(ctx.db, ctx.actor, input)),

  reject: signedInProcedure
    .input(rejectApplication)
    .mutation(({ ctx, input }): Promise<Written> => reject(ctx.db, ctx.actor, input)),

  remind: signedInProcedure
    .input(remindConsent)
    .mutation(({ ctx, input }): Promise<RemindedConsent> => remind(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
