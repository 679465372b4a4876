import { posix } from 'node:path'
import type { Archive } from './archive.ts'
import { Xml } from './xml.ts'

/** What a part refers to: by id, the kind (worksheet, styles) and the part's name. */
export type Relation = { id: string; kind: string; part: string }

/** The relations of a part, of the package itself where it is ''. Parts are found by these, since nothing
 * but custom gives them their names. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const bytes = archive.part(name)
  if (!bytes) return []
  const xml = new Xml(bytes)
  const relations: Relation[] = []
  while (xml.next()) {
    if (xml.isEnd || xml.name !== 'Relationship') continue
    if (xml.attribute('TargetMode') === 'External') continue
    const target = xml.attribute('Target') ?? ''
    relations.push({
      id: xml.attribute('Id') ?? '',
      kind: xml.attribute('Type')?.split('/').at(-1) ?? '',
      part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
    })
  }
  return relations
}
