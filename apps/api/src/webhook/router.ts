import {
  createWebhookInput,
  type ListedDelivery,
  type MadeWebhook,
  peopleQuestion,
  type Webhook,
  type WebhookDelivery,
  webhookInput,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { askedMunicipality } from '../person/asked.ts'
import { procedure } from '../trpc.ts'
import {
  pauseWebhook,
  removeWebhook,
  renewWebhook,
  replayDelivery,
  resumeWebhook,
} from './change.ts'
import { createWebhook } from './create.ts'
import { permittedWebhook } from './known.ts'
import { listDeliveries } from './deliveries.ts'
import { selectWebhooks } from './queries.ts'

export const webhookRoutes = {
  list: procedure
    .input(peopleQuestion)
    .query(({ ctx: { db, actor }, input }): Promise<Webhook[]> =>
      selectWebhooks(db, askedMunicipality(actor, 'webhook.list', input)),
    ),
  create: procedure
    .input(createWebhookInput)
    .mutation(({ ctx, input }): Promise<MadeWebhook> =>
      createWebhook(ctx.db, ctx.actor, input, ctx.settings),
    ),
  renew: procedure
    .input(webhookInput)
    .mutation(({ ctx, input }): Promise<MadeWebhook> =>
      renewWebhook(ctx.db, ctx.actor, input, ctx.settings),
    ),
  pause: procedure
    .input(webhookInput)
    .mutation(({ ctx, input }): Promise<Webhook> => pauseWebhook(ctx.db, ctx.actor, input)),
  resume: procedure
    .input(webhookInput)
    .mutation(({ ctx, input }): Promise<Webhook> => resumeWebhook(ctx.db, ctx.actor, input)),
  remove: procedure
    .input(webhookInput)
    .mutation(({ ctx, input }): Promise<Webhook> => removeWebhook(ctx.db, ctx.actor, input)),
  deliveries: procedure
    .input(webhookInput)
    .query(async ({ ctx: { db, actor }, input }): Promise<ListedDelivery[]> => {
      const { webhook } = await permittedWebhook(db, actor, 'webhook.deliveries', input)
      return listDeliveries(db, actor, webhook.id)
    }),
  replay: procedure
    .input(webhookInput)
    .mutation(({ ctx, input }): Promise<WebhookDelivery> =>
      replayDelivery(ctx.db, ctx.actor, input),
    ),
} satisfies TRPCRouterRecord
