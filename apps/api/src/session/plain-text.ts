import { APIError, createAuthMiddleware } from 'better-auth/api'
import type { BetterAuthPlugin } from 'better-auth/types'

const isPlain = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

// Bodies are limited in length and in depth (`readable.ts`).
const holdsOnlyPlain = (value: unknown): boolean => {
  if (typeof value === 'string') return isPlain(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, held]) => isPlain(name) && holdsOnlyPlain(held))
}

/** Refuses text that no database keeps, such as NUL, wherever better-auth would look something up by
 * it. */
export const plainText = {
  id: 'plain-text',
  hooks: {
    before: [
      {
        matcher: () => true,
        handler: createAuthMiddleware(async ({ body, query, params }) => {
          if (holdsOnlyPlain([body, query, params])) return
          throw new APIError('BAD_REQUEST', {
            code: 'UNREADABLE_TEXT',
            message: 'There are characters in it that cannot be kept',
          })
        }),
      },
    ],
  },
} satisfies BetterAuthPlugin
