import {
  changeOf,
  changeParameterOf,
  changeParameters,
  type ChangeQuestion,
  changeQuestion,
  readChangeOf,
  readNumber,
  withoutForeign,
  writeChangeOf,
} from '@renkei/schema'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { selectRetracted } from '../change/entry-queries.ts'
import { changesIn } from '../change/list.ts'
import { namesOf } from '../change/names.ts'
import type { Db } from '../db/schema.ts'
import { revalidated } from '../etag.ts'
import { Refused } from '../refusal.ts'
import { originOf } from '../session/origin.ts'
import { frameOf } from '../vision/frame.ts'
import { changesAtom } from './changes-atom.ts'

// Readers of feeds remember what they have seen.
const most = 100

/** The changes an address asks for: since the vision's adoption where it names no day. What networks hang on to an
 * address asks nothing. Throws Refused. */
export async function changesAsked(
  db: Db,
  region: string,
  asked: URLSearchParams,
): Promise<Omit<ChangeQuestion, 'page'>> {
  const params = withoutForeign(asked)
  for (const [parameter, value] of params) {
    if (parameter === 'page' || ![...changeParameters, 'vision'].includes(parameter)) {
      throw new Refused('filterInvalid', { parameter, value })
    }
  }
  const edition = params.get('vision')
  const ref = {
    region,
    ...readChangeOf((parameter) => params.getAll(parameter)),
    ...(edition === null ? {} : { vision: readNumber(edition) }),
    ...(params.has('until') ? { until: params.get('until') } : {}),
  }
  const read = changeQuestion
    .partial({ since: true })
    .omit({ page: true })
    .safeParse({ ...ref, ...(params.has('since') ? { since: params.get('since') } : {}) })
  if (!read.success) {
    const [name, at] = read.error.issues[0]?.path ?? []
    const parameter = changeParameterOf(String(name))
    throw parameter === 'region'
      ? new Refused('regionNotFound', { parameter, value: region })
      : new Refused('filterInvalid', {
          parameter,
          value: params.getAll(parameter)[Number(at ?? 0)] ?? '',
        })
  }
  const { since, ...rest } = read.data
  return { ...rest, since: since ?? (await frameOf(db, rest)).frame.vision.adoptedOn }
}

/** `/open/{region}/changes.atom`: what changed last, for readers of feeds. `url`: where people reach the registry, where
 * that is set. Throws Refused. */
export const openChangeRoutes = (db: Db, url: string | undefined): Hono =>
  new Hono().get('/:region/:file{changes\\.atom}', etag({ weak: true }), async (c) => {
    const address = new URL(c.req.url)
    const question = await changesAsked(db, c.req.param('region'), address.searchParams)
    const { frame } = await frameOf(db, question)
    const { items } = await changesIn(db, question, { offset: 0, limit: most })
    const { region, vision } = frame
    const retracted = await selectRetracted(
      db,
      { region: region.slug, edition: vision.edition },
      most,
    )
    c.header('cache-control', revalidated)
    const origin = originOf(c, url) ?? address.origin
    const self = `${address.pathname}${address.search}`
    const of = changeOf.parse(question)
    const names = await namesOf(db, frame, of)
    const params = Object.entries(writeChangeOf(of)).flatMap(([parameter, values]) =>
      values.map((value): [string, string] => [parameter, value]),
    )
    const query = params.length === 0 ? '' : `?${new URLSearchParams(params).toString()}`
    const xml = changesAtom({ frame, changes: items, retracted, names, query, origin, self })
    return c.body(xml, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
  })
