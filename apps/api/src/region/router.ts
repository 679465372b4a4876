import {
  type HeldRegion,
  newRegion,
  type Region,
  type RegionEntry,
  regionRead,
  renameRegion,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { close, hide, rename, reopen } from './administer.ts'
import { create } from './create.ts'
import { selectHeld } from './held-queries.ts'
import { shownTo } from './hidden.ts'
import { selectDirectory, selectRegions } from './queries.ts'
import { takeExample } from './take-example.ts'

export const regionRoutes = {
  list: procedure.query(({ ctx }): Promise<Region[]> =>
    selectRegions(ctx.db, shownTo(ctx.actor?.me ?? null)),
  ),
  directory: procedure.query(({ ctx }): Promise<RegionEntry[]> =>
    selectDirectory(ctx.db, shownTo(ctx.actor?.me ?? null)),
  ),
  held: procedure.query(({ ctx }): Promise<HeldRegion[]> => selectHeld(ctx.db)),
  create: procedure.input(newRegion).mutation(({ ctx, input }) => create(ctx.db, ctx.actor, input)),
  takeExample: procedure.mutation(({ ctx }) => takeExample(ctx.db, ctx.actor)),
  rename: procedure
    .input(renameRegion)
    .mutation(({ ctx, input }) => rename(ctx.db, ctx.actor, input)),
  hide: procedure.input(regionRead).mutation(({ ctx, input }) => hide(ctx.db, ctx.actor, input)),
  close: procedure.input(regionRead).mutation(({ ctx, input }) => close(ctx.db, ctx.actor, input)),
  reopen: procedure
    .input(regionRead)
    .mutation(({ ctx, input }) => reopen(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
