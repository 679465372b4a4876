import { fileURLToPath } from 'node:url'
import { type DocumentPage, documentPage, refusal } from '@renkei/schema'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPerson, databaseKinds, signIn, useWorld, type World } from '../testing/index.ts'
import { pdfOf } from '../testing/pdf.ts'
import { refusalTo } from '../testing/refused.ts'

const [sapporo, ebetsu] = ['011002', '012173'] as const
const origin = 'http://registry.test'
const cMapUrl = fileURLToPath(new URL('cmaps/', import.meta.resolve('pdfjs-dist/package.json')))
const typed = { address: '', page: '54', sheet: '2', isPublic: '1' }

describe.each(databaseKinds)('the documents that facts cite, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let cookies: Record<'office' | 'officer', string>
  let pdf: Uint8Array<ArrayBuffer>
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: sapporo })
    const cookieOf = async (role: 'policyOffice' | 'officer', municipality: string) =>
      signIn(world.app, (await addPerson(world.db, { role, municipality })).email)
    cookies = {
      office: await cookieOf('policyOffice', sapporo),
      officer: await cookieOf('officer', ebetsu),
    }
    pdf = await pdfOf(['表紙', '連携事業 54ページ', '連携事業 55ページ'])
  })
  const held = async (key: string, client = world.client): Promise<DocumentPage> => {
    const { documents } = await client.vision.frame.query({ region: 'sapporo' })
    const id = documents.find((one) => one.key === key)?.id ?? 0
    return client.document.get.query({ id })
  }
  const put = (
    { id, version }: Pick<DocumentPage, 'id' | 'version'>,
    body: Uint8Array<ArrayBuffer>,
    { cookie = cookies.office, name = 'ビジョン.pdf', ...given }: Record<string, string> = {},
  ) => {
    const query = new URLSearchParams({ ...typed, version: String(version), name, ...given })
    return world.app.request(`${origin}/documents/${id}/file?${query.toString()}`, {
      method: 'POST',
      headers: { cookie, origin },
      body,
    })
  }
  const get = (id: number, headers: Record<string, string> = {}) =>
    world.app.request(`${origin}/documents/${id}/file.pdf`, { headers })
  const refused = async (response: Response) => {
    const { error } = (await response.json()) as { error: unknown }
    const { code, fields } = refusal.parse(error)
    return fields?.map(({ field, problem }) => `${field} ${problem}`).join() ?? code
  }

  it('are put there by the policy office, and shown to everyone page by page', async () => {
    const before = await held('vision-2')
    expect(before).toMatchObject({ version: 0, file: null, address: null, issuer: '札幌市' })
    expect(before.region).toMatchObject({ slug: 'sapporo' })
    expect((await get(before.id)).status).toBe(404)

    const taken = documentPage.parse(await (await put(before, pdf)).json())
    const file = { name: 'ビジョン.pdf', size: pdf.length, sheets: 3, shift: -52, isPublic: true }
    expect(taken).toMatchObject({ version: 1, file })
    expect(taken.by?.person).not.toBeNull()
    // Everybody learns of it at once, and the public not by whom.
    const seen = await held('vision-2')
    expect(seen).toMatchObject({ file, by: null })
    const { documents, vision } = await world.client.vision.frame.query({ region: 'sapporo' })
    expect(documents.find(({ key }) => key === vision.document)).toMatchObject({ file })

    const whole = await get(before.id)
    expect(whole.headers.get('content-type')).toBe('application/pdf')
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    const bytes = new Uint8Array(await whole.arrayBuffer())
    expect(bytes).toEqual(pdf)
    const opened = await getDocument({ data: bytes, cMapUrl, verbosity: 0 }).promise
    const { items } = await (await opened.getPage(file.shift + 54)).getTextContent()
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe('連携事業 54ページ')

    const { entries } = await office.audit.search.query({ actions: ['document.upload'] })
    expect(entries[0]?.subject).toMatchObject({ kind: 'document', id: 'vision-2' })
  })

  it('are given in parts, as readers of PDF ask for them', async () => {
    const { id } = await held('vision-2')
    const part = await get(id, { range: 'bytes=5-8' })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes 5-8/${pdf.length}`)
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(pdf.subarray(5, 9))
    const last = await get(id, { range: 'bytes=-4' })
    expect(new Uint8Array(await last.arrayBuffer())).toEqual(pdf.subarray(-4))
    expect((await get(id, { range: 'bytes=9999999-' })).status).toBe(416)
    for (const range of ['bytes=9-5', 'pages=1-2', 'bytes=0-1,4-5']) {
      expect([range, (await get(id, { range })).status]).toEqual([range, 200])
    }
    const etag = (await get(id)).headers.get('etag') ?? ''
    expect((await get(id, { 'if-none-match': etag })).status).toBe(304)
  })

  it('are for people who are signed in alone until their issuer lets everyone see them', async () => {
    const before = await held('international-outline')
    const hidden = documentPage.parse(await (await put(before, pdf, { isPublic: '0' })).json())
    const { id } = hidden
    expect(await refused(await get(id))).toBe('signInRequired')
    expect((await get(id, { cookie: cookies.officer })).status).toBe(200)
    // That there is one is no secret.
    expect((await held('international-outline')).file).toMatchObject({ isPublic: false })

    const form = { id, version: hidden.version, page: '１', sheet: '1', isPublic: true }
    const address = 'https://www.city.example.lg.jp/kokusai.html'
    const saved = await office.document.save.mutate({ ...form, address: ` ${address} ` })
    expect(saved).toMatchObject({ address, file: { name: 'ビジョン.pdf', shift: 0 } })
    expect((await get(id)).status).toBe(200)
    // Two who write at once: the second is told, and nothing is lost.
    const late = office.document.save.mutate({ ...form, address: '' })
    expect(await refusalTo(late)).toMatchObject({ code: 'stale', version: saved.version })
    const again = await put(hidden, pdf)
    expect(await refused(again)).toBe('stale')

    const left = await office.document.remove.mutate({ id, version: saved.version })
    expect(left).toMatchObject({ file: null, address })
    expect((await get(id)).status).toBe(404)
    expect((await put(left, pdf)).status).toBe(200)
  })

  it('are refused where they cannot be shown, with what is wrong', async () => {
    const document = await held('plan-structure')
    const broken = pdf.slice(0, 200)
    const wordFile = new Uint8Array([0x50, 0x4b, 3, 4])
    const locked = await pdfOf(['secret'], { password: 'p' })
    for (const [body, given, problem] of [
      [wordFile, {}, 'file notPdf'],
      [broken, {}, 'file notPdf'],
      [new Uint8Array(), {}, 'file notPdf'],
      [locked, {}, 'file fileLocked'],
      [pdf, { name: `${'長'.repeat(200)}.pdf` }, 'file tooLong'],
      [pdf, { page: '', sheet: '〇枚' }, 'page required,sheet notPage'],
      [pdf, { address: 'javascript:alert(1)' }, 'address notAddress'],
      [pdf, { page: '0' }, 'page notPage'],
    ] as const) {
      expect(await refused(await put(document, body, given))).toBe(problem)
    }
    expect(await held('plan-structure')).toMatchObject({ version: 0, file: null })
    expect(await refused(await put(document, pdf, { cookie: cookies.officer }))).toBe('forbidden')
    expect(await refused(await put({ id: 999_999, version: 0 }, pdf))).toBe('documentNotFound')
    const save = office.document.save.mutate({
      ...{ id: document.id, version: 0, page: '1', sheet: '1', isPublic: false },
      address: '市のページ',
    })
    expect((await refusalTo(save)).fields).toMatchObject([{ problem: 'notAddress' }])
  })
})
