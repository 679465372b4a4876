import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attachment, refusal } from '@renkei/schema'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import {
  addPerson,
  databaseKinds,
  signIn,
  testSettings,
  useWorld,
  type World,
} from '../testing/index.ts'
import { answer, drafted } from '../testing/drafting.ts'
import { refusalTo } from '../testing/refused.ts'

const [ebetsu, chitose, tobetsu] = ['012173', '012246', '013030'] as const
const origin = 'http://registry.test'
const pdf = strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')
const office = (folder: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [`${folder}/a.xml`]: pdf, ...more })

describe.each(databaseKinds)('files beside an application, on %s', (kind) => {
  const world = useWorld(kind)
  let officer: World['client']
  let cookies: Record<'own' | 'asked' | 'other', string>
  beforeAll(async () => {
    officer = await world.as({ role: 'officer', municipality: ebetsu })
    const cookieOf = async (municipality: string) =>
      signIn(world.app, (await addPerson(world.db, { role: 'officer', municipality })).email)
    cookies = {
      own: await cookieOf(ebetsu),
      asked: await cookieOf(chitose),
      other: await cookieOf(tobetsu),
    }
  })
  const post = (
    id: number,
    name: string,
    body: Uint8Array,
    cookie = cookies.own,
    app = world.app,
  ) =>
    app.request(`${origin}/attachments/applications/${id}?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { cookie, origin },
      body: new Uint8Array(body),
    })
  const get = (id: number, cookie: string) =>
    world.app.request(`${origin}/attachments/${id}`, { headers: cookie === '' ? {} : { cookie } })
  const refusedAs = async (response: Response) => {
    const body = (await response.json()) as { error: unknown }
    const { code, fields } = refusal.parse(body.error)
    return fields?.map(({ problem }) => problem).join() ?? code
  }
  const filesOf = async (id: number) => (await officer.application.get.query({ id })).attachments

  it('are taken as they are, and given to those who may read the application', async () => {
    const { id, version } = await drafted(officer, { partners: [chitose] })
    const taken = await post(id, '位置図 第１版.pdf', pdf)
    const file = attachment.parse(await taken.json())
    expect(file).toMatchObject({ name: '位置図 第１版.pdf', size: pdf.length })
    expect((await post(id, '見積.xlsx', office('xl'))).status).toBe(200)
    expect((await filesOf(id)).map(({ name }) => name)).toEqual(['位置図 第１版.pdf', '見積.xlsx'])

    const own = await get(file.id, cookies.own)
    expect(own.headers.get('content-disposition')).toContain(
      encodeURIComponent('位置図 第１版.pdf'),
    )
    expect(own.headers.get('x-content-type-options')).toBe('nosniff')
    expect(new Uint8Array(await own.arrayBuffer())).toEqual(pdf)
    // A draft is its municipality's own; once submitted it is for those it asks too.
    expect((await get(file.id, cookies.asked)).status).toBe(404)
    await officer.application.submit.mutate({ id, version })
    expect((await get(file.id, cookies.asked)).status).toBe(200)
    expect((await get(file.id, cookies.other)).status).toBe(404)
    expect((await get(file.id, '')).status).toBe(401)
    // What is submitted stays as it is.
    expect(await refusedAs(await post(id, '別.pdf', pdf))).toBe('stateChanged')
    const take = officer.application.detach.mutate({ id, attachment: file.id })
    expect((await refusalTo(take)).code).toBe('stateChanged')
  })

  it('keep a draft in which nothing was typed', async () => {
    const begun = () => officer.application.create.mutate({ region: 'sapporo', kind: 'register' })
    const { id } = await begun()
    expect((await post(id, '位置図.pdf', pdf)).status).toBe(200)
    expect((await begun()).id).not.toBe(id)
    const { drafts } = await officer.work.list.query({ region: 'sapporo' })
    expect(drafts.map((item) => item.id)).toContain(id)
    expect((await filesOf(id)).map(({ name }) => name)).toEqual(['位置図.pdf'])
  })

  it('are refused where they are not what they say, with what is wrong', async () => {
    const { id } = await drafted(officer)
    const macros = { 'word/vbaProject.bin': pdf }
    for (const [name, bytes, problem] of [
      ['実行.exe', pdf, 'fileType'],
      ['名前だけ.docx', pdf, 'fileContent'],
      ['別の種類.xlsx', office('word'), 'fileContent'],
      ['マクロ.docx', office('word', macros), 'fileContent'],
      ['空.pdf', new Uint8Array(), 'fileContent'],
      ['大きい.pdf', new Uint8Array(10 * 2 ** 20 + 1), 'fileSize'],
      [`${'長'.repeat(200)}.pdf`, pdf, 'tooLong'],
    ] as const) {
      expect([name, await refusedAs(await post(id, name, bytes))]).toEqual([name, problem])
    }
    expect(await filesOf(id)).toEqual([])
    expect(await refusedAs(await post(id, 'a.pdf', pdf, cookies.other))).toBe('applicationNotFound')
    const elsewhere = {
      method: 'POST',
      headers: { cookie: cookies.own, origin: 'http://evil.test' },
    }
    const forged = `${origin}/attachments/applications/${id}?name=a.pdf`
    expect((await world.app.request(forged, { ...elsewhere, body: 'x' })).status).toBe(403)
  })

  it('that came or went since are asked about again, and what was taken away is gone', async () => {
    const { id, version } = await drafted(officer, { partners: [chitose] })
    const { version: sent } = await officer.application.submit.mutate({ id, version })
    const partner = await world.as({ role: 'officer', municipality: chitose })
    const reviewer = await world.as({ role: 'policyOffice', municipality: '011002' })
    await answer(partner, id, 'participating')
    const back = await reviewer.application.return.mutate({ id, version: sent, reason: '図を' })
    const file = attachment.parse(await (await post(id, '図.pdf', pdf)).json())
    // Until it is submitted again, it is the applicant's own, as what it types is.
    const seenBy = async (client: World['client']) =>
      (await client.application.get.query({ id })).attachments.map(({ name }) => name)
    expect([await seenBy(partner), await seenBy(reviewer)]).toEqual([[], []])
    expect((await get(file.id, cookies.asked)).status).toBe(404)
    expect((await get(file.id, cookies.own)).status).toBe(200)
    await officer.application.submit.mutate({ id, version: back.version })
    expect(await seenBy(partner)).toEqual(['図.pdf'])
    expect((await get(file.id, cookies.asked)).status).toBe(200)
    const { asked } = await partner.application.get.query({ id })
    expect(asked.find((one) => one.municipality === chitose)?.answeredTo).not.toBeNull()

    const { version: last } = await reviewer.application.get.query({ id })
    await reviewer.application.return.mutate({ id, version: last, reason: '図は不要' })
    expect((await get(file.id, cookies.asked)).status).toBe(200)
    await officer.application.detach.mutate({ id, attachment: file.id })
    expect(await filesOf(id)).toEqual([])
    expect((await get(file.id, cookies.own)).status).toBe(404)
  })

  it('are looked through by the program that is set', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scan-'))
    onTestFinished(() => rm(folder, { recursive: true }))
    const scanner = join(folder, 'scanner.mjs')
    const lines = [
      "import { text } from 'node:stream/consumers'",
      'const said = await text(process.stdin)',
      "process.exit(said.includes('EICAR') ? 1 : said.includes('BROKEN') ? 2 : 0)",
    ]
    await writeFile(scanner, lines.join('\n'))
    await chmod(scanner, 0o600)
    const scanning = createApp({
      ...{ db: world.served, log: createLog('silent'), settings: testSettings },
      scanCommand: `${process.execPath} ${scanner}`,
    })
    const { id } = await drafted(officer)
    const send = (said: string) =>
      post(id, 'a.pdf', strToU8(`%PDF-1.7\n${said}`), cookies.own, scanning)
    expect((await send('')).status).toBe(200)
    expect(await refusedAs(await send('EICAR'))).toBe('fileHarmful')
    // What could not be looked through is not taken.
    expect((await send('BROKEN')).status).toBe(503)
    expect(await filesOf(id)).toHaveLength(1)
  })
})
