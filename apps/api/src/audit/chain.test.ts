import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../actor.ts'
import type { Db } from '../db/schema.ts'
import { transaction } from '../db/transaction.ts'

import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { addOfficer } from '../testing/officer.ts'
import { type Deed, record } from './queries.ts'
import { type Verdict, verifyTrail } from './verify.ts'

const deed = (id: number, after: unknown = { name: '企画課' }): Deed => ({
  action: 'department.create',
  subject: { kind: 'department', id },
  after,
})

const officer = (world: World) => addOfficer(world.db, { role: 'officer', municipality: '012173' })

async function writeTen(world: World): Promise<Actor> {
  const actor = await officer(world)
  for (let i = 1; i <= 10; i += 1) await record(world.db, actor, deed(i))
  return actor
}

const triggers = ['audit_entry_is_history', 'chain'] as const
/** What only the owner of the database can do: go past what guards the trail. */
async function behindItsBack(db: Db, statements: string): Promise<void> {
  const disable = triggers.map((name) => `alter table audit_entry disable trigger ${name}`)
  const enable = triggers.map((name) => `alter table audit_entry enable trigger ${name}`)
  for (const statement of [...disable, ...statements.split(';'), ...enable]) {
    await sql.raw(statement).execute(db)
  }
}

/** What the check says of a trail so tampered with; it is as before afterwards. */
async function verdictAfter(world: World, statements: string): Promise<Verdict | undefined> {
  let verdict: Verdict | undefined
  await expect(
    transaction(world.db, async (trx) => {
      await behindItsBack(trx, statements)
      verdict = await verifyTrail(trx)
      throw new Error('as it was')
    }),
  ).rejects.toThrow('as it was')
  return verdict
}

describe.each(databaseKinds)('the chain of the audit trail on %s', (kind) => {
  describe('written by many at once', () => {
    const world = useWorld(kind)

    test('has no gap, whoever goes first and whoever gives up', async () => {
      expect(await verifyTrail(world.db)).toMatchObject({ whole: true, count: 0 })
      const actor = await officer(world)
      const write = (id: number) =>
        transaction(world.db, async (trx) => {
          await record(trx, actor, deed(id))
          await record(trx, actor, deed(id))
          if (id % 3 === 0) throw new Error('thought better of it')
        })
      const outcomes = await Promise.allSettled(Array.from({ length: 24 }, (_, id) => write(id)))
      expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(8)
      expect(await verifyTrail(world.db)).toMatchObject({
        whole: true,
        count: 32,
        head: { number: 32 },
      })
    })

    test('goes on after many entries, more than are read at once', async () => {
      await sql`
        insert into audit_entry (action, subject_kind, subject_id, after, request_id, search_text)
        select 'department.create', 'department', n::text, '{"b": 1, "a": "課\\n"}', 'r', ''
        from generate_series(1, 2100) n
      `.execute(world.db)
      expect(await verifyTrail(world.db)).toMatchObject({ whole: true, count: 2132 })
    })

    test('goes on from the trail itself, whatever else a session calls by its name', async () => {
      await transaction(world.db, async (trx) => {
        await sql`create temporary table audit_entry (like audit_entry) on commit drop`.execute(trx)
        await sql`
          insert into public.audit_entry (action, subject_kind, subject_id, request_id, search_text)
          values ('department.create', 'department', '1', 'r', '')
        `.execute(trx)
      })
      expect(await verifyTrail(world.db)).toMatchObject({ whole: true, count: 2133 })
    })
  })

  describe('that someone wants to change', () => {
    const world = useWorld(kind)

    test.each([
      `update audit_entry set person_name = '別人'`,
      `delete from audit_entry where number = 1`,
      `delete from audit_entry where false`,
      `truncate audit_entry`,
    ])('refuses it: %s', async (statement) => {
      await record(world.db, await officer(world), deed(1))
      await expect(sql.raw(statement).execute(world.db)).rejects.toMatchObject({ code: '23001' })
      expect(await verifyTrail(world.db)).toMatchObject({ whole: true })
    })

    test('decides number, time and hash of an entry itself', async () => {
      const { head } = (await verifyTrail(world.db)) as { head: { number: number } }
      await sql`
        insert into audit_entry (number, at, action, subject_kind, subject_id, request_id, search_text,
          previous_hash, hash)
        values (1, '2020-01-01', 'person.move', 'person', '1', 'r', '', 'made up', 'made up')
      `.execute(world.db)
      const { rows } = await sql<{ recent: boolean }>`
        select at > now() - interval '1 minute' as recent from audit_entry where number = ${head.number + 1}
      `.execute(world.db)
      expect(rows).toEqual([{ recent: true }])
      expect(await verifyTrail(world.db)).toMatchObject({ whole: true, count: head.number + 1 })
    })
  })

  describe('tampered with', () => {
    const world = useWorld(kind)
    beforeAll(async () => {
      await writeTen(world)
    })

    test.each([
      [
        'an altered actor',
        `update audit_entry set person_name = '別人' where number = 5`,
        5,
        'altered',
      ],
      [
        'an altered time',
        `update audit_entry set at = at - interval '1 day' where number = 5`,
        5,
        'altered',
      ],
      [
        'an altered content',
        `update audit_entry set after = '{"name": "財政課"}' where number = 5`,
        5,
        'altered',
      ],
      [
        'an altered department',
        `update audit_entry set department_id = null where number = 5`,
        5,
        'altered',
      ],
      [
        'words taken out of search',
        `update audit_entry set search_text = '' where number = 5`,
        5,
        'altered',
      ],
      [
        'an altered entry with a hash to match',
        `update audit_entry e set action = 'person.move',
        hash = audit_hash(jsonb_populate_record(e, '{"action": "person.move"}')) where number = 5`,
        6,
        'unlinked',
      ],
      ['an entry taken out', `delete from audit_entry where number = 5`, 5, 'missing'],
      ['the first entry taken out', `delete from audit_entry where number = 1`, 1, 'missing'],
      [
        'an entry taken out and the rest moved up',
        `delete from audit_entry where number = 5;
      update audit_entry set number = number - 1 where number > 5`,
        5,
        'altered',
      ],
      [
        'an entry put in with a hash of its own',
        `insert into audit_entry (number, action, subject_kind, subject_id, request_id, search_text,
        previous_hash, hash)
      select 11, 'person.move', 'person', '1', 'r', '', hash, 'made up' from audit_entry where number = 10`,
        11,
        'altered',
      ],
      [
        'entries swapped',
        `update audit_entry set number = 99 where number = 5;
      update audit_entry set number = 5 where number = 6;
      update audit_entry set number = 6 where number = 99`,
        5,
        'altered',
      ],
    ] as const)('shows %s', async (_, statements, number, wrong) => {
      expect(await verdictAfter(world, statements)).toEqual({ whole: false, number, wrong })
      expect(await verifyTrail(world.db)).toMatchObject({ whole: true, count: 10 })
    })
  })

  describe('compared with a head noted earlier', () => {
    const world = useWorld(kind)

    test('shows that the newest entries were cut off, and that all were written anew', async () => {
      const actor = await writeTen(world)
      const noted = (await verifyTrail(world.db)) as { head: { number: number; hash: string } }
      expect(noted.head).toMatchObject({
        number: 10,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
      await record(world.db, actor, deed(11))
      expect(await verifyTrail(world.db, noted.head)).toMatchObject({ whole: true, count: 11 })

      await behindItsBack(world.db, 'delete from audit_entry where number > 8')
      expect(await verifyTrail(world.db)).toMatchObject({ whole: true, count: 8 })
      expect(await verifyTrail(world.db, noted.head)).toEqual({
        whole: false,
        number: 9,
        wrong: 'missing',
      })

      await record(world.db, actor, deed(9, { name: '財政課' }))
      await record(world.db, actor, deed(10))
      expect(await verifyTrail(world.db)).toMatchObject({ whole: true, count: 10 })
      expect(await verifyTrail(world.db, noted.head)).toEqual({
        whole: false,
        number: 10,
        wrong: 'unexpected',
      })
    })
  })
})
