import { spawn, spawnSync } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectReadsWell, openRegistry } from './browser.ts'

const windows = process.platform === 'win32'

const summary = '圏域で一緒に企画する。'

/** What a sample writes when it does what its guide says. */
const told: Record<string, RegExp> = {
  'first.sh': /共同プロモーションや観光資源の活用等の推進/,
  'first.mjs': /^3件\n10 共同プロモーション/,
  'client.ts': /^17 公共施設の相互利用や配置に関する検討 12$/m,
  'pages.sh': /"number":1,[^]*"number":53,/,
  'unchanged.sh': /^304$/m,
  'basis.ts': /^連携事業の企画、立案、効果検証 1a inferred [^]*^011002 \w+ \w+/m,
  'past.sh': /"number":1,/,
  'refused.sh': /404[^]*projectNotFound[^]*連携事業/,
  'refused.ts': /^no such project 9999$/m,
  'changes.mjs': new RegExp(summary),
  'key.sh': /"number":1,/,
  'write.sh': /"version":1[^]*"version":2/,
  'assistant.sh': /連携事業の企画、立案、効果検証/,
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

describe('the guides for developers', () => {
  const { visit, world } = openRegistry()
  let folder: string
  let page: Page
  let secret: string
  const samples = new Map<string, string>()

  const running: (() => void)[] = []

  const describeAs = async (text: string, revision: number) => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const of = { region: 'sapporo', project: 1, revision }
    await office.description.save.mutate({ ...of, summary: text })
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'renkei-samples-'))
    await describeAs(summary, 1)
    const admin = await world.as({ role: 'municipalityAdmin', municipality: '012173' })
    const { id: department } = await admin.department.create.mutate({ name: '情報課' })
    const name = '庁内システム'
    const made = await admin.apiKey.create.mutate({ name, department, scopes: ['read', 'drafts'] })
    secret = made.secret
  })
  afterAll(() => {
    for (const stop of running) stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const start = (name: string, more: Record<string, string> = {}) => {
    const program = name.endsWith('.sh') ? 'bash' : process.execPath
    // A group of its own, so that what a script started ends with it.
    const own = { cwd: folder, detached: true }
    const child = spawn(program, [name], { ...own, env: { ...process.env, ...more } })
    const said = { out: '', error: '' }
    child.stdout.on('data', (part: Buffer) => (said.out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (said.error += part.toString()))
    if (child.pid !== undefined)
      running.push(() => child.exitCode ?? process.kill(-Number(child.pid)))
    return { child, said }
  }
  const run = async (name: string) => {
    const { child, said } = start(name, { RENKEI_KEY: secret })
    const [code] = (await once(child, 'close')) as [number]
    expect(code, `${name}: ${said.error}`).toBe(0)
    return said.out
  }

  it('read well, in both languages, on a desk and on a phone', async () => {
    page = await visit('/sapporo/2/developers')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('開発者の方へ')
    // One word for one thing: 担当課, and コード.
    expect(await page.getByRole('main').innerText()).not.toMatch(/部署|符号/)
    for (const figure of await page.getByRole('figure').all()) {
      const name = await figure.locator('figcaption > :first-child').innerText()
      samples.set(name, await figure.getByRole('region').innerText())
    }
    await page.getByRole('button', { name: 'first.mjs をコピー' }).click()
    await page
      .getByRole('figure', { name: 'first.mjs' })
      .getByRole('status')
      .getByText(/ました/)
      .waitFor()
    await expectReadsWell(page)
    await expectReadsWell(await visit('/sapporo/2/developers?lang=en'))
  })

  it('hold the client that a program installs from the registry', async () => {
    const [, address = ''] = /^npm install (\S+)$/.exec(samples.get('install.sh') ?? '') ?? []
    const answer = await fetch(address)
    writeFileSync(join(folder, 'client.tgz'), Buffer.from(await answer.arrayBuffer()))
    const installed = join(folder, 'node_modules/@renkei/client')
    mkdirSync(installed, { recursive: true })
    const unpack = ['-xzf', 'client.tgz', '-C', installed, '--strip-components=1']
    expect(spawnSync('tar', unpack, { cwd: folder }).status).toBe(0)
    const { resolve } = createRequire(import.meta.url)
    for (const name of ['@trpc/client', '@trpc/server'])
      cpSync(dirname(resolve(`${name}/package.json`)), join(folder, 'node_modules', name), {
        recursive: true,
      })
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  })

  it.skipIf(windows)('are copied, run as they stand, and do what they say', async () => {
    for (const [name, text] of samples) writeFileSync(join(folder, name), text)
    const apart = ['install.sh', 'listen.sh', 'receive.mjs', 'embed.html']
    expect([...samples.keys()].toSorted()).toEqual([...Object.keys(told), ...apart].toSorted())
    for (const [name, what] of Object.entries(told)) expect(await run(name), name).toMatch(what)
    // Read on from where it was: nothing new.
    expect(await run('changes.mjs')).toBe('')

    const listening = start('listen.sh')
    await expect.poll(() => listening.said.out, { timeout: 20_000 }).toContain('renkei')
    await describeAs('圏域で分担して企画する。', 2)
    await expect.poll(() => listening.said.out, { timeout: 20_000 }).toContain('分担して')
  })

  it.skipIf(windows)(
    'take what the registry tells once, and nothing that it did not sign',
    async () => {
      const key = randomBytes(32)
      const port = String(await freePort())
      const receiver = start('receive.mjs', {
        PORT: port,
        RENKEI_WEBHOOK: `whsec_${key.toString('base64')}`,
      })
      const body = '{"kind":"project"}'
      const time = String(Math.floor(Date.now() / 1000))
      const send = async (signature: string) => {
        const headers = {
          'webhook-id': 'one',
          'webhook-timestamp': time,
          'webhook-signature': signature,
        }
        return (await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body, headers })).status
      }
      const right = `v1,${createHmac('sha256', key).update(`one.${time}.${body}`).digest('base64')}`
      const wrong = `v1,${createHmac('sha256', 'other').update(body).digest('base64')}`
      await expect.poll(() => send(wrong).catch(() => 0), { timeout: 20_000 }).toBe(401)
      // Whoever else comes by does not stop it.
      expect((await fetch(`http://127.0.0.1:${port}`)).status).toBe(401)
      expect(await send(`${wrong} ${right}`)).toBe(204)
      expect(await send(right)).toBe(204)
      expect(receiver.said.out).toBe(`${body}\n`)
    },
  )

  it('show a project within a page of somebody else', async () => {
    const sample = samples.get('embed.html') ?? ''
    const [frame = '', program = ''] = [...sample.matchAll(/src="([^"]+)"/g)].map(([, at]) => at)
    expect(await (await fetch(frame)).text()).toContain('連携事業の企画、立案、効果検証')
    expect((await fetch(program)).headers.get('content-type')).toContain('javascript')
  })
})
