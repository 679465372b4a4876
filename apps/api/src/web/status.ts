import {
  isPrintable,
  lacksEdition,
  pageAt,
  readingPages,
  regionSlug,
  rootPages,
  type VisionPage,
  visionDay,
  visionPages,
} from '@renkei/schema'
import type { Db } from '../db/schema.ts'
import { documentExists } from '../document/queries.ts'
import { indicatorExists } from '../indicator/queries.ts'
import { planDepartmentExists } from '../plan/departments.ts'
import { planExists } from '../plan/queries.ts'
import { projectExists } from '../project/queries.ts'
import { Refused } from '../refusal.ts'
import { hiddenAt } from '../region/hidden.ts'
import { checkDay } from '../vision/as-of.ts'
import { frameOf } from '../vision/frame.ts'
import type { FrameRow } from '../vision/queries.ts'

// Whether the thing that a page is of exists. Pages of signed-in people say nothing of it: signing in
// decides that.
type Exists = (
  db: Db,
  frame: FrameRow,
  params: string[],
  asOf: string | undefined,
) => boolean | Promise<boolean>

const number = /^[1-9]\d{0,8}$/
const inProject: Exists = (db, { vision_id: vision }, [id = ''], asOf) =>
  number.test(id) && projectExists(db, vision, Number(id), asOf)

const exists: { [page in VisionPage]?: Exists } = {
  project: inProject,
  compare: inProject,
  measure: (_, { ids }, [id = '']) => Object.hasOwn(ids.measures, id),
  policyArea: (_, { ids }, [code = '']) => Object.hasOwn(ids.policyAreas, code),
  municipality: (_, { ids }, [code = '']) => Object.hasOwn(ids.municipalities, code),
  indicator: (db, { vision_id: vision }, [id = '']) =>
    number.test(id) && indicatorExists(db, vision, Number(id)),
  plan: (db, { region_id: region }, [plan = '']) => planExists(db, region, plan),
  planItem: (db, { region_id: region }, [plan = '', item]) => planExists(db, region, plan, item),
  planDepartment: (db, { region_id: region }, [name = '']) =>
    planDepartmentExists(db, region, decoded(name)),
}

// Pages that show the registry as it stood on a day.
const dated = new Set<VisionPage | undefined>(['matrix', 'projects', 'project', 'comparison'])

/** Whether an address is of a page that is sent whole: the list of regions, an edition, what everyone reads of one, or a document. */
export function isReading(path: string): boolean {
  const parts = path.split('/').filter(Boolean)
  if (parts.length === 0) return true
  const root = pageAt(rootPages, parts)
  if (root) return root.page === 'document'
  const [, , ...below] = parts
  const page = pageAt(visionPages, below)?.page
  return below.length === 0 || (page !== undefined && readingPages.has(page))
}

/** The HTTP status of a page's address, so that links to what does not exist, or did not on the day
 * asked about, answer 404 to machines too, and days that are none 400. The web client renders the
 * page either way. */
export async function pageStatus(
  db: Db,
  path: string,
  search: URLSearchParams,
  isSignedIn = false,
): Promise<200 | 400 | 404> {
  // Whether its own people ask is the client's to find out.
  const isUnseen = async (of: { region?: string; id?: string }) =>
    !isSignedIn && (await hiddenAt(db, of)) !== undefined
  const parts = path.split('/').filter(Boolean)
  const root = pageAt(rootPages, parts)
  if (root) {
    const [id = ''] = root.params
    if (root.page === 'document' && (await isUnseen({ id }))) return 404
    return root.page !== 'document' || (number.test(id) && (await documentExists(db, Number(id))))
      ? 200
      : 404
  }
  const [region = '', edition, ...below] = parts
  if (await isUnseen({ region })) return 404
  if (!regionSlug.safeParse(region).success) return 404
  if (edition !== undefined && !/^[1-9]\d?$/.test(edition)) return 404
  const { page, params } = pageAt(visionPages, below) ?? { page: undefined, params: [] }
  if (below.length > 0 && page === undefined) return 404
  try {
    const framed = await frameOf(db, { region, ...(edition ? { vision: Number(edition) } : {}) })
    const asOf = dated.has(page) ? dayOf(search) : undefined
    checkDay(framed.frame.vision, asOf)
    const isKnown = page === undefined || (await exists[page]?.(db, framed, params, asOf)) !== false
    return isKnown ? 200 : 404
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code === 'filterInvalid' ? 400 : 404
    throw error
  }
}

/** Where a page lies of which an address does not say the edition; undefined for any other address, and in a
 * region that does not exist. */
export async function newestEdition(db: Db, path: string): Promise<string | undefined> {
  const parts = path.split('/').filter(Boolean)
  const [region = '', ...below] = parts
  if (!lacksEdition(parts) || !regionSlug.safeParse(region).success) return undefined
  try {
    const { frame } = await frameOf(db, { region })
    // Its own people's pages find their way by themselves.
    if ((await hiddenAt(db, { region })) !== undefined) return undefined
    return ['', region, frame.vision.edition, ...below].join('/')
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** The day that a page with a past is asked for. Throws Refused for one that cannot be read. */
function dayOf(search: URLSearchParams): string | undefined {
  const asked = search.getAll('asOf').find((value) => value !== '')
  if (asked === undefined) return undefined
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
