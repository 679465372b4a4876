import type { Session, SignInSettings } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { selectDemonstrations } from './demonstration-queries.ts'
import { organisationId } from './organisation.ts'

export const sessionRoutes = {
  get: procedure.query(({ ctx: { actor, times } }): Session => ({
    me: actor?.me ?? null,
    idleUntil: times?.idleUntil.toISOString() ?? null,
    endsAt: times?.endsAt.toISOString() ?? null,
  })),

  settings: procedure.query(
    async ({ ctx: { auth, db, settings, mailer } }): Promise<SignInSettings> => {
      const demonstrations = settings.demo === 'closed' ? [] : await selectDemonstrations(db)
      return {
        demo: demonstrations.length > 0,
        mail: mailer.isConfigured,
        organisation: settings.oidc
          ? {
              id: organisationId,
              name: settings.oidc.name,
              isUp: (await auth.organisation?.isUp()) ?? false,
            }
          : null,
        demonstrations,
        idleMinutes: settings.idleMinutes,
        contact: settings.contact,
        licence: settings.licence,
      }
    },
  ),
} satisfies TRPCRouterRecord
