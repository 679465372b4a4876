import { type ChangeOf, type Frame, noOf } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { selectTitles } from './queries.ts'
import { nameOf } from './told.ts'

/** What changes are of, by name in Japanese: No.17 …, 災害対策, 江別市; what is unknown by its number or code. */
export async function namesOf(
  db: Db,
  frame: Frame,
  { projects, policyAreas, municipalities }: ChangeOf,
): Promise<string[]> {
  const { region, vision } = frame
  const titles =
    projects.length === 0
      ? new Map<number, string>()
      : await selectTitles(db, { region: region.slug, edition: vision.edition }, projects)
  return [
    ...projects.map((number) => `${noOf('ja', frame, number)} ${titles.get(number) ?? ''}`.trim()),
    ...policyAreas.map(
      (code) => frame.policyAreas.find((area) => area.code === code)?.title ?? code,
    ),
    ...municipalities.map((code) => nameOf(frame, code) || code),
  ]
}
