import type { Calendar, MadeCalendar } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { signedInProcedure } from '../trpc.ts'
import { end, ownCalendar, renew } from './own.ts'

export const calendarRoutes = {
  get: signedInProcedure.query(({ ctx }): Promise<Calendar | null> =>
    ownCalendar(ctx.db, ctx.actor),
  ),

  renew: signedInProcedure.mutation(({ ctx }): Promise<MadeCalendar> => renew(ctx.db, ctx.actor)),

  end: signedInProcedure.mutation(({ ctx }): Promise<null> => end(ctx.db, ctx.actor)),
} satisfies TRPCRouterRecord
