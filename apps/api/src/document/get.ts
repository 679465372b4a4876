import type { DocumentPage } from '@renkei/schema'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { asOfficer, permit } from '../permit.ts'
import { Refused } from '../refusal.ts'
import { stale } from '../write/refuse.ts'
import { selectDocument } from './queries.ts'

/** A document that facts cite. People are named to people alone. Throws Refused: `documentNotFound`. */
export async function getDocument(db: Db, id: number, named: boolean): Promise<DocumentPage> {
  const document = await selectDocument(db, id, named)
  if (!document) throw new Refused('documentNotFound', { value: String(id) })
  return document
}

type Procedure = 'document.save' | 'document.remove'

/** Refuses whoever may not write of a document of its region. Throws Refused: `documentNotFound`, `forbidden`. */
export async function permittedDocument(
  db: Db,
  asking: Actor | null,
  procedure: Procedure,
  { id }: { id: number },
) {
  const document = await getDocument(db, id, true)
  permit(asking, procedure, { region: document.region.slug })
  const subject = { kind: 'document', id: document.key, name: document.title }
  return { actor: asOfficer(asking), document, subject }
}

/** The refusal of a write that read an older version of a document. */
export async function staleDocument(db: Db, id: number): Promise<Refused> {
  const { version, by, at } = await getDocument(db, id, true)
  return stale({ version, by, at })
}
