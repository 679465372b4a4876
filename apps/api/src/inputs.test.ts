// zod and tRPC keep what they are made of under such names.
// oxlint-disable no-underscore-dangle
import fc from 'fast-check'
import { kinds } from '@renkei/schema'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { $ZodType, $ZodTypes } from 'zod/v4/core'
import { createApp } from './app.ts'
import { csvText } from './csv.ts'
import { createLog } from './log.ts'
import { addPerson, databaseKinds, post, signIn, testSettings, useWorld } from './testing/index.ts'
import { partsOf, procedures } from './testing/inputs.ts'
import { readCsv } from './testing/read-csv.ts'

const harmless = new Set(['boolean', 'enum', 'literal'])

const isBounded = (schema: $ZodType): boolean =>
  ((schema as $ZodTypes)._zod.def.checks ?? []).some((check) =>
    ['max_length', 'length_equals'].includes(check._zod.def.check),
  )

/** The paths at which a schema takes what is neither of the kinds nor of a closed list, or a list of
 * any length. */
function strangers(schema: $ZodType, path: string): string[] {
  const { type } = (schema as $ZodTypes)._zod.def
  if (kinds.has(schema) || harmless.has(type)) return []
  const within = partsOf(schema).flatMap(({ name, part }) =>
    strangers(part, [path, name].filter(Boolean).join('.')),
  )
  if (type === 'array' && !isBounded(schema)) return [`${path}: as long as one likes`, ...within]
  return partsOf(schema).length === 0 && type !== 'object' ? [`${path}: ${type}`] : within
}

describe('what procedures take', () => {
  test('is of the kinds the databases and files can hold, in lists that end', () => {
    const inputs = procedures()
    expect(inputs.length).toBeGreaterThan(60)
    expect(inputs.flatMap(({ name, input }) => (input ? strangers(input, name) : []))).toEqual([])
  })

  test.each([
    ['text of one’s own', z.object({ a: z.object({ b: z.string().max(10) }) }), 'a.b: string'],
    ['a number of one’s own', z.object({ a: z.number().int().min(1) }), 'a: number'],
    ['a day of one’s own', z.array(z.iso.date()).max(3), '[]: string'],
    ['keys of one’s own', z.record(z.string(), z.boolean()), '{}: string'],
    ['a list without an end', z.array(z.boolean()), ': as long as one likes'],
    ['anything', z.object({ a: z.unknown().optional() }), 'a: unknown'],
    ['a choice', z.union([z.literal('a'), z.bigint()]).nullable(), '|1: bigint'],
  ])('%s would be found', (_, schema, found) => {
    expect(strangers(schema, '')).toEqual([found])
  })
})

test('what was stored before and cannot be printed is seen in files for spreadsheets', () => {
  expect(csvText([['前任者の\uffffメモ', '1\u00072', 3]])).toBe(
    '\ufeff前任者の\ufffdメモ,1\ufffd2,3\r\n',
  )
})

test('whoever reads a CSV with another program finds every cell as it was written', () => {
  const piece = fc.constantFrom(
    '\r',
    '\n',
    '\r\n',
    '"',
    ',',
    ';',
    '\t',
    ' ',
    '、',
    '＝',
    '=',
    '-',
    'あ',
    '𠮷',
  )
  const cell = fc.oneof(
    fc.integer(),
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  )
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
    )
  // So that no spreadsheet runs it.
  const guarded = (of: string | number) =>
    typeof of === 'string' && /^[-=\t\r＝]/.test(of) ? `'${of}` : String(of)
  fc.assert(
    fc.property(table, (rows) => {
      expect(readCsv(csvText(rows))).toEqual(rows.map((row) => row.map(guarded)))
    }),
  )
})

describe.each(databaseKinds)('what cannot be read is the asker’s mistake, on %s', (kind) => {
  const world = useWorld(kind)
  const folder = mkdtempSync(join(tmpdir(), 'renkei-client-'))
  let app: typeof world.app
  let cookie: string
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, 'assets', 'main.js'), '')
    const options = { db: world.db, log: createLog('silent'), settings: testSettings }
    app = createApp({ ...options, webFolder: folder })
    cookie = await signIn(app, (await addPerson(world.db, { role: 'systemAdmin' })).email)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each([
    ['/sign-in/email', { email: 'a\u0000@example.lg.jp', password: 'x' }, 400],
    ['/sign-in/email', { email: 1, password: ['x'] }, 400],
    ['/sign-in/email', [], 400],
    ['/sign-in/email', null, 400],
    ['/sign-in/email', { email: 'a'.repeat(2 ** 16), password: 'x' }, 413],
    ['/request-password-reset', { email: 'a@example.lg.jp', redirectTo: '\ud842' }, 400],
    ['/change-password', { currentPassword: '\uffff', newPassword: 'a long one for tests' }, 400],
    ['/passkey/update-passkey', { id: 'x', name: '\u0007' }, 400],
    ['/passkey/update-passkey', { id: 'x', '\u0000': 1 }, 400],
    ['/passkey/verify-registration', { response: '0-'.repeat(99) }, 400],
    ['/two-factor/verify-totp', { code: { $ne: null } }, 400],
    ['/callback/organisation', { code: 'あ'.repeat(2000) }, 413],
    ['/revoke-session', { token: { deep: [[['\u0000']]] } }, 400],
  ])('of /auth%s: %j', async (path, body, status) => {
    const answer = await post(app, `/auth${path}`, body, cookie)
    expect(answer.status).toBe(status)
    const sent = await answer.text()
    expect(Object.keys(JSON.parse(sent) as object)).toContain('code')
    expect(sent).not.toMatch(/stack|node_modules|\.ts\b/)
  })

  test.each([
    [30, 400, 'VALIDATION_ERROR'],
    [33, 400, 'BAD_REQUEST'],
  ])('of /auth/sign-in/email, nested %d deep', async (depth, status, code) => {
    const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`
    const headers = { origin: 'http://registry.test', 'content-type': 'application/json' }
    const body = `{"email":${deep}}`
    const answer = await app.request('/auth/sign-in/email', { method: 'POST', headers, body })
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }])
  })

  test.each([
    ['/auth/sign-in/email', 'text/plain', '{}', 415],
    ['/auth/sign-in/email', 'application/json', '{"email"', 400],
    ['/trpc/person.move', 'application/json', '{"person"', 400],
    ['/trpc/person.move', 'text/plain', '{}', 415],
  ])('of %s as %s: %s', async (path, type, body, status) => {
    const headers = { cookie, origin: 'http://registry.test', 'content-type': type }
    const answer = await app.request(path, { method: 'POST', headers, body })
    expect(answer.status).toBe(status)
  })

  test.each([
    ['/export/audit.csv', 200],
    ['/workbook/inquiries/1/012173.xlsx', 403],
    ['/trpc/work.list?input={}', 400],
  ])('of %s under a name that is not the registry’s, where it has none', async (path, here) => {
    const options = { db: world.db, log: createLog('silent') }
    const local = createApp({ ...options, settings: { ...testSettings, url: undefined } })
    const statusAt = async (host: string) =>
      (await local.request(`http://${host}${path}`, { headers: { cookie, host } })).status
    expect(await statusAt('evil.example')).toBe(401)
    expect(await Promise.all(['localhost', '[::1]:3000'].map(statusAt))).toEqual([here, here])
  })

  test.each([
    ['/assets/', 404],
    ['/assets', 404],
    ['/assets/x/', 404],
    ['/assets/%252e%252e/', 404],
    ['/assets/main.js/', 404],
    ['/assets/main.js', 200],
    ['/auth/reset-password/%00', 400],
    ['/auth/error?error=%EF%BF%BF', 400],
    ['/auth/get-session?disableCookieCache=1&disableCookieCache=2', 200],
    ['/open/sapporo/projects.json?q=%00', 400],
    ['/open/%00/projects.json', 404],
    ['/open/sapporo/projects.json?vision=2&vision=%', 200],
    ['/open/sapporo/plans.json?vision=4294967296', 400],
    ['/papers/sapporo/2/matrix.xlsx?q=%00', 400],
    ['/export/audit.csv?page=1e9&action=%00', 400],
    ['/export/inquiries/99999999999/answers.xlsx', 404],
    ['/sapporo/2/departments/%00', 404],
    ['/sapporo/2/plans/%EF%BF%BF', 404],
    ['/trpc/%E0%A4%A', 400],
    [`/trpc/${Array.from({ length: 21 }, () => 'region.list').join(',')}?batch=1`, 400],
  ])('of %s', async (path, status) => {
    const answer = await app.request(path, { headers: { cookie } })
    await answer.text()
    expect(answer.status).toBe(status)
  })
})
