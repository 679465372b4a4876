import ICAL from 'ical.js'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import type { Log } from '../log.ts'
import {
  addPerson,
  clientFor,
  databaseKinds,
  enter,
  testSettings,
  useWorld,
} from '../testing/index.ts'
import { openInquiry, submitAll } from '../testing/inquiries.ts'

const municipality = '012173'
const origin = 'https://renkei.example.lg.jp'

describe.each(databaseKinds)('a calendar of deadlines at a secret address, on %s', (kind) => {
  const world = useWorld(kind)
  const lines: string[] = []
  let app: typeof world.app
  let office: typeof world.client
  let officer: typeof world.client
  let personId: string
  beforeAll(async () => {
    const keep = (...line: unknown[]) => void lines.push(JSON.stringify(line))
    const log: Log = { info: keep, warn: keep, error: keep }
    app = createApp({ db: world.served, log, settings: { ...testSettings, url: origin } })
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const { id } = await addPerson(world.db, { role: 'officer', municipality })
    personId = id
    officer = clientFor(world.app, { cookie: await enter(world.db, id) })
  })
  const read = async (path: string) => app.request(`${origin}${path}`)
  const events = async (path: string) => {
    const answer = await read(path)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    // Folded, and ended as the standard says (RFC 5545, 3.1).
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    const calendar = new ICAL.Component(ICAL.parse(text))
    return calendar.getAllSubcomponents('vevent').map((found) => new ICAL.Event(found))
  }

  test('tells what a municipality and a department have to do by when: whole days, moments, what is done and what was called off', async () => {
    const { path } = await officer.calendar.renew.mutate()
    const title = `照会；その1, ${'とても長い題名'.repeat(8)}`
    const whole = await openInquiry(office, { title })
    const timed = await openInquiry(office, { deadline: '令和81年６月１日17時' })
    const off = await openInquiry(office, { title: '取りやめた照会' })
    await office.inquiry.close.mutate({ id: off.id, version: off.version })
    const { departments } = await officer.response.get.query({ inquiry: whole.id, municipality })
    const [own] = departments
    await officer.assignment.assign.mutate({
      ...{ inquiry: whole.id, municipality, note: '', deadline: '2098-12-01' },
      rows: [{ key: 'participation.1', department: own?.id ?? 0 }],
    })

    const found = await events(path)
    const of = (inquiry: number, who = 'municipality') =>
      found.find(({ uid }) => uid.startsWith(`inquiry-${inquiry}-${who}-`))
    expect(of(whole.id)?.summary).toBe(`回答期限：${title}`)
    expect(of(whole.id)?.startDate.isDate).toBe(true)
    expect(of(whole.id)?.startDate.toString()).toBe('2099-05-29')
    expect(of(whole.id)?.description).toContain('期限：令和81年５月29日')
    expect(of(whole.id)?.component.getFirstPropertyValue('url')).toBe(
      `${origin}/sapporo/2/inquiries/${whole.id}`,
    )
    expect(of(timed.id)?.startDate.toJSDate().toISOString()).toBe('2099-06-01T08:00:00.000Z')
    expect(of(whole.id, 'department')?.startDate.toString()).toBe('2098-12-01')
    expect(of(off.id)?.component.getFirstPropertyValue('status')).toBe('CANCELLED')

    expect(of(whole.id)?.component.getFirstPropertyValue('dtstamp')?.toString()).toMatch(/Z$/)
    const { uid, sequence } = of(whole.id) ?? {}
    await submitAll(officer, whole.id, municipality)
    const later = (await events(path)).find((one) => one.uid === uid)
    expect(later?.summary).toBe(`【提出済み】回答期限：${title}`)
    expect(later?.sequence).toBeGreaterThan(sequence ?? 0)
  })

  test('the address is told once, another takes its place, and an ended one is nobody’s; none is logged', async () => {
    const first = await officer.calendar.renew.mutate()
    expect(first.path).toMatch(/^\/calendar\/renkei_[\w-]{43}\.ics$/)
    const answer = await read(first.path)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const held = await officer.calendar.get.query()
    expect(Date.parse(held?.lastUsedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect(JSON.stringify(held)).not.toContain('renkei_')
    const { rows } = await sql<{
      hash: string
    }>`select hash from calendar where person_id = ${personId}`.execute(world.db)
    expect(rows[0]?.hash).toHaveLength(64)
    expect(first.path).not.toContain(rows[0]?.hash)

    const second = await officer.calendar.renew.mutate()
    expect((await read(first.path)).status).toBe(404)
    expect((await read(second.path)).status).toBe(200)
    await officer.calendar.end.mutate()
    expect(await officer.calendar.get.query()).toBeNull()
    for (const path of [second.path, '/calendar/.ics', '/calendar/renkei_x.ics']) {
      expect([path, (await read(path)).status]).toEqual([path, 404])
    }
    await officer.calendar.end.mutate()
    const { rows: entries } = await sql<{ action: string; whole: string }>`
      select action, e::text as whole from audit_entry e
      where subject_id = ${personId} and action like 'calendar.%' order by number desc limit 3`.execute(
      world.db,
    )
    expect(entries.map(({ action }) => action)).toEqual([
      'calendar.end',
      'calendar.renew',
      'calendar.renew',
    ])
    expect(JSON.stringify(entries)).not.toContain(rows[0]?.hash)
    const { path } = await officer.calendar.renew.mutate()
    await sql`update person set deactivated_at = now() where id = ${personId}`.execute(world.db)
    expect((await read(path)).status).toBe(404)
    expect(lines.join('')).toContain('/calendar/renkei_…')
    expect(lines.join('')).not.toContain(first.path)
  })
})
