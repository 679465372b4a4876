import type { Against, Judged, Tell } from './judge.ts'

/** What projects and indicators go on from: there is such a one, in a vision that the registry holds. */
export function checkFormers(
  { sheets }: Pick<Judged, 'sheets'>,
  { formers }: Against,
  tell: Tell,
): void {
  const own = Number(sheets.get('vision')?.[0]?.row['edition'])
  for (const kind of ['project', 'indicator'] as const) {
    const sheet = `${kind}Predecessors`
    for (const one of sheets.get(sheet) ?? []) {
      const { edition, predecessor, predecessorTitle: said } = one.row
      if (one.held !== null || edition === null || predecessor === null) continue
      const vision = formers.get(Number(edition))
      if (!vision) {
        tell(sheet, one, 'edition', 'noPredecessor')
        continue
      }
      const title = vision[`${kind}s`][String(predecessor)]
      const isItself =
        kind === 'project' && Number(edition) === own && predecessor === one.row['project']
      if (title === undefined) tell(sheet, one, 'predecessor', 'noPredecessor')
      else if (isItself) tell(sheet, one, 'predecessor', 'ownPredecessor')
      else if (said !== null && said !== undefined && said !== title) {
        tell(sheet, one, 'predecessorTitle', 'otherPredecessor', { words: [title] })
      }
    }
  }
}
