import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attachment, emptyPrompt } from '@renkei/schema'
import { strToU8 } from 'fflate'
import { sql } from 'kysely'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { createLog } from '../log.ts'
import { addPerson, databaseKinds, signIn, testSettings, useWorld } from '../testing/index.ts'
import { drafted } from '../testing/drafting.ts'
import { openInquiry } from '../testing/inquiries.ts'
import { discardObjects } from './discard.ts'
import { moveFiles } from './move.ts'
import { createStore, type FileStore } from './store.ts'
import { countPlaces } from './stored-queries.ts'

const origin = 'http://registry.test'
const pdf = strToU8('%PDF-1.7\n要綱')
const key = { accessKey: 'S3RVER', secretKey: 'S3RVER', region: 'us-east-1' }

describe.each(databaseKinds)('files in an S3-compatible store, on %s', (kind) => {
  const world = useWorld(kind)
  let folder: string
  let server: S3rver
  let store: FileStore
  let cookie: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'store-'))
    const options = { address: '127.0.0.1', port: 0, silent: true, directory: folder }
    server = new S3rver({ ...options, configureBuckets: [{ name: 'renkei', configs: [] }] })
    const { port } = await server.run()
    store = createStore({ ...key, url: `http://127.0.0.1:${port}/renkei` })
    const person = await addPerson(world.db, { role: 'officer', municipality: '012173' })
    cookie = await signIn(world.app, person.email)
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })
  const appWith = (files?: FileStore) =>
    createApp({
      ...{ db: world.served, log: createLog('silent'), settings: testSettings },
      ...(files ? { store: files } : {}),
    })
  const post = (app: ReturnType<typeof createApp>, id: number) =>
    app.request(`${origin}/attachments/applications/${id}?name=a.pdf`, {
      method: 'POST',
      headers: { cookie, origin },
      body: new Uint8Array(pdf),
    })
  const get = (app: ReturnType<typeof createApp>, id: number) =>
    app.request(`${origin}/attachments/${id}`, { headers: { cookie } })
  /** Files of the server's folder that hold what was put. */
  const objects = async () =>
    (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('_object'))
  const hourLater = () =>
    sql`update discarded_object set since = since - interval '61 minutes'`.execute(world.db)
  const officer = () => world.as({ role: 'officer', municipality: '012173' })

  it('are kept there, given out of it as they were, and deleted when they are taken away', async () => {
    const own = await officer()
    const { id } = await drafted(own)
    const app = appWith(store)
    const file = attachment.parse(await (await post(app, id)).json())
    expect(file).toMatchObject({ name: 'a.pdf', size: pdf.length })
    expect(await countPlaces(world.db)).toEqual({ database: 0, store: 1 })
    const given = await get(app, file.id)
    expect(given.headers.get('content-type')).toBe('application/pdf')
    expect(new Uint8Array(await given.arrayBuffer())).toEqual(pdf)
    // A file in use is never deleted, however long ago it came.
    await hourLater()
    expect(await discardObjects(world.served, store)).toBe(0)

    await own.application.detach.mutate({ id, attachment: file.id })
    expect((await get(app, file.id)).status).toBe(404)
    expect(await discardObjects(world.served, store)).toBe(0)
    await hourLater()
    expect(await discardObjects(world.served, store)).toBe(1)
    expect(await objects()).toEqual([])
  })

  it('go with a draft that is discarded, and what a failed upload left goes as well', async () => {
    const own = await officer()
    const { id, version } = await drafted(own)
    expect((await post(appWith(store), id)).status).toBe(200)
    const leaving: FileStore = {
      ...store,
      put: async (...of) => {
        await store.put(...of)
        throw new Error('died')
      },
    }
    expect((await post(appWith(leaving), id)).status).toBe(500)
    expect(await objects()).toHaveLength(2)
    await own.application.discard.mutate({ id, version })
    await hourLater()
    expect(await discardObjects(world.served, store)).toBe(2)
    expect(await objects()).toEqual([])
  })

  it('are there for answers to an inquiry too, and go when they are taken away', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const prompts = [{ ...emptyPrompt, title: '要領', type: 'file' as const }]
    const { id: inquiry } = await openInquiry(office, { kinds: ['prompts'], prompts })
    const put = await appWith(store).request(
      `${origin}/attachments/inquiries/${inquiry}/012173/prompts.1?name=a.pdf`,
      { method: 'POST', headers: { cookie, origin }, body: new Uint8Array(pdf) },
    )
    const { files } = (await put.json()) as { files: { id: number }[] }
    expect(await objects()).toHaveLength(1)
    const [attached] = files
    const ref = { inquiry, municipality: '012173', key: 'prompts.1' }
    const own = await officer()
    const left = await own.response.detach.mutate({ ...ref, attachment: attached?.id ?? 0 })
    expect(left).toMatchObject({ state: 'unanswered', files: [] })
    await hourLater()
    await discardObjects(world.served, store)
    expect(await objects()).toEqual([])
  })

  it('are moved there and back by a command, byte for byte; one that is lost stays named', async () => {
    const { id } = await drafted(await officer())
    const [inDatabase, inStore] = [appWith(), appWith(store)]
    const file = attachment.parse(await (await post(inDatabase, id)).json())
    const bytes = async () => new Uint8Array(await (await get(inStore, file.id)).arrayBuffer())
    expect(await moveFiles(world.served, store, 'store')).toEqual({ moved: 1, lost: [] })
    expect(await countPlaces(world.db)).toEqual({ database: 0, store: 1 })
    expect(await bytes()).toEqual(pdf)
    expect(await moveFiles(world.served, store, 'store')).toEqual({ moved: 0, lost: [] })
    expect(await moveFiles(world.served, store, 'database')).toEqual({ moved: 1, lost: [] })
    expect(await bytes()).toEqual(pdf)
    await moveFiles(world.served, store, 'store')
    const { rows } = await sql<{ key: string }>`
      select stored_as as key from attachment where id = ${file.id}::int
    `.execute(world.db)
    await store.remove(rows[0]?.key ?? '')
    expect(await moveFiles(world.served, store, 'database')).toEqual({ moved: 0, lost: [file.id] })
    expect((await get(inStore, file.id)).status).toBe(404)
  })

  it('are told to be asked for later while the store is away, or is set no more', async () => {
    const { id } = await drafted(await officer())
    const file = attachment.parse(await (await post(appWith(store), id)).json())
    const away = createStore({ ...key, url: 'http://127.0.0.1:1/renkei' })
    expect((await get(appWith(away), file.id)).status).toBe(503)
    expect((await post(appWith(away), id)).status).toBe(503)
    expect((await get(appWith(), file.id)).status).toBe(503)
  })
})
