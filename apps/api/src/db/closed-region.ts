// What triggers raise where something of a closed region would be written; the message is its slug.
const code = 'RK001'

/** The slug of the closed region that an error, or what caused it, tells of. */
export function closedRegionIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  return (error as NodeJS.ErrnoException).code === code
    ? error.message
    : closedRegionIn(error.cause)
}
