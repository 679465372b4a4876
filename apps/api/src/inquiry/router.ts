import {
  askMunicipality,
  correctFact,
  createInquiry,
  extendInquiry,
  type Inquiry,
  type InquiryAnswers,
  type InquiryExtent,
  type InquiryItem,
  type InquiryOutcome,
  type InquiryQuestion,
  inquiryRef,
  type InquiryStatus,
  inquiryStep,
  type InquiryWritten,
  listInquiries,
  type RemindedInquiry,
  remindInquiry,
  saveInquiry,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { signedInProcedure } from '../trpc.ts'
import { answers } from './answers.ts'
import { ask } from './ask.ts'
import { close, reopen } from './close.ts'
import { correct } from './correct.ts'
import { create } from './create.ts'
import { discard } from './discard.ts'
import { extend } from './extend.ts'
import { extent } from './extent.ts'
import { get } from './get.ts'
import { list } from './list.ts'
import { open } from './open.ts'
import { outcome } from './outcome.ts'
import { publish } from './publish.ts'
import { questions } from './questions.ts'
import { remind } from './remind.ts'
import { save } from './save.ts'
import { status } from './status.ts'

export const inquiryRoutes = {
  list: signedInProcedure
    .input(listInquiries)
    .query(({ ctx, input }): Promise<InquiryItem[]> => list(ctx.db, ctx.actor, input)),

  get: signedInProcedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<Inquiry> => get(ctx.db, ctx.actor, input.id)),

  create: signedInProcedure
    .input(createInquiry)
    .mutation(({ ctx, input }): Promise<InquiryWritten> => create(ctx.db, ctx.actor, input)),

  save: signedInProcedure
    .input(saveInquiry)
    .mutation(({ ctx, input }): Promise<InquiryWritten> => save(ctx.db, ctx.actor, input)),

  discard: signedInProcedure
    .input(inquiryStep)
    .mutation(({ ctx, input }): Promise<{ id: number }> => discard(ctx.db, ctx.actor, input)),

  open: signedInProcedure
    .input(inquiryStep)
    .mutation(({ ctx, input }): Promise<InquiryWritten> => open(ctx.db, ctx.actor, input)),

  extent: signedInProcedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<InquiryExtent> => extent(ctx.db, ctx.actor, input)),

  ask: signedInProcedure
    .input(askMunicipality)
    .mutation(({ ctx, input }): Promise<InquiryWritten> => ask(ctx.db, ctx.actor, input)),

  extend: signedInProcedure
    .input(extendInquiry)
    .mutation(({ ctx, input }): Promise<InquiryWritten> => extend(ctx.db, ctx.actor, input)),

  close: signedInProcedure
    .input(inquiryStep)
    .mutation(({ ctx, input }): Promise<InquiryWritten> => close(ctx.db, ctx.actor, input)),

  reopen: signedInProcedure
    .input(inquiryStep)
    .mutation(({ ctx, input }): Promise<InquiryWritten> => reopen(ctx.db, ctx.actor, input)),

  publish: signedInProcedure
    .input(inquiryStep)
    .mutation(({ ctx, input }): Promise<InquiryWritten> => publish(ctx.db, ctx.actor, input)),

  status: signedInProcedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<InquiryStatus> => status(ctx.db, ctx.actor, input.id)),

  answers: signedInProcedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<InquiryAnswers> => answers(ctx.db, ctx.actor, input)),

  outcome: signedInProcedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<InquiryOutcome> => outcome(ctx.db, ctx.actor, input)),

  correct: signedInProcedure
    .input(correctFact)
    .mutation(({ ctx, input }) => correct(ctx.db, ctx.actor, input)),

  questions: signedInProcedure
    .input(inquiryRef)
    .query(({ ctx, input }): Promise<InquiryQuestion[]> => questions(ctx.db, ctx.actor, input)),

  remind: signedInProcedure
    .input(remindInquiry)
    .mutation(({ ctx, input }): Promise<RemindedInquiry> => remind(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
