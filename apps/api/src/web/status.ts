import { regionSlug } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { projectExists } from '../project/queries.ts'
import { Refused } from '../refusal.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'

type Part = 'measures' | 'policyAreas' | 'municipalities'
const parts: Record<string, Part> = {
  measures: 'measures',
  'policy-areas': 'policyAreas',
  municipalities: 'municipalities',
}
const pages = new Set(['matrix', 'projects', 'about', ...Object.keys(parts)])

/** The HTTP status of a page's address, so that links to what does not exist answer 404 to
 * machines too. The web client renders the page either way. */
export async function pageStatus(db: Db, path: string): Promise<200 | 404> {
  const [region = '', edition, section, id, ...rest] = path.split('/').filter(Boolean)
  if (!regionSlug.safeParse(region).success || rest.length > 0) return 404
  if (edition !== undefined && !/^[1-9]\d?$/.test(edition)) return 404
  try {
    const framed = await frameOf(db, { region, ...(edition ? { vision: Number(edition) } : {}) })
    return (await isKnown(db, framed, section, id)) ? 200 : 404
  } catch (error) {
    if (error instanceof Refused) return 404
    throw error
  }
}

async function isKnown(
  db: Db,
  { ids, vision_id: vision }: FrameRow,
  section?: string,
  id?: string,
) {
  if (section === undefined) return true
  if (!pages.has(section)) return false
  if (id === undefined) return true
  const part = parts[section]
  if (part) return Object.hasOwn(ids[part], id)
  return (
    section === 'projects' && /^[1-9]\d{0,8}$/.test(id) && projectExists(db, vision, Number(id))
  )
}
