import type { AuditAction, AuditEntry } from '@renkei/schema'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { addPerson, databaseKinds, signIn, useWorld, type World } from '../testing/index.ts'
import { addOfficer } from '../testing/officer.ts'
import { readCsv } from '../testing/read-csv.ts'
import { record } from './queries.ts'

const sapporo = '011002'
const ebetsu = '012173'
const chitose = '012246'

const newcomers = {
  officer: { role: 'officer', municipality: ebetsu },
  admin: { role: 'municipalityAdmin', municipality: ebetsu },
  office: { role: 'policyOffice', municipality: sapporo },
  system: { role: 'systemAdmin' },
} as const

const numbers = (entries: readonly AuditEntry[]) => entries.map(({ subject }) => Number(subject.id))
// Signing in leaves entries too.
const actions = ['department.create', 'department.rename']

describe.each(databaseKinds)('reading the audit trail on %s', (kind) => {
  const world = useWorld(kind)
  const cookies = {} as Record<keyof typeof newcomers, string>
  const as = {} as Record<keyof typeof newcomers, Awaited<ReturnType<World['as']>>>

  beforeAll(async () => {
    const write = async (municipality: string, department: string, name: string) => {
      const actor = await addOfficer(world.db, { role: 'officer', municipality, department, name })
      return (action: AuditAction, id: number, before?: unknown, after?: { name: string }) =>
        record(world.db, actor, {
          action,
          subject: { kind: 'department', id, name: after?.name },
          before,
          after,
        })
    }
    const inEbetsu = await write(ebetsu, '企画ﾃﾞｰﾀ課', '江別 花子')
    const inChitose = await write(chitose, '主幹（企画）', '=cmd|calc')
    await inEbetsu('department.create', 1, undefined, { name: '企画課' })
    await inChitose('department.create', 2, undefined, { name: '"引用", 改行\n' })
    await inEbetsu('department.rename', 3, { name: '企画課' }, { name: '政策課' })
    await sql`
      insert into audit_entry (action, subject_kind, subject_id, request_id, search_text)
      values ('department.create', 'department', '4', 'r', 'department 4')
    `.execute(world.db)
    for (const [name, newcomer] of Object.entries(newcomers)) {
      const key = name as keyof typeof newcomers
      as[key] = await world.as(newcomer)
      cookies[key] = await signIn(world.app, (await addPerson(world.db, newcomer)).email)
    }
  })

  test('an entry says who did what to what, when, and what changed', async () => {
    const { entries, municipalities } = await as.admin.audit.search.query({
      actions: ['department.rename'],
    })
    expect(entries).toEqual([
      {
        number: expect.any(Number),
        at: expect.any(String),
        by: {
          person: '江別 花子',
          department: '企画ﾃﾞｰﾀ課',
          municipality: { code: ebetsu, name: '江別市' },
        },
        action: 'department.rename',
        subject: { kind: 'department', id: '3', name: '政策課' },
        before: { name: '企画課' },
        after: { name: '政策課' },
        requestId: expect.any(String),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    expect(Date.now() - Date.parse(entries[0]?.at ?? '')).toBeLessThan(600_000)
    expect(municipalities).toEqual([{ code: ebetsu, name: '江別市' }])
  })

  test('a municipality’s admin reads its own entries, the policy office the region’s, a system admin all', async () => {
    const readBy = async (name: keyof typeof as) =>
      numbers((await as[name].audit.search.query({ actions })).entries)
    expect(await readBy('admin')).toEqual([3, 1])
    expect(await readBy('office')).toEqual([3, 2, 1])
    expect(await readBy('system')).toEqual([4, 3, 2, 1])
    const { municipalities } = await as.office.audit.search.query({})
    expect(municipalities).toHaveLength(12)
  })

  test('nobody asks for entries of a municipality that is not theirs to read', async () => {
    const asked = { municipalities: [chitose], actions }
    await expect(as.admin.audit.search.query(asked)).rejects.toThrow('forbidden')
    expect(numbers((await as.office.audit.search.query(asked)).entries)).toEqual([2])
    await expect(as.officer.audit.search.query({})).rejects.toThrow('forbidden')
    await expect(world.client.audit.search.query({})).rejects.toThrow('signInRequired')
    await expect(as.system.audit.search.query({ municipalities: ['472018'] })).rejects.toThrow(
      'filterInvalid',
    )
  })

  test('words are found in name, department, municipality and action, however they are typed', async () => {
    const found = async (text: string) =>
      numbers((await as.system.audit.search.query({ text, actions })).entries)
    expect(await found('花子')).toEqual([3, 1])
    expect(await found('でーた')).toEqual([3, 1])
    expect(await found('江別市　RENAME')).toEqual([3])
    expect(await found('department 4')).toEqual([4])
    expect(await found('政策')).toEqual([3])
    expect(await found('100%')).toEqual([])
    expect(await found('_')).toEqual([])
  })

  test('what cannot be a question is refused', async () => {
    for (const wrong of [
      { text: 'a\u0000b' },
      { text: '字'.repeat(101) },
      { actions: ["' or 1=1"] },
      { municipalities: ['012174'] },
      { from: '2026-02-30' },
      { from: '0000-01-01' },
      { page: 0 },
    ]) {
      await expect(as.system.audit.search.query(wrong), JSON.stringify(wrong)).rejects.toThrow(
        /^(filter|input)Invalid$/,
      )
    }
  })

  describe('as a file', () => {
    const fetched = (query: string, cookie?: string) =>
      world.app.request(`/export/audit.csv${query}`, { headers: cookie ? { cookie } : {} })
    const rowsOf = async (answer: Response) => {
      const bytes = new Uint8Array(await answer.arrayBuffer())
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      return readCsv(new TextDecoder().decode(bytes))
    }

    test('it holds the same entries, one datum a cell, and nothing a spreadsheet would run', async () => {
      const answer = await fetched(
        '?action=department.create&action=department.rename',
        cookies.office,
      )
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="audit-\d{4}-\d\d-\d\d\.csv"$/,
      )
      const [header, ...rows] = await rowsOf(answer)
      expect(header?.slice(1, 8)).toEqual([
        '日時（日本時間）',
        '市町村コード',
        '市町村',
        '担当課',
        '氏名',
        '操作',
        '操作コード',
      ])
      expect(rows.map((row) => row.slice(2, 13))).toEqual([
        [
          ebetsu,
          '江別市',
          '企画ﾃﾞｰﾀ課',
          '江別 花子',
          '担当課の名前の変更',
          'department.rename',
          'department',
          '3',
          '政策課',
          '{"name":"企画課"}',
          '{"name":"政策課"}',
        ],
        [
          chitose,
          '千歳市',
          '主幹（企画）',
          "'=cmd|calc",
          '担当課の追加',
          'department.create',
          'department',
          '2',
          '"引用", 改行\n',
          '',
          '{"name":"\\"引用\\", 改行\\n"}',
        ],
        [
          ebetsu,
          '江別市',
          '企画ﾃﾞｰﾀ課',
          '江別 花子',
          '担当課の追加',
          'department.create',
          'department',
          '1',
          '企画課',
          '',
          '{"name":"企画課"}',
        ],
      ])
      expect(rows[0]?.[1]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    })

    test('it is as closed as the page', async () => {
      const refused = async (query: string, cookie?: string) => {
        const answer = await fetched(query, cookie)
        return [answer.status, ((await answer.json()) as { error: { code: string } }).error.code]
      }
      expect(await refused('')).toEqual([401, 'signInRequired'])
      expect(await refused('', cookies.officer)).toEqual([403, 'forbidden'])
      expect(await refused(`?municipality=${chitose}`, cookies.admin)).toEqual([403, 'forbidden'])
      expect(await refused('?from=yesterday', cookies.admin)).toEqual([400, 'filterInvalid'])
      const rows = await rowsOf(await fetched('?q=department', cookies.admin))
      expect(rows.slice(1).map((row) => row[9])).toEqual(['3', '1'])
    })
  })
})

describe.each(databaseKinds)('a long audit trail on %s', (kind) => {
  const world = useWorld(kind)
  const created = { actions: ['department.create'] }
  let admin: Awaited<ReturnType<World['as']>>
  let cookie = ''
  beforeAll(async () => {
    const newcomer = { role: 'systemAdmin' } as const
    cookie = await signIn(world.app, (await addPerson(world.db, newcomer)).email)
    admin = await world.as(newcomer)
    await sql`alter table audit_entry disable trigger chain`.execute(world.db)
    // One a minute from midnight in Japan on, 1,440 on the first of April and 60 on the second.
    await sql`
      insert into audit_entry (number, at, action, subject_kind, subject_id, request_id, search_text,
        previous_hash, hash)
      select 1000 + n, timestamptz '2026-03-31T15:00:00Z' + n * interval '1 minute',
        'department.create', 'department', n::text, 'r', '', '', ''
      from generate_series(0, 1499) n
    `.execute(world.db)
    await sql`alter table audit_entry enable trigger chain`.execute(world.db)
  })

  test('is read in pages of fifty, newest first', async () => {
    const first = await admin.audit.search.query({ ...created })
    expect(first).toMatchObject({ total: 1500, page: 1, size: 50 })
    expect(numbers(first.entries)).toEqual(Array.from({ length: 50 }, (_, i) => 1499 - i))
    const last = await admin.audit.search.query({ ...created, page: 30 })
    expect(numbers(last.entries)).toEqual(Array.from({ length: 50 }, (_, i) => 49 - i))
    expect((await admin.audit.search.query({ ...created, page: 31 })).entries).toEqual([])
  })

  test('is narrowed to days as Japan counts them, both included', async () => {
    const total = async (days: { from?: string; to?: string }) =>
      (await admin.audit.search.query({ ...created, ...days })).total
    expect(await total({ from: '2026-04-01', to: '2026-04-01' })).toBe(1440)
    expect(await total({ from: '2026-04-02' })).toBe(60)
    expect(await total({ to: '2026-03-31' })).toBe(0)
    expect(await total({ from: '2026-04-02', to: '2026-04-01' })).toBe(0)
  })

  test('comes whole in one file', async () => {
    const answer = await world.app.request('/export/audit.csv?action=department.create', {
      headers: { cookie },
    })
    const rows = readCsv(await answer.text())
    expect(rows.slice(1).map((row) => Number(row[9]))).toEqual(
      Array.from({ length: 1500 }, (_, i) => 1499 - i),
    )
  })
})
