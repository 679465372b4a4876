import {
  everyMunicipality,
  type Frame,
  type OpenCell,
  type OpenMembers,
  prefectureOf,
  terms,
} from '@renkei/schema'
import { Hono } from 'hono'
import { answerTexts } from '../answer-texts.ts'
import type { Db } from '../db/schema.ts'
import { frameOf } from '../vision/frame.ts'
import { jsonType } from './json.ts'
import { refIn } from './plan-routes.ts'
import { versionOf } from './version.ts'

const { basis: basisWord } = terms.ja

/** `/open/{region}/members.json`: municipalities, agreements, and partners that are no municipality. Throws Refused. */
export const openMemberRoutes = (db: Db): Hono =>
  new Hono().get('/:region/:file{members\\.json}', async (c) => {
    const ref = refIn(c.req.param('region'), new URL(c.req.url).searchParams)
    const { frame } = await frameOf(db, ref)
    const { agreements, affiliates, elsewhere } = frame
    const members: OpenMembers = {
      region: frame.region,
      municipalities: everyMunicipality(frame),
      elsewhere,
      agreements: agreements.map(({ id: _id, version: _read, ...one }) => one),
      affiliates: affiliates.map(({ id: _id, version: _read, ...one }) => one),
    }
    const texts = async function* () {
      yield JSON.stringify(members)
    }
    return answerTexts(c, texts, { type: jsonType, version: await versionOf(db, frame) })
  })

/** `municipalities.csv`: each time that a municipality belongs to the region, did or will, a row. */
export const municipalityRows = (frame: Frame): OpenCell[][] =>
  everyMunicipality(frame).flatMap(({ code, name, kana, nameEn, role, earlier, ...last }) =>
    [...earlier, last].map(({ since, until }) => [
      ...[frame.region.slug, code, name, kana, nameEn, prefectureOf(code, 'ja') ?? ''],
      ...[terms.ja.scheme[frame.region.scheme][role], since ?? '', until ?? ''],
    ]),
  )

/** `agreements.csv`: a party of an agreement a row. */
export function agreementRows(frame: Frame): OpenCell[][] {
  const names = new Map(everyMunicipality(frame).map(({ code, name }) => [code, name]))
  const titles = new Map(frame.documents.map(({ key, title }) => [key, title]))
  return frame.agreements.flatMap((agreement, at) =>
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
  )
}
