import type { Frame, Me, VisionRef, Work } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'

/** What waits for the signed-in person in one vision. */
export const workQuery = (ref: Required<VisionRef>) => api.work.list.queryOptions(ref)

/** What waits, once it is known; nothing for the public. */
export const useWorkIfAny = (me: Me | null, { region, vision }: Frame): Work | undefined =>
  useQuery({
    ...workQuery({ region: region.slug, vision: vision.edition }),
    enabled: me !== null,
  }).data

/** お知らせ, newest first. */
export const messagesQuery = () => api.message.list.queryOptions()
