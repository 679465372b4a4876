import {
  handoverQuestion,
  makePasswordLinkInput,
  movePersonInput,
  peopleQuestion,
  personInput,
  resetSecondFactorInput,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { askedMunicipality } from './asked.ts'
import { deactivatePerson, reactivatePerson } from './deactivate.ts'
import { readHandover } from './handover.ts'
import { makePasswordLink } from './make-password-link.ts'
import { movePerson } from './move.ts'
import { selectPeople } from './queries.ts'
import { resetSecondFactor } from './reset-second-factor.ts'

export const personRoutes = {
  list: procedure
    .input(peopleQuestion)
    .query(({ ctx: { db, actor }, input }) =>
      selectPeople(db, askedMunicipality(actor, 'person.list', input)),
    ),
  handover: procedure
    .input(handoverQuestion)
    .query(({ ctx: { db, actor }, input }) => readHandover(db, actor, input)),
  move: procedure
    .input(movePersonInput)
    .mutation(({ ctx, input }) => movePerson(ctx.db, ctx.actor, input)),
  deactivate: procedure
    .input(personInput)
    .mutation(({ ctx, input }) => deactivatePerson(ctx.db, ctx.actor, input)),
  reactivate: procedure
    .input(personInput)
    .mutation(({ ctx, input }) => reactivatePerson(ctx.db, ctx.actor, input)),
  resetSecondFactor: procedure
    .input(resetSecondFactorInput)
    .mutation(({ ctx, input }) => resetSecondFactor(ctx.db, ctx.actor, input, ctx)),
  makePasswordLink: procedure
    .input(makePasswordLinkInput)
    .mutation(({ ctx, input }) => makePasswordLink(ctx.db, ctx.actor, input, ctx)),
} satisfies TRPCRouterRecord
