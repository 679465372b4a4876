/** How long the database is waited for, in seconds, and how many connections there are. */
export type DatabaseLimits = {
  connections: number
  /** For a free connection, or a new one. */
  wait: number
  statement: number
  lock: number
  /** A transaction in which nothing is asked. */
  idleTransaction: number
}

export const defaultLimits: DatabaseLimits = {
  connections: 16,
  wait: 10,
  statement: 30,
  lock: 10,
  idleTransaction: 60,
}

/** For migrating and loading, which take their time and wait for one another. */
export const preparing: DatabaseLimits = {
  connections: 2,
  wait: 30,
  statement: 0,
  lock: 0,
  idleTransaction: 0,
}
