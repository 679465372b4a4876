import { createHash } from 'node:crypto'
import {
  openDatasets,
  type OpenLicence,
  type SiteContact,
  today,
  type Vision,
  withoutForeign,
} from '@renkei/schema'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { keeper } from '../audit/kept.ts'
import type { Db } from '../db/schema.ts'
import { revalidated } from '../etag.ts'
import { Refused } from '../refusal.ts'
import { originOf } from '../session/origin.ts'
import { frameOf } from '../vision/frame.ts'
import {
  addressOf,
  catalogueOf,
  type Edition,
  latestOf,
  pastOf,
  type Served,
  takesVision,
} from './catalogue.ts'
import { refIn } from './plan-routes.ts'
import { selectWritten } from './queries.ts'

type Means = {
  url: string | undefined
  licence: OpenLicence
  contact: SiteContact | null
  /** Asks an address of open data, as whoever asked for the catalogue. */
  ask: (address: string) => Response | Promise<Response>
}

/** Catalogues that are kept at most. */
const most = 100

/** `/open/{region}/catalog.jsonld`: the open data of a region as DCAT. It tells the size and the hash of every text, so
 * it is kept until something is written. Throws Refused. */
export function openCatalogueRoutes(db: Db, means: Means): Hono {
  const keep = keeper<string>(most)
  return new Hono().get('/:region/catalog.jsonld', etag({ weak: true }), async (c) => {
    const address = new URL(c.req.url)
    const { region } = refIn(c.req.param('region'), new URLSearchParams())
    for (const [parameter, value] of withoutForeign(address.searchParams)) {
      throw new Refused('filterInvalid', { parameter, value })
    }
    const origin = originOf(c, means.url) ?? address.origin
    const made = await keep(db, `${origin} ${region}`, () => make(db, region, origin, means))
    c.header('cache-control', revalidated)
    return c.body(made, 200, { 'content-type': 'application/ld+json' })
  })
}

async function make(db: Db, region: string, origin: string, means: Means): Promise<string> {
  const { frame } = await frameOf(db, { region })
  const editions: Edition[] = []
  for (const vision of frame.visions) {
    const framed = await frameOf(db, { region, vision: vision.edition })
    const written = await selectWritten(db, framed)
    const { members, ...happened } = written
    editions.push({
      vision,
      written: {
        ...written,
        ...{ costs: written.projects, 'plan-items': written.plans },
        ...{ municipalities: members, agreements: members },
        changes: latestOf(Object.values(happened)),
      },
      days: yearEnds(vision),
    })
  }
  const served = new Map<string, Served>()
  const addresses = openDatasets.flatMap((of) => [
    ...(takesVision(of) ? frame.visions : [undefined]).flatMap((vision) =>
      of.files.map((file) => addressOf(region, file, vision?.edition)),
    ),
  ])
  const past = editions.flatMap(({ vision, days }) =>
    days.flatMap((day) =>
      openDatasets.flatMap(pastOf).map((file) => addressOf(region, file, vision.edition, day)),
    ),
  )
  // Workbooks tell the day on which they are made, and making them all takes ten times as long as the texts.
  for (const address of [...addresses, ...past].filter((one) => !/\.(xlsx|ods)\b/.test(one))) {
    const answer = await means.ask(`${origin}${address}`)
    if (!answer.ok) throw new Error(`${address} was answered ${answer.status}`)
    const hash = createHash('sha256')
    let size = 0
    for await (const bytes of answer.body ?? []) {
      hash.update(bytes)
      size += bytes.length
    }
    served.set(address, { size, sha256: hash.digest('hex') })
  }
  const { licence, contact } = means
  return JSON.stringify(catalogueOf({ frame, editions, origin, licence, contact, served }))
}

/** The ends of fiscal years at which a vision stood, as days. */
function yearEnds({ adoptedOn, toFiscalYear }: Vision): string[] {
  const first = Number(adoptedOn.slice(0, 4))
  return Array.from(
    { length: toFiscalYear + 2 - first },
    (_, years) => `${first + years}-03-31`,
  ).filter((day) => adoptedOn <= day && day < today())
}
