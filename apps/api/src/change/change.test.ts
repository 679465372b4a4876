import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { catalogues } from '@renkei/catalogue'
import { type ChangeEvent, type ChangeFeed, today } from '@renkei/schema'
import fc from 'fast-check'
import { type ControlledTransaction, sql } from 'kysely'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import type { Database, Db } from '../db/schema.ts'
import { seed } from '../seed.ts'
import { createApp } from '../app.ts'
import type { callerFor } from '../list/caller.ts'
import { createLog } from '../log.ts'
import { onServer } from '../testing/database.ts'
import { databaseKinds, listen, testSettings, useWorld, type World } from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { startProgram } from '../testing/program.ts'
import { readCsvRows } from '../testing/read-csv.ts'
import { refusedBy } from '../testing/refused.ts'
import { insertRetractions, takeBackRevision } from '../region-book/undo-queries.ts'
import { v1Routes } from '../v1/routes.ts'
import { beginLife } from './entry-queries.ts'

const region = 'sapporo'

/** What a stream says, as it comes. */
function hearing(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  const over = (async () => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true }
      if (done) return
      heard += value
    }
  })()
  const has = (text: string) => expect.poll(() => heard, { timeout: 10_000 }).toContain(text)
  return { has, over, heard: () => heard, leave: () => reader?.cancel() }
}

describe.each(databaseKinds)('what changed, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  beforeAll(async () => {
    const department = '政策企画部'
    office = await world.as({ role: 'policyOffice', municipality: '011002', department })
  })
  const changes = async (more = {}) =>
    (await world.client.change.list.query({ region, since: today(), ...more })).items
  const open = (rest: string) => world.app.request(`/open/sapporo/changes.${rest}`)

  it('plans a region begins with are no change', async () => {
    expect(await changes()).toEqual([])
  })

  it('a reader is told that links to plans were confirmed, rejected and taken back, and by which department', async () => {
    const link = (await office.alignment.list.query({ region, project: 15 }))[0]
    if (!link) throw new Error('No.15 is linked')
    const { id } = link
    const confirmed = await office.alignment.confirm.mutate({ id, version: link.version })
    const back = await office.alignment.takeBack.mutate({ id, version: confirmed.version })
    await office.alignment.reject.mutate({ id, version: back.version })
    const by = { municipality: { name: '札幌市' }, department: '政策企画部', person: null }
    const told = {
      kind: 'alignment',
      number: 15,
      title: '札幌駅交流拠点の整備等',
      day: today(),
      by,
    }
    expect(await changes()).toMatchObject([
      { ...told, event: 'reject' },
      { ...told, event: 'takeBack' },
      { ...told, event: 'confirm', item: link.item, reason: link.reason },
    ])
  })

  it('what the office put aside before anybody saw it is told to nobody', async () => {
    const before = (await changes()).length
    const seen = new Set((await world.client.alignment.list.query({ region })).map(({ id }) => id))
    const weak = (await office.alignment.list.query({ region, state: 'proposed' })).find(
      ({ id }) => !seen.has(id),
    )
    if (!weak) throw new Error('A weak proposal waits')
    await office.alignment.reject.mutate({ id: weak.id, version: weak.version })
    expect(await changes()).toHaveLength(before)
  })

  it('what was decided stays told when the link itself is proposed anew and goes', async () => {
    const before = await changes()
    await sql`delete from alignment where state = 'rejected'`.execute(world.db)
    expect(await changes()).toEqual(before)
  })

  it('an indicator is told when it is registered, changed and ended, with what it was and is', async () => {
    const { id, version } = await office.indicator.create.mutate({ region, form: indicatorTyped() })
    const form = indicatorTyped({ target: '2500', direction: 'keep' })
    const saved = await office.indicator.save.mutate({ id, version, form })
    await office.indicator.end.mutate({ id, version: saved.version })
    const told = { kind: 'indicator', id, project: 17, title: '合同訓練の参加者数' }
    expect((await changes()).filter((change) => change.kind === 'indicator')).toMatchObject([
      { ...told, event: 'end', fields: [] },
      {
        ...{ ...told, event: 'save' },
        fields: [
          { field: 'direction', was: 'up', is: 'keep' },
          { field: 'target', was: 2000, is: 2500 },
        ],
      },
      { ...told, event: 'create', fields: [] },
    ])
    const rows = readCsvRows(await (await open(`csv?since=${today()}`)).text())
    expect(rows.filter((row) => row['できごと'] === '変更')).toMatchObject([
      { 種類: '成果指標', 番号: '17', 項目: '望ましい方向', 変更前: '増やす', 変更後: '維持する' },
      { 種類: '成果指標', 番号: '17', 項目: '目標', 変更前: '2,000', 変更後: '2,500' },
    ])
  })

  it('another rule of totalling and its weight are told as what an indicator is', async () => {
    const made = (typed: object) =>
      office.indicator.create.mutate({ region, form: indicatorTyped({ project: '20', ...typed }) })
    const people = await made({ title: '人口', totalling: 'sum' })
    const { id, version } = await made({ title: '利用率' })
    const weight = { totalling: 'weighted' as const, weight: String(people.id) }
    const form = indicatorTyped({ project: '20', title: '利用率', ...weight })
    await office.indicator.save.mutate({ id, version, form })
    const [saved] = (await changes()).filter((one) => one.kind === 'indicator' && one.id === id)
    expect(saved).toMatchObject({
      fields: [
        { field: 'totalling', was: 'single', is: 'weighted' },
        { field: 'weight', was: null, is: '人口' },
      ],
    })
    const rows = readCsvRows(await (await open(`csv?since=${today()}&project=20`)).text())
    expect(rows.filter((row) => row['項目'] !== '')).toMatchObject([
      { 項目: '集計方法', 変更後: '加重平均' },
      { 項目: '重みとする成果指標', 変更前: '', 変更後: '人口' },
    ])
  })

  it('an actual of an indicator that a plan states is a change as well', async () => {
    const stated = (
      await sql<{ id: number }>`select id from indicator
      where stated is not null and kind = 'value' order by id limit 1`.execute(world.db)
    ).rows[0]
    if (!stated) throw new Error('A plan states an indicator')
    await office.indicator.correct.mutate({
      ...{ id: stated.id, fiscalYear: 2024, revision: 0, value: '12' },
      ...{ source: '見本の報告書', reason: '' },
    })
    const [actual] = (await changes()).filter((change) => change.kind === 'actual')
    expect(actual).toMatchObject({ id: stated.id, project: null, was: null, is: 12 })
  })

  it('a plan that comes later, or in another edition, is told with what is new in it', async () => {
    const [catalogue] = catalogues
    const [source] = catalogue?.plans ?? []
    if (!catalogue || !source) throw new Error('The catalogue has a plan')
    const first = source.read()
    const plan = { ...first, slug: 'another-plan', title: '別の計画（見本）', parent: null }
    const [changed, ...rest] = plan.items.slice(0, -1)
    if (!changed) throw new Error('A plan has items')
    const again = { ...plan, items: [{ ...changed, title: '新しい見出し' }, ...rest] }
    const load = (edition: string, read: () => typeof plan) =>
      seed(world.db, [
        {
          ...catalogue,
          plans: [...catalogue.plans, { ...source, slug: 'another-plan', edition, read }],
        },
      ])
    await load('1', () => plan)
    // Read by other code, it says what it said.
    await load('2', () => plan)
    await load('3', () => again)
    const told = { kind: 'plan', plan: 'another-plan', title: '別の計画（見本）', by: null }
    const count = plan.items.length
    expect((await changes()).filter((change) => change.kind === 'plan')).toMatchObject([
      { ...told, event: 'reload', added: 0, changed: 1, removed: 1 },
      { ...told, event: 'load', added: count, changed: 0, removed: 0 },
    ])
  })

  it('whoever follows one project, area or municipality is told what concerns it, and in a feed of its own', async () => {
    const of = async (asked: object) =>
      (await changes(asked)).map((change) =>
        'number' in change ? change.number : 'project' in change ? change.project : change.kind,
      )
    const areaOf = async (number: number) =>
      (await world.client.project.get.query({ region, number })).policyArea.code
    expect(await of({ projects: [17] })).toEqual([17, 17, 17])
    expect(await of({ policyAreas: [await areaOf(15)] })).toEqual([15, 15, 15])
    expect(await of({ projects: [17], policyAreas: [await areaOf(15)] })).toHaveLength(6)
    // 江別市 reports the indicator; what the plan of Sapporo says is Sapporo's.
    expect(await of({ municipalities: ['012173'] })).toContain(17)
    expect(await of({ municipalities: ['011002'] })).toContain('plan')
    expect(await of({ projects: [1] })).toEqual([])

    const xml = await (await open('atom?project=17')).text()
    expect(xml.match(/<entry>/g)).toHaveLength(3)
    expect(xml).toContain('<title>No.17 公共施設の相互利用や配置に関する検討の更新履歴</title>')
    expect(xml).toContain('sapporo/2/changes?project=17</id>')
    expect(xml).toContain('<title>成果指標の登録：合同訓練の参加者数</title>')
    expect(xml).toContain('目標：2,000から2,500')
    for (const [parameter, value] of [
      ['project', '99'],
      ['policyArea', '9z'],
      ['municipality', '131016'],
      ['municipality', 'x'],
    ] as const) {
      expect(await (await open(`atom?${parameter}=${value}`)).json()).toMatchObject({
        error: { code: 'filterInvalid', parameter, value },
      })
    }
    expect(
      await refusedBy(world.app, 'change.list', { region, since: today(), projects: [99] }),
    ).toMatchObject({ code: 'filterInvalid', parameter: 'project', value: '99' })
  })

  describe('a program that reads them on', () => {
    beforeAll(async () => {
      const form = indicatorTyped({ title: '読み進められる指標' })
      await office.indicator.create.mutate({ region, form })
    })
    const feed = (asked: object = {}) => world.client.change.feed.query({ ...asked })
    const rest = async (since?: string) => {
      const read: ChangeEvent[] = []
      let at = since
      for (;;) {
        const page = await feed({ size: 3, ...(at === undefined ? {} : { since: at }) })
        read.push(...page.items)
        at = page.cursor ?? undefined
        if (!page.more) return { read, cursor: page.cursor ?? '' }
      }
    }

    // Other tests of the same server hold back what is read, by transactions of their own.
    const settled = () =>
      expect
        .poll(async () => {
          const { rows } = await sql`select from change_entry
            where xid >= pg_snapshot_xmin(pg_current_snapshot())`.execute(world.db)
          return rows.length
        })
        .toBe(0)

    it('is told what a reader of the page is told, oldest first, once, by an id of its own', async () => {
      await settled()
      const { read } = await rest()
      const listed = await changes({ since: '2024-03-29' })
      expect(read).toHaveLength(listed.length)
      expect(read.map(({ change }) => change)).toEqual(expect.arrayContaining(listed))
      expect(new Set(read.map(({ id }) => id)).size).toBe(read.length)
      expect(read[0]).toMatchObject({
        region,
        vision: 2,
        path: expect.stringMatching(/^.sapporo.2./),
      })
      const [, second] = read
      expect((await rest(second?.id)).read).toEqual(read.slice(2))
      const ofDay = (await feed({ since: listed[0]?.day })).items
      expect(ofDay.length).toBeGreaterThan(0)
      expect(await feed({ since: 'now' })).toMatchObject({ items: [], more: false })
    })

    it('asks for kinds and regions, over plain HTTP with the next address in Link, and 304 where nothing came', async () => {
      const get = (path: string, headers = {}) =>
        world.app.request(`/api/v1/changes${path}`, { headers })
      const first = await get('?kind=indicator&kind=plan&region=sapporo&size=2')
      const { items, cursor, more } = (await first.json()) as ChangeFeed
      expect(items.map(({ change: { kind: of } }) => of)).toEqual(['indicator', 'indicator'])
      expect(more).toBe(true)
      const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
      expect(next).toContain(`since=${cursor}`)
      expect((await world.app.request(next)).status).toBe(200)
      const end = await get('?since=now')
      const again = await get('?since=now', { 'if-none-match': end.headers.get('etag') })
      expect([end.headers.get('link'), again.status]).toEqual([null, 304])
      for (const [asked, code, parameter] of [
        ['since=yesterday', 'filterInvalid', 'since'],
        ['since=2026-02-30', 'filterInvalid', 'since'],
        ['size=101', 'inputInvalid', 'size'],
        ['kind=other', 'inputInvalid', 'kind'],
        ['region=nowhere', 'regionNotFound', 'region'],
        [`since=${randomUUID()}`, 'cursorNotFound', 'since'],
      ] as const) {
        expect(await (await get(`?${asked}`)).json()).toMatchObject({ code, parameter })
      }
    })

    // As `indicator.take` writes them, in a transaction that is left open.
    const write = (db: Db, revision: number) =>
      sql`
      insert into actual (indicator_id, fiscal_year, revision, value, source, reason, person_id, department_id)
      select i.id, 2031, ${revision}::int, 1, '見本', '見本', p.id, p.department_id
      from (select id from indicator where vision_id is not null order by id limit 1) i,
        (select id, department_id from person where department_id is not null limit 1) p`.execute(
        db,
      )

    // As a workbook that revised the vision leaves it: a revision of a project that nobody built on.
    const take = async (db: Db, revision: number) => {
      const { rows } = await sql<{ id: number }>`
        with r as (
          insert into project_revision overriding system value
          select n.* from (select r.* from project p join project_revision r on r.id = p.current_revision_id
            order by p.id limit 1) c,
            jsonb_populate_record(null::project_revision, to_jsonb(c) || jsonb_build_object('revision',
              ${revision}::int, 'event', 'revise', 'recorded_at', now(),
              'id', nextval(pg_get_serial_sequence('project_revision', 'id')))) n
          returning id, region_id
        ), b as (
          insert into region_book (slug, edition, region_id, brings, read, differs, added, changed, ended, state,
            person_id, taken_at)
          select ${region}, 2, r.region_id, 'revision', '{}', '', 0, 1, 0, 'taken', p.id, now()
          from r, (select id from person order by id limit 1) p returning id
        )
        insert into region_book_undo (book_id, table_name, key, is_now)
        select b.id, 'project_revision', jsonb_build_object('id', r.id), '{}' from b, r
        returning book_id as id`.execute(db)
      return rows[0]?.id ?? 0
    }
    const takeBack = async (db: Db, book: number) => {
      const { rows } = await sql<{ id: string; department: number }>`
        select id, department_id as department from person where department_id is not null limit 1`.execute(
        db,
      )
      const [{ id, department } = { id: '', department: 0 }] = rows
      const by = { me: { id }, departmentId: department } as Parameters<typeof insertRetractions>[1]
      await insertRetractions(db, by, book)
      await takeBackRevision(db, book)
    }

    it('misses nothing and meets nothing twice, whatever commits when, is rolled back or taken back', async () => {
      const writers = kind === 'postgres' ? 3 : 1
      const step = fc.record({
        writer: fc.nat(writers - 1),
        deed: fc.constantFrom('write', 'take', 'undo', 'commit', 'commit', 'rollback', 'read'),
      })
      let revision = 0
      const run = async (steps: { writer: number; deed: string }[]) => {
        type Taken = { book: number; revision: number }
        type Held = { trx: ControlledTransaction<Database>; adds: number[] } & {
          takes: Taken[]
          undoes: Taken[]
        }
        const held = new Map<number, Held>()
        // What stands, and, by the ids of events, what a follower holds for standing.
        const stands = new Set<number>()
        const known = new Map<string, number>()
        const met: string[] = []
        let taken: Taken[] = []
        let cursor = (await feed({ since: 'now' })).cursor
        const read = async () => {
          const page = await feed({ size: 2, ...(cursor === null ? {} : { since: cursor }) })
          for (const { id, change } of page.items) {
            met.push(id)
            if (change.kind === 'retraction') known.delete(change.retracts)
            else known.set(id, 'revision' in change ? change.revision : 0)
          }
          cursor = page.cursor
        }
        const end = async (writer: number, how: 'commit' | 'rollback') => {
          const own = held.get(writer)
          if (!own) return
          await own.trx[how]().execute()
          held.delete(writer)
          if (how === 'rollback') taken.push(...own.undoes)
          else {
            for (const one of [...own.adds, ...own.takes.map((some) => some.revision)])
              stands.add(one)
            for (const one of own.undoes) stands.delete(one.revision)
            taken.push(...own.takes)
          }
        }
        for (const { writer, deed } of steps) {
          // The embedded database has one connection, which a transaction keeps.
          if (deed === 'read') await (kind === 'pglite' && held.size > 0 ? undefined : read())
          else if (deed === 'commit' || deed === 'rollback') await end(writer, deed)
          else {
            const own = held.get(writer) ?? {
              trx: await world.db.startTransaction().execute(),
              ...{ adds: [], takes: [], undoes: [] },
            }
            held.set(writer, own)
            revision += 1
            if (deed === 'write') {
              await write(own.trx, revision)
              own.adds.push(revision)
            } else if (deed === 'take') {
              own.takes.push({
                book: await take(own.trx, 9000 + revision),
                revision: 9000 + revision,
              })
            } else {
              const [first, ...others] = taken
              taken = others
              if (first) await takeBack(own.trx, first.book)
              if (first) own.undoes.push(first)
            }
          }
        }
        for (const writer of [...held.keys()]) await end(writer, 'commit')
        const sorted = (numbers: Iterable<number>) => [...numbers].toSorted((a, b) => a - b)
        await expect
          .poll(async () => (await read(), sorted(known.values())), {
            timeout: 20_000,
            interval: 20,
          })
          .toEqual(sorted(stands))
        await read()
        expect(sorted(known.values())).toEqual(sorted(stands))
        expect(new Set(met).size).toBe(met.length)
      }
      // Who began first commits last, and is read past where the record is read up to whoever committed; and who wrote first,
      // where it is read by number.
      const traps = [
        ...['w0 w1 c1 r c0', 'w0 w1 w0 c0 r c1'],
        // Taken back after it was read, before, behind who still writes, and not at all after all.
        ...[
          't0 t0 c0 r u1 c1 r',
          't0 c0 u1 c1 r',
          't0 c0 r w2 u1 c1 r c2',
          't0 c0 r u1 b1 r u0 c0',
        ],
      ].map((trap) =>
        trap.split(' ').map((word) => ({
          writer: writers === 1 ? 0 : Number(word.slice(1)),
          deed:
            { w: 'write', t: 'take', u: 'undo', c: 'commit', b: 'rollback', r: 'read' }[
              word[0] ?? ''
            ] ?? '',
        })),
      )
      const stories = fc.array(step, { maxLength: 24, size: 'max' })
      const examples = traps.map((trap): [typeof trap] => [trap])
      await fc.assert(fc.asyncProperty(stories, run), { numRuns: 25, examples })
    })

    const aKey = async () => {
      const admin = await world.as({ role: 'municipalityAdmin', municipality: '012173' })
      const { id: department } = await admin.department.create.mutate({ name: randomUUID() })
      const made = await admin.apiKey.create.mutate({
        ...{ name: '町のサイト', department, scopes: ['read'] },
      })
      return { admin, ...made }
    }

    it('is told as it happens, after the event it had last, until its key is revoked or the server stops', async () => {
      const { admin, key, secret } = await aKey()
      const ending = new AbortController()
      const limits = { ...testSettings.limits, streams: 2 }
      const app = createApp({
        ...{ db: world.served, log: createLog('silent'), ending: ending.signal },
        settings: { ...testSettings, limits },
      })
      const ask = (headers = {}, query = '') =>
        app.request(`/api/v1/changes/stream${query}`, { headers })
      const follow = async (headers = {}, query = '') => hearing(await ask(headers, query))
      await settled()
      const { items } = await feed({ size: 2 })
      const by = { authorization: `Bearer ${secret}` }
      const resumed = await follow({ ...by, 'last-event-id': items[0]?.id })
      const fresh = await follow()
      await resumed.has(`id: ${items[1]?.id}`)
      const third = await ask()
      expect([third.status, third.headers.get('retry-after')]).toEqual([429, '30'])

      await office.indicator.create.mutate({
        region,
        form: indicatorTyped({ title: '流れる指標' }),
      })
      for (const one of [resumed, fresh]) await one.has('流れる指標')
      expect(resumed.heard()).not.toContain(`id: ${items[0]?.id}`)
      expect(fresh.heard().match(/^event: change$/gm)).toHaveLength(1)

      // Who may not read a region any more hears that, and whose region it is goes on.
      const system = await world.as({ role: 'systemAdmin' })
      const held = async () => {
        const found = (await system.region.held.query()).find(({ slug }) => slug === region)
        return { region, version: found?.version ?? 0 }
      }
      await system.region.hide.mutate(await held())
      await fresh.has(`"region":"${region}","vision":2,"path":"/"`)
      await fresh.has('"kind":"hidden"')
      await system.region.reopen.mutate(await held())
      await fresh.has('"kind":"shown"')
      expect(resumed.heard()).not.toMatch(/"kind":"(?:hidden|shown)"/)

      await admin.apiKey.revoke.mutate({ id: key.id })
      await resumed.over
      expect(resumed.heard()).toMatch(/event: problem\ndata: .*"status":401.*"code":"keyInvalid"/)
      expect((await ask(by)).status).toBe(401)
      for (const [last, status] of [
        [randomUUID(), 404],
        ['nonsense', 400],
      ] as const) {
        const refused = await ask({ 'last-event-id': last })
        expect(refused.status).toBe(status)
        expect(await refused.json()).toMatchObject({ parameter: 'Last-Event-ID' })
      }
      expect((await ask({}, '?fields=id,nonsense')).status).toBe(400)
      const slim = await follow({ 'last-event-id': items[0]?.id }, '?fields=id,region')
      await slim.has(`data: {"id":"${items[1]?.id}","region":"${items[1]?.region}"}\n`)
      ending.abort()
      await Promise.all([fresh.over, slim.over])
    })

    it.runIf(kind === 'postgres')(
      'is told by one server what was written through another, which ends its key there as well',
      async () => {
        const source = inject('databases').postgres
        if (source.kind !== 'postgres') throw new Error('A server was expected')
        const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(
          world.db,
        )
        const [{ name } = { name: '' }] = rows
        const program = startProgram({
          DATABASE_URL: onServer(source.server, name, 'renkei_serve'),
          RENKEI_SECRET: testSettings.secret,
        })
        try {
          const { admin, key, secret } = await aKey()
          const headers = { authorization: `Bearer ${secret}` }
          const address = `${await program.address}/api/v1/changes/stream`
          const [byKey, plain] = [await fetch(address, { headers }), await fetch(address)]
          const streams = [hearing(byKey), hearing(plain)]
          for (const one of streams) await one.has('retry: 3000')
          const form = indicatorTyped({ title: '別のサーバーの指標' })
          await office.indicator.create.mutate({ region, form })
          for (const one of streams) await one.has('別のサーバーの指標')
          await admin.apiKey.revoke.mutate({ id: key.id })
          await streams[0]?.over
          expect(streams[0]?.heard()).toContain('"code":"keyInvalid"')
          await office.indicator.create.mutate({ region, form: { ...form, title: 'その次の指標' } })
          await streams[1]?.has('その次の指標')
          expect(streams[0]?.heard()).not.toContain('その次の指標')
          await streams[1]?.leave()
        } finally {
          program.child.kill('SIGTERM')
          await program.ended
        }
      },
    )

    it('goes on over a restore on another server, and is told where its mark is of another record', async () => {
      await settled()
      const { cursor, read } = await rest()
      // As a dump of a server that had counted further.
      await sql`update feed_life set system = 'another'`.execute(world.db)
      await sql`update change_entry set xid = (xid::text::bigint + 900000000000)::text::xid8`.execute(
        world.db,
      )
      await beginLife(world.served)
      await beginLife(world.served)
      expect((await rest(cursor)).read).toEqual([])
      await write(world.db, 9000)
      await expect.poll(async () => (await rest(cursor)).read.length).toBe(1)
      expect((await rest()).read).toHaveLength(read.length + 1)
    })

    it('that does not read is let go of with what it was not sent, and others are told on', async () => {
      const { cursor } = await feed({ since: 'now' })
      const app = v1Routes(world.served, {
        asking: async () => ({ db: world.served, actor: null }) as Parameters<typeof callerFor>[0],
        settings: { ...testSettings, limits: { ...testSettings.limits, streams: 2 } },
        note: () => {},
        patience: 2000,
      })
      const { url, close } = await listen(app)
      const address = `${url}/changes/stream`
      // More than the buffers of two systems hold for who does not read.
      await sql`
        insert into actual (indicator_id, fiscal_year, revision, value, source, reason, person_id, department_id)
        select i.id, 2032, n, 1, '見本', repeat('読', 100000), p.id, p.department_id
        from generate_series(1, 40) n,
          (select id from indicator where vision_id is not null order by id limit 1) i,
          (select id, department_id from person where department_id is not null limit 1) p
      `.execute(world.db)
      const deaf = connect(Number(new URL(url).port), '127.0.0.1')
      deaf.on('error', () => {})
      const gone = once(deaf, 'close')
      deaf.write(`GET /changes/stream?since=${cursor} HTTP/1.1\r\nhost: localhost\r\n\r\n`)
      await once(deaf, 'data')
      deaf.pause()
      const other = hearing(await fetch(address))
      await other.has('retry: 3000')
      expect((await fetch(address)).status).toBe(429)
      const form = indicatorTyped({ title: '読む人の指標' })
      await office.indicator.create.mutate({ region, form })
      await other.has('読む人の指標')

      // Its place is another's.
      const isOpen = async () => {
        const { status, body } = await fetch(address)
        await body?.cancel()
        return status
      }
      await expect.poll(isOpen, { timeout: 20_000 }).toBe(200)
      let read = 0
      deaf.on('data', (chunk: Buffer) => (read += chunk.length)).resume()
      await gone
      expect(read).toBeLessThan(40 * 300_000)
      await office.indicator.create.mutate({ region, form: { ...form, title: 'その次に読む指標' } })
      await other.has('その次に読む指標')
      await other.leave()
      await close()
    })
  })
})
