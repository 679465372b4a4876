import type { Migration } from 'kysely/migration'
import * as catalogue from './20261122_catalogue.ts'

/** Every migration, oldest first. A migration that has been released never changes. */
export const migrations: Record<string, Migration> = {
  '20261122_catalogue': catalogue,
}
