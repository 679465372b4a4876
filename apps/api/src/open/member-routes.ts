import {
  everyMunicipality,
  type Frame,
  openHeadings,
  type OpenMembers,
  prefectureOf,
  terms,
} from '@renkei/schema'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { csvText } from '../csv.ts'
import type { Db } from '../db/schema.ts'
import { frameOf } from '../vision/frame.ts'
import { refIn } from './plan-routes.ts'

const { basis: basisWord } = terms.ja

/** `/open/{region}/municipalities.csv`, each time that a municipality belongs to the region, did or will a row, `agreements.csv`,
 * a party of an agreement a row, and `members.json`, both. Throws Refused. */
export const openMemberRoutes = (db: Db): Hono =>
  new Hono().get(
    '/:region/:file{(municipalities\\.csv|agreements\\.csv|members\\.json)}',
    etag({ weak: true }),
    async (c) => {
      const { region, file } = c.req.param()
      const { frame } = await frameOf(db, refIn(region, new URL(c.req.url).searchParams))
      c.header('cache-control', 'public, max-age=0, must-revalidate')
      if (file === 'members.json') {
        const { agreements, affiliates, elsewhere } = frame
        const members: OpenMembers = {
          region: frame.region,
          municipalities: everyMunicipality(frame),
          elsewhere,
          agreements: agreements.map(({ id: _id, version: _read, ...one }) => one),
          affiliates: affiliates.map(({ id: _id, version: _read, ...one }) => one),
        }
        return c.json(members)
      }
      c.header('content-disposition', `attachment; filename="${frame.region.slug}-${file}"`)
      const table = file === 'municipalities.csv' ? municipalityTable(frame) : agreementTable(frame)
      return c.body(csvText(table), 200, { 'content-type': 'text/csv; charset=utf-8' })
    },
  )

const municipalityTable = (frame: Frame): string[][] => [
  openHeadings('municipalities.csv', frame),
  ...everyMunicipality(frame).flatMap(({ code, name, kana, nameEn, role, earlier, ...last }) =>
    [...earlier, last].map(({ since, until }) => [
      ...[frame.region.slug, code, name, kana, nameEn, prefectureOf(code, 'ja') ?? ''],
      ...[terms.ja.scheme[frame.region.scheme][role], since ?? '', until ?? ''],
    ]),
  ),
]

function agreementTable(frame: Frame): (string | number)[][] {
  const names = new Map(everyMunicipality(frame).map(({ code, name }) => [code, name]))
  const titles = new Map(frame.documents.map(({ key, title }) => [key, title]))
  return [
    openHeadings('agreements.csv', frame),
    ...frame.agreements.flatMap((agreement, at) =>
      agreement.parties.map((party) => [
        ...[frame.region.slug, at + 1],
        agreement.kind ?? terms.ja.scheme[frame.region.scheme].agreement,
        ...('municipality' in party
          ? [party.municipality, names.get(party.municipality) ?? '']
          : ['', party.name]),
        ...[agreement.signedOn ?? '', agreement.councilOn ?? ''],
        agreement.amendments.map(({ amendedOn }) => amendedOn).join(' '),
        ...[agreement.endedOn ?? '', basisWord[agreement.basis]],
        titles.get(agreement.citation?.document ?? '') ?? '',
        agreement.citation?.page ?? '',
      ]),
    ),
  ]
}
