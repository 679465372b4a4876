import { z } from 'zod'

/** What a key of the API may be used for. `read`: what everyone may read, and what an officer of its department may.
 * `drafts`: begin applications (申請) and write their drafts. `applications`: that, and hand them in. `answers`: answer
 * inquiries (照会) for its town hall, and hand the answers in. `administration`: what the policy office of one region looks
 * after. Deciding and confirming are for people: no scope holds them. */
export const keyScope = z.enum(['read', 'drafts', 'applications', 'answers', 'administration'])
export type KeyScope = z.infer<typeof keyScope>
