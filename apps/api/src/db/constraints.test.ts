import { type RawBuilder, sql, type Transaction } from 'kysely'
import { describe, expect, it } from 'vitest'
import { databaseKinds, useWorld } from '../testing/index.ts'
import type { Database } from './schema.ts'

// What the database says when it refuses.
const codes = {
  check: '23514',
  missing: '23502',
  reference: '23503',
  twice: '23505',
  history: '23001',
} as const

const revision = sql`(select r.id from project_revision r join project p on p.current_revision_id = r.id
  where p.number = 17)`
const visionOf = (slug: string) =>
  sql`(select v.id from vision v join region g on g.id = v.region_id where g.slug = ${slug})`
const sapporo = visionOf('sapporo')
const regionId = sql`(select id from region where slug = 'sapporo')`
const document = sql`(select min(id) from source_document)`
const measure = (number: number) =>
  sql`(select id from measure where number = ${number} and vision_id = ${sapporo})`
const municipality = (code: string) => sql`(select id from municipality where code = ${code})`

const newMark = (
  measureId: RawBuilder<unknown>,
  rest = sql`'confirmed', null`,
  kind = sql`'priority'`,
) => sql`
  insert into mark (revision_id, vision_id, measure_id, basis, reason, kind)
  select ${revision}, ${sapporo}, ${measureId}, ${rest}, ${kind}`
const newParticipation = (id: RawBuilder<unknown>, region = regionId) => sql`
  insert into participation (revision_id, region_id, municipality_id, answer, basis)
  values (${revision}, ${region}, ${id}, 'lead', 'confirmed')`
const newMunicipality = (code: string) => sql`
  insert into municipality (code, name, kana, name_en, kind) values (${code}, '市', 'し', 'City', 'city')`
/** The next revision of no. 17, one column of it replaced. */
const newRevision = (column: string, value: RawBuilder<unknown>) => {
  const columns = [
    'project_id',
    'vision_id',
    'region_id',
    'revision',
    'valid_from',
    'note',
    'title',
    'kana',
    'kana_key',
    'status',
    'from_fiscal_year',
    'to_fiscal_year',
    'basis',
    'document_id',
    'policy_area_id',
    'policy_area_basis',
    'policy_area_reason',
  ]
  const values = columns.map((name) =>
    name === column ? value : name === 'revision' && column !== 'revision' ? sql`2` : sql.ref(name),
  )
  return sql`insert into project_revision (${sql.join(columns.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from project_revision where id = ${revision}`
}

/** Another region whose core is Chiyoda, with a vision of one measure. */
const elsewhere = [
  sql`insert into region (slug, name, kana, name_en, short_name, short_name_en) values ('tokyo', '', '', '', '', '')`,
  newMunicipality('131016'),
  sql`insert into membership (region_id, municipality_id, role)
    select (select id from region where slug = 'tokyo'), ${municipality('131016')}, 'core'`,
  sql`insert into vision (region_id, edition, title, title_en, from_fiscal_year, to_fiscal_year, adopted_on)
    select id, 1, '', '', 2024, 2028, '2024-03-29' from region where slug = 'tokyo'`,
  sql`insert into theme (vision_id, number, title, title_en) values (${visionOf('tokyo')}, 1, '', '')`,
  sql`insert into measure (vision_id, kind, number, theme_id, title, title_en)
    select vision_id, 'priority', 1, id, '', '' from theme where vision_id = ${visionOf('tokyo')}`,
]
const otherMeasure = sql`(select id from measure where vision_id = ${visionOf('tokyo')})`

class Undo extends Error {}

describe.each(databaseKinds)('what the database itself refuses, on %s', (kind) => {
  const world = useWorld(kind)

  /** Runs statements in a transaction that leaves no trace; returns the error code of what was refused. */
  async function attempt(statements: readonly RawBuilder<unknown>[]): Promise<string | undefined> {
    const work = async (trx: Transaction<Database>) => {
      for (const statement of statements) await statement.execute(trx)
      await sql`set constraints all immediate`.execute(trx)
      throw new Undo('accepted')
    }
    return world.db
      .transaction()
      .execute(work)
      .catch((error: Error & { code?: string }) => {
        if (error instanceof Undo) return undefined
        return error.code ?? error.message
      })
  }

  it.each([
    ['a mark that nothing forbids', [newMark(measure(1))]],
    ['a mark inferred for a reason', [newMark(measure(1), sql`'inferred', 'なぜなら'`)]],
    ['a participation of another member once only', [newRevision('revision', sql`2`)]],
    ['a region with its own municipality, vision and measure', elsewhere],
  ])('accepts %s, so that refusals mean something', async (_, statements) => {
    expect(await attempt(statements)).toBeUndefined()
  })

  it.each([
    ['a municipality code with a wrong check digit', codes.check, [newMunicipality('131017')]],
    ['a municipality code of five digits', codes.check, [newMunicipality('13101')]],
    ['a municipality twice', codes.twice, [newMunicipality('011002')]],
    ['a mark of another vision’s measure', codes.reference, [...elsewhere, newMark(otherMeasure)]],
    [
      'a mark of the common measure',
      codes.reference,
      [newMark(sql`(select id from measure where kind = 'common')`)],
    ],
    [
      'a mark of the common measure that calls itself common',
      codes.check,
      [newMark(sql`(select id from measure where kind = 'common')`, undefined, sql`'common'`)],
    ],
    ['a mark twice', codes.twice, [newMark(measure(3))]],
    ['a mark inferred for no reason', codes.check, [newMark(measure(1), sql`'inferred', null`)]],
    [
      'a mark from no source that calls itself sourced',
      codes.check,
      [newMark(measure(1), sql`'source', null`)],
    ],
    ['a mark of an unknown basis', codes.check, [newMark(measure(1), sql`'guessed', 'なぜなら'`)]],
    [
      'a participation of a municipality that is no member',
      codes.reference,
      [...elsewhere, newParticipation(municipality('131016'))],
    ],
    [
      'a participation through a region the project is not in',
      codes.reference,
      [
        ...elsewhere,
        newParticipation(municipality('131016'), sql`(select id from region where slug = 'tokyo')`),
      ],
    ],
    ['a participation twice', codes.twice, [newParticipation(municipality('012033'))]],
    [
      'a participation inferred for no reason',
      codes.check,
      [
        sql`
      insert into participation (revision_id, region_id, municipality_id, answer, basis)
      values (${revision}, ${regionId}, ${municipality('012033')}, 'unanswered', 'inferred')`,
      ],
    ],
    [
      'a policy area inferred for no reason',
      codes.check,
      [newRevision('policy_area_reason', sql`null`)],
    ],
    ['a policy area of another vision', codes.reference, [newRevision('policy_area_id', sql`-1`)]],
    ['a revision without a title', codes.check, [newRevision('title', sql`''`)]],
    [
      'a revision that ends before it begins',
      codes.check,
      [newRevision('to_fiscal_year', sql`2000`)],
    ],
    [
      'a revision from no source that calls itself sourced',
      codes.check,
      [newRevision('document_id', sql`null`)],
    ],
    ['two revisions of one number', codes.twice, [newRevision('revision', sql`1`)]],
    [
      'two projects of one number',
      codes.twice,
      [
        sql`
      insert into project (vision_id, number, current_revision_id) values (${sapporo}, 17, 1)`,
      ],
    ],
    [
      'a project without a revision',
      codes.missing,
      [
        sql`
      insert into project (vision_id, number) values (${sapporo}, 99)`,
      ],
    ],
    [
      'a project whose revision never comes',
      codes.reference,
      [
        sql`
      insert into project (vision_id, number, current_revision_id) values (${sapporo}, 99, 999999)`,
      ],
    ],
    [
      'a project whose revision is another’s',
      codes.twice,
      [
        sql`
      insert into project (vision_id, number, current_revision_id) values (${sapporo}, 99, ${revision})`,
      ],
    ],
    [
      'a common measure of a theme',
      codes.check,
      [
        sql`
      insert into measure (vision_id, kind, theme_id, title, title_en)
      select ${sapporo}, 'common', id, '', '' from theme limit 1`,
      ],
    ],
    [
      'a second vision of one edition',
      codes.twice,
      [
        sql`
      insert into vision (region_id, edition, title, title_en, from_fiscal_year, to_fiscal_year, adopted_on)
      values (${regionId}, 2, '', '', 2024, 2028, '2024-03-29')`,
      ],
    ],
    [
      'a core city that leaves its region',
      codes.check,
      [
        sql`
      update membership set until = '2030-01-01' where role = 'core'`,
      ],
    ],
    [
      'a region whose name in addresses is none',
      codes.check,
      [
        sql`
      insert into region (slug, name, kana, name_en, short_name, short_name_en) values ('札幌', '', '', '', '', '')`,
      ],
    ],
  ])('refuses %s', async (_, code, statements) => {
    expect(await attempt(statements)).toBe(code)
  })

  it.each(['project_revision', 'mark', 'participation'])(
    'never lets go of a row of %s',
    async (table) => {
      const column = table === 'project_revision' ? 'title' : 'reason'
      expect(await attempt([sql`update ${sql.table(table)} set ${sql.ref(column)} = 'x'`])).toBe(
        codes.history,
      )
      expect(await attempt([sql`delete from ${sql.table(table)}`])).toBe(codes.history)
      expect(await attempt([sql`delete from ${sql.table(table)} where false`])).toBe(codes.history)
      expect(await attempt([sql`truncate ${sql.table(table)} cascade`])).toBe(codes.history)
    },
  )

  it('cites only documents that exist', async () => {
    expect(await attempt([newRevision('document_id', document)])).toBeUndefined()
    expect(await attempt([newRevision('document_id', sql`-1`)])).toBe(codes.reference)
  })
})
