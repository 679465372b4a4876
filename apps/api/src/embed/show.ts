import {
  type Embedding,
  frameOn,
  type Language,
  municipalityIn,
  type OpenLicence,
  readNumber,
} from '@renkei/schema'
import type { Caller } from '../list/caller.ts'
import { openQuestion } from '../open/questions.ts'
import { Refused } from '../refusal.ts'
import type { About, Part } from './document.ts'
import { matrixPart, municipalityPart, projectPart } from './parts.ts'
import { type Showing, showing } from './shown.ts'

export type Means = {
  /** The procedures as everyone may call them, whoever is signed in: others' pages show this. */
  call: Caller
  /** Where the registry is. */
  origin: string
  licence: OpenLicence
}

// A list of more says how many there are and where.
const most = 100

export const languageOf = (asked: URLSearchParams): Language =>
  asked.get('lang') === 'en' ? 'en' : 'ja'

/** What others' pages show of a page of the registry, with its title and what is told about it. `asked`: what its address
 * says besides. Throws Refused for what the registry does not hold, and for what cannot be read. */
export async function showOf(
  { page, region, vision, of }: Pick<Embedding, 'page' | 'region' | 'vision' | 'of'>,
  asked: URLSearchParams,
  { call, origin, licence }: Means,
): Promise<{ show: Showing; part: Part; about: About }> {
  const show = showing(languageOf(asked))
  const asOf = asked.get('asOf') ?? undefined
  const edition = vision === undefined ? {} : { vision }
  const frame = frameOn(await call.vision.frame({ region, ...edition }), asOf)
  const ref = { region, vision: frame.vision.edition }
  const base = `${origin}/${region}/${ref.vision}`
  const query = asked.size === 0 ? '' : `?${asked.toString()}`

  if (page === 'project') {
    const number = readNumber(of)
    if (typeof number !== 'number') throw new Refused('projectNotFound', { value: of })
    const address = `${base}/projects/${number}${query}`
    const project = await call.project.get({ ...ref, number, asOf })
    const part = projectPart(show, frame, project, address)
    return { show, part, about: { frame, page: address, asOf, licence } }
  }
  const address = `${base}/${page === 'matrix' ? page : `municipalities/${of}`}${query}`
  const about = { frame, page: address, asOf, licence }
  if (page === 'municipality') {
    const municipality = municipalityIn(frame, of)
    if (!municipality) throw new Refused('notFound', { value: of })
    const found = await call.project.search({ ...ref, asOf, size: most })
    const list = { frame, found, base, page: address, query }
    return { show, part: municipalityPart(show, municipality, list), about }
  }
  const filters = new URLSearchParams(asked)
  filters.delete('view')
  const question = openQuestion(ref.region, filters)
  const found = await call.project.search({ ...question, ...ref, size: most })
  const day = asOf === undefined ? '' : `?asOf=${asOf}`
  const list = { frame, found, base, page: address, query: day }
  const part = matrixPart(show, asked.get('view') === 'municipalities', list)
  return { show, part, about }
}
