import {
  addAlignment,
  type Alignment,
  type AlignmentChain,
  confirmAlignment,
  listAlignments,
  listChains,
  listUnserved,
  rejectAlignment,
  takeBackAlignment,
  type UnservedItem,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { add } from './add.ts'
import { chainsOf } from './chains.ts'
import { confirm, reject, takeBack } from './decide.ts'
import { alignmentsOf } from './list.ts'
import { unserved } from './unserved.ts'

export const alignmentRoutes = {
  list: procedure
    .input(listAlignments)
    .query(({ ctx, input }): Promise<Alignment[]> => alignmentsOf(ctx.db, ctx.actor, input)),

  chains: procedure
    .input(listChains)
    .query(({ ctx, input }): Promise<AlignmentChain[]> => chainsOf(ctx.db, ctx.actor, input)),

  unserved: procedure
    .input(listUnserved)
    .query(({ ctx, input }): Promise<UnservedItem[]> => unserved(ctx.db, input)),

  add: signedInProcedure
    .input(addAlignment)
    .mutation(({ ctx, input }): Promise<Alignment> => add(ctx.db, ctx.actor, input)),

  confirm: signedInProcedure
    .input(confirmAlignment)
    .mutation(({ ctx, input }): Promise<Alignment> => confirm(ctx.db, ctx.actor, input)),

  reject: signedInProcedure
    .input(rejectAlignment)
    .mutation(({ ctx, input }): Promise<Alignment> => reject(ctx.db, ctx.actor, input)),

  takeBack: signedInProcedure
    .input(takeBackAlignment)
    .mutation(({ ctx, input }): Promise<Alignment> => takeBack(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
