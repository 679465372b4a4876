import {
  correctActual,
  correctTarget,
  createIndicator,
  endIndicator,
  type Indicator,
  indicatorRef,
  listIndicators,
  saveIndicator,
  takeActuals,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { correctFormer } from './correct-target.ts'
import { correct } from './correct.ts'
import { create } from './create.ts'
import { end } from './end.ts'
import { getIndicator, indicatorsOf } from './get.ts'
import { save } from './save.ts'
import { take } from './take.ts'

export const indicatorRoutes = {
  list: procedure
    .input(listIndicators)
    .query(({ ctx, input }): Promise<Indicator[]> =>
      indicatorsOf(ctx.db, input, ctx.actor !== null),
    ),

  get: procedure
    .input(indicatorRef)
    .query(({ ctx, input }): Promise<Indicator> =>
      getIndicator(ctx.db, input.id, ctx.actor !== null),
    ),

  create: signedInProcedure
    .input(createIndicator)
    .mutation(({ ctx, input }): Promise<Indicator> => create(ctx.db, ctx.actor, input)),

  save: signedInProcedure
    .input(saveIndicator)
    .mutation(({ ctx, input }): Promise<Indicator> => save(ctx.db, ctx.actor, input)),

  end: signedInProcedure
    .input(endIndicator)
    .mutation(({ ctx, input }): Promise<Indicator> => end(ctx.db, ctx.actor, input)),

  correct: signedInProcedure
    .input(correctActual)
    .mutation(({ ctx, input }): Promise<Indicator> => correct(ctx.db, ctx.actor, input)),

  correctTarget: signedInProcedure
    .input(correctTarget)
    .mutation(({ ctx, input }): Promise<Indicator> => correctFormer(ctx.db, ctx.actor, input)),

  take: signedInProcedure
    .input(takeActuals)
    .mutation(({ ctx, input }): Promise<{ taken: number }> => take(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
