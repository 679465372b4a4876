import { z } from 'zod'

/** How to reach whoever runs the registry, by its settings; null where none of them is set. */
export const siteContact = z.object({
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  url: z.string(),
})
export type SiteContact = z.infer<typeof siteContact>
