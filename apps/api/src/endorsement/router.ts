import {
  chainQuestion,
  endorsementInput,
  returnEndorsement,
  sealEndorsement,
  setChainInput,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { getChain, setChain } from './chain.ts'
import { sendBack, takeBack } from './return.ts'
import { seal } from './seal.ts'
import { see } from './see.ts'

export const endorsementRoutes = {
  chain: procedure
    .input(chainQuestion)
    .query(({ ctx, input }) => getChain(ctx.db, ctx.actor, input)),
  setChain: procedure
    .input(setChainInput)
    .mutation(({ ctx, input }) => setChain(ctx.db, ctx.actor, input)),
  seal: signedInProcedure
    .input(sealEndorsement)
    .mutation(({ ctx, input }) => seal(ctx.db, ctx.actor, input)),
  return: signedInProcedure
    .input(returnEndorsement)
    .mutation(({ ctx, input }) => sendBack(ctx.db, ctx.actor, input)),
  takeBack: signedInProcedure
    .input(endorsementInput)
    .mutation(({ ctx, input }) => takeBack(ctx.db, ctx.actor, input)),
  see: signedInProcedure
    .input(endorsementInput)
    .mutation(({ ctx, input }) => see(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
