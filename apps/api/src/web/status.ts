import { isPrintable, regionSlug, visionDay } from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { indicatorExists } from '../indicator/queries.ts'
import { departmentExists } from '../plan/departments.ts'
import { planExists } from '../plan/queries.ts'
import { projectExists } from '../project/queries.ts'
import { Refused } from '../refusal.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'

type Part = 'measures' | 'policyAreas' | 'municipalities'
const parts: Record<string, Part> = {
  measures: 'measures',
  'policy-areas': 'policyAreas',
  municipalities: 'municipalities',
}
const pages = new Set([
  ...['matrix', 'projects', 'about', 'indicators', ...Object.keys(parts)],
  ...['plans', 'departments', 'glossary', 'alignments'],
])
// Pages of signed-in people say nothing of what exists: signing in decides that.
const offices = new Set(['work', 'applications', 'inquiries', 'review', 'confirm'])
const doors = new Set([
  'sign-in',
  'reset-password',
  'new-password',
  'invitation',
  'account',
  'people',
  'audit',
  'mail',
])

/** The HTTP status of a page's address, so that links to what does not exist, or did not on the day
 * asked about, answer 404 to machines too, and days that are none 400. The web client renders the
 * page either way. */
export async function pageStatus(
  db: Db,
  path: string,
  search: URLSearchParams,
): Promise<200 | 400 | 404> {
  const [region = '', edition, section, id, ...rest] = path.split('/').filter(Boolean)
  if (doors.has(region) && rest.length === 0) return 200
  const isDeep = section === 'inquiries' && rest.length <= 3
  if (!regionSlug.safeParse(region).success || (rest.length > 1 && !isDeep)) return 404
  if (edition !== undefined && !/^[1-9]\d?$/.test(edition)) return 404
  const [below] = rest
  const goesDeeper = section === 'plans' || (section === 'projects' && below === 'compare')
  if (below !== undefined && !isDeep && !goesDeeper) return 404
  try {
    const framed = await frameOf(db, { region, ...(edition ? { vision: Number(edition) } : {}) })
    const asOf = below === undefined ? dayOf(section, search) : undefined
    checkDay(framed.frame.vision, asOf)
    return (await isKnown(db, framed, [section, id, below], asOf)) ? 200 : 404
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code === 'filterInvalid' ? 400 : 404
    throw error
  }
}

/** The day that a page with a past is asked for. Throws Refused for one that cannot be read. */
function dayOf(section: string | undefined, search: URLSearchParams): string | undefined {
  const asked = search.getAll('asOf').find((value) => value !== '')
  if (asked === undefined || (section !== 'matrix' && section !== 'projects')) return undefined
  const day = visionDay.shape.asOf.safeParse(asked)
  if (!day.success) throw new Refused('filterInvalid', { parameter: 'asOf', value: asked })
  return day.data
}

/** A part of an address as it was meant; as it stands where that is no text. */
function decoded(part: string): string {
  try {
    const text = decodeURIComponent(part)
    return isPrintable(text) ? text : part
  } catch {
    return part
  }
}

async function isKnown(
  db: Db,
  { ids, region_id: region, vision_id: vision }: FrameRow,
  [section, id, below]: (string | undefined)[],
  asOf?: string,
) {
  if (section === undefined) return true
  if (offices.has(section)) return true
  if (!pages.has(section)) return false
  if (id === undefined) return true
  const part = parts[section]
  if (part) return Object.hasOwn(ids[part], id)
  if (section === 'plans') return planExists(db, region, id, below)
  if (section === 'departments') return departmentExists(db, region, decoded(id))
  if (section === 'alignments') return id === 'unserved'
  if (section === 'indicators') {
    if (id === 'new') return true
    return /^[1-9]\d{0,8}$/.test(id) && indicatorExists(db, vision, Number(id))
  }
  return (
    section === 'projects' &&
    /^[1-9]\d{0,8}$/.test(id) &&
    projectExists(db, vision, Number(id), asOf)
  )
}
