/** The only row of a query that always has one. */
export function one<T>(rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('A row was expected')
  return row
}
