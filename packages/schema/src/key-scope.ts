import { z } from 'zod'

/** What a key of the API may be used for. `read`: what everyone may read, and what an officer of its department may. */
export const keyScope = z.enum(['read'])
export type KeyScope = z.infer<typeof keyScope>
