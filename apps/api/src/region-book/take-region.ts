import type { Catalogue } from '@renkei/catalogue'
import type { BookHanging } from '@renkei/schema'
import { loadAffiliates } from '../affiliate/queries.ts'
import type { Db } from '../db/schema.ts'
import {
  endMembership,
  insertMember,
  insertMunicipality,
  rejoin,
  selectHanging,
  selectMember,
  selectMunicipality,
} from '../member/queries.ts'
import { Refused } from '../refusal.ts'
import { loadAgreements, loadDocuments } from '../region/load-queries.ts'
import type { Judged } from './judge.ts'
import { loadRule } from '../evaluation/rule-queries.ts'
import { ruleSheets } from './check-rule.ts'
import { placeMember } from '../member/queries.ts'
import { differs, type Plan, sheetOf } from './plan.ts'

/** Writes what a workbook says anew of a region that is held: documents, members who join and leave, and agreements.
 * What follows for its projects is written by `settleMembers`. */
export async function takeRegion(
  db: Db,
  regionId: number,
  judged: Judged,
  catalogue: Catalogue,
): Promise<void> {
  const { sheets } = judged
  await loadDocuments(db, regionId, catalogue.documents)
  const rows = new Map((sheets.get('municipalities') ?? []).map((one) => [one.row['code'], one]))
  for (const member of catalogue.municipalities) {
    const held = rows.get(member.code)?.held ?? null
    if (held === null) await join(db, regionId, member)
    else if (member.since !== held['since']) await joinAgain(db, regionId, member)
    else if (member.until !== held['until']) await leave(db, regionId, member)
    const { column = null, row = null } = member.tile ?? {}
    if (held && (held['column'] !== column || held['row'] !== row)) {
      const { municipalityId } = await known(db, regionId, member.code)
      await placeMember(db, { regionId, municipalityId }, { column, row })
    }
  }
  if (saysRuleAnew(judged)) await loadRule(db, regionId, catalogue.evaluationRule)
  await loadAffiliates(db, regionId, catalogue.affiliates)
  const agreed = sheets.get('agreements') ?? []
  await loadAgreements(
    db,
    regionId,
    catalogue.agreements.filter((_, at) => agreed[at]?.held === null),
  )
}

const saysRuleAnew = ({ sheets, gone }: Judged): boolean =>
  ruleSheets.some(
    (key) =>
      (gone.get(key) ?? []).length > 0 ||
      (sheets.get(key) ?? []).some(
        ({ row, held }) => held === null || differs(sheetOf(key), row, held),
      ),
  )

type Member = Catalogue['municipalities'][number]

async function join(db: Db, regionId: number, member: Member): Promise<void> {
  const { code, name, kana, nameEn, kind, since, until, tile } = member
  if (since === null) throw new Error(`${code} joins on a day`)
  const { id: municipalityId } =
    (await selectMunicipality(db, code)) ??
    (await insertMunicipality(db, { code, name, kana, nameEn, kind }))
  const of = { regionId, municipalityId }
  if (!(await insertMember(db, { ...of, since }))) throw new Refused('stale', {})
  if (tile) await placeMember(db, of, tile)
  if (until !== null) await leave(db, regionId, member)
}

async function joinAgain(db: Db, regionId: number, member: Member): Promise<void> {
  const { code, since, until } = member
  const { municipalityId } = await known(db, regionId, code)
  if (since === null || !(await rejoin(db, { regionId, municipalityId }, since))) {
    throw new Refused('stale', {})
  }
  if (until !== null) await leave(db, regionId, member)
}

async function leave(db: Db, regionId: number, { code, until }: Member): Promise<void> {
  const { municipalityId, version } = await known(db, regionId, code)
  if (until === null || !(await endMembership(db, { regionId, municipalityId, version }, until))) {
    throw new Refused('stale', {})
  }
}

async function known(db: Db, regionId: number, code: string) {
  const held = await selectMember(db, regionId, code)
  if (!held) throw new Refused('stale', {})
  return held
}

/** What is still open of municipalities that would leave. */
export async function selectLeaving(
  db: Db,
  regionId: number,
  { leaving }: Plan,
): Promise<BookHanging[]> {
  const all: BookHanging[] = []
  for (const code of leaving) {
    const { municipalityId, name } = await known(db, regionId, code)
    const { applications, inquiries } = await selectHanging(db, regionId, municipalityId)
    if (applications.length + inquiries.length > 0) all.push({ name, applications, inquiries })
  }
  return all
}
