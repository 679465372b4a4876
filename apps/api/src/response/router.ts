import {
  detachAnswer,
  type InquiryAnswer,
  type InquiryPost,
  type Endorsement,
  postToResponse,
  raiseResponse,
  type Response,
  responseRef,
  returnResponse,
  responseStep,
  type ResponseWritten,
  type SavedResponse,
  saveResponse,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { signedInProcedure } from '../trpc.ts'
import { detach } from './attach.ts'
import { getResponse } from './get.ts'
import { post } from './post.ts'
import { preview } from './preview.ts'
import { giveBack } from './return.ts'
import { raise } from './raise.ts'
import { save } from './save.ts'
import { submit, withdraw } from './submit.ts'

export const responseRoutes = {
  get: signedInProcedure
    .input(responseRef)
    .query(({ ctx, input }): Promise<Response> => getResponse(ctx.db, ctx.actor, input)),

  preview: signedInProcedure
    .input(responseRef)
    .query(({ ctx, input }): Promise<Response> => preview(ctx.db, ctx.actor, input)),

  save: signedInProcedure
    .input(saveResponse)
    .mutation(({ ctx, input }): Promise<SavedResponse> => save(ctx.db, ctx.actor, input)),

  detach: signedInProcedure
    .input(detachAnswer)
    .mutation(({ ctx, input }): Promise<InquiryAnswer> => detach(ctx.db, ctx.actor, input)),

  raise: signedInProcedure
    .input(raiseResponse)
    .mutation(({ ctx, input }): Promise<Endorsement> => raise(ctx.db, ctx.actor, input)),

  submit: signedInProcedure
    .input(responseStep)
    .mutation(({ ctx, input }): Promise<ResponseWritten> => submit(ctx.db, ctx.actor, input)),

  withdraw: signedInProcedure
    .input(responseStep)
    .mutation(({ ctx, input }): Promise<ResponseWritten> => withdraw(ctx.db, ctx.actor, input)),

  return: signedInProcedure
    .input(returnResponse)
    .mutation(({ ctx, input }): Promise<ResponseWritten> => giveBack(ctx.db, ctx.actor, input)),

  post: signedInProcedure
    .input(postToResponse)
    .mutation(({ ctx, input }): Promise<InquiryPost> => post(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
