import {
  acceptInvitationInput,
  invitationInput,
  type InvitationOffer,
  invitationToken,
  peopleQuestion,
  sendInvitationInput,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { askedMunicipality } from '../person/asked.ts'
import { procedure } from '../trpc.ts'
import { acceptInvitation } from './accept.ts'
import { cancelInvitation } from './cancel.ts'
import { offerOf } from './offer.ts'
import { selectInvitations } from './queries.ts'
import { sendInvitation } from './send.ts'

export const invitationRoutes = {
  get: procedure.input(invitationToken).query(async ({ ctx, input }): Promise<InvitationOffer> => {
    const { id: _, ...offer } = await offerOf(ctx.db, input.token, ctx)
    return offer
  }),
  accept: procedure
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.db, input, ctx)),
  list: procedure
    .input(peopleQuestion)
    .query(({ ctx: { db, actor }, input }) =>
      selectInvitations(db, askedMunicipality(actor, 'invitation.list', input)),
    ),
  send: procedure
    .input(sendInvitationInput)
    .mutation(({ ctx, input }) => sendInvitation(ctx.db, ctx.actor, input, ctx)),
  cancel: procedure
    .input(invitationInput)
    .mutation(({ ctx, input }) => cancelInvitation(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
