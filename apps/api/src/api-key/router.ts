import {
  type ApiKey,
  apiKeyInput,
  createApiKeyInput,
  type MadeApiKey,
  peopleQuestion,
  rotateApiKeyInput,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { askedMunicipality } from '../person/asked.ts'
import { procedure } from '../trpc.ts'
import { createApiKey } from './create.ts'
import { selectKeys } from './queries.ts'
import { revokeApiKey } from './revoke.ts'
import { rotateApiKey } from './rotate.ts'

export const apiKeyRoutes = {
  list: procedure
    .input(peopleQuestion)
    .query(({ ctx: { db, actor }, input }): Promise<ApiKey[]> =>
      selectKeys(db, askedMunicipality(actor, 'apiKey.list', input)),
    ),
  create: procedure
    .input(createApiKeyInput)
    .mutation(({ ctx, input }): Promise<MadeApiKey> => createApiKey(ctx.db, ctx.actor, input)),
  rotate: procedure
    .input(rotateApiKeyInput)
    .mutation(({ ctx, input }): Promise<MadeApiKey> => rotateApiKey(ctx.db, ctx.actor, input)),
  revoke: procedure
    .input(apiKeyInput)
    .mutation(({ ctx, input }): Promise<ApiKey> => revokeApiKey(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
