import { addPerson, openPost, submitted } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openMailingRegistry } from './browser.ts'

const system = 'system@example.lg.jp'
const admin = 'admin@chitose.example'
const gone = 'gone@chitose.example'
const chitose = '012246'

const row = (page: Page, address: string) => page.getByRole('row').filter({ hasText: address })
const shown = (page: Page, address: string) => row(page, address).first().waitFor()

describe('the mail queue', () => {
  const { visit, complaints, world, mailbox } = openMailingRegistry()
  let post: Awaited<ReturnType<typeof openPost>>

  beforeAll(async () => {
    await addPerson(world.db, { role: 'systemAdmin', email: system })
    const people = { municipality: chitose, department: '企画課' } as const
    await addPerson(world.db, {
      ...people,
      role: 'municipalityAdmin',
      email: admin,
      name: '千歳 管理',
    })
    await addPerson(world.db, { ...people, role: 'officer', email: gone, name: '千歳 太郎' })
    await addPerson(world.db, {
      ...{ role: 'policyOffice', municipality: '011002', department: '政策企画課' },
      email: 'office@sapporo.example',
    })
    post = await openPost(world.db, mailbox().url)
    const officer = await world.as({
      role: 'officer',
      municipality: '012173',
      department: '防災課',
    })
    // One sent to everyone but for an address that is no more; then the server goes away.
    mailbox().behave({
      recipient: (to) =>
        to === gone ? { code: 550, text: `5.1.1 <${to}>: User unknown` } : undefined,
    })
    await submitted(officer, { title: '雪対策の共同実施', partners: [chitose] })
    const admins = await world.as({ role: 'systemAdmin' })
    await vi.waitFor(async () => {
      const { counts } = await admins.mail.list.query({})
      if (counts.sent < 2 || counts.failed < 1) throw new Error('not all are settled yet')
    }, 20_000)
    await mailbox().down()
    await submitted(officer, { title: '防災備蓄の共同化', partners: [chitose] })
    await post.deliver()
  })

  it('tells what stands in the way and what to do, and sends once that is mended', async () => {
    const page = await visit('/mail', { as: system })
    await page.getByRole('heading', { name: 'メールサーバーにつながりません。' }).waitFor()
    await page.getByText('RENKEI_SMTP_URL').first().waitFor()
    const waiting = page.getByRole('link', { name: '送信待ち 3' })
    await waiting.click()
    await page.waitForURL(/state=waiting/)
    await expect.poll(() => row(page, gone).count()).toBe(1)
    await mailbox().up()
    mailbox().behave({})
    await row(page, gone)
      .getByRole('button', { name: `${gone} へのメールをいま送る` })
      .click()
    await page.getByText(`${gone} へのメールを、すぐに送ります。`).waitFor()
    await page.getByText('「送信待ち」のメールはありません。').waitFor({ timeout: 20_000 })
    await page.getByText('メールは送れる状態です。').waitFor()
    expect(mailbox().mails.filter(({ to }) => to.includes(gone))).toHaveLength(1)
    expect(complaints).toEqual([])
  })

  it('shows why a mail did not arrive, and sends it after all', async () => {
    const page = await visit('/mail?state=failed', { as: admin })
    const failed = row(page, gone)
    await failed.getByText('宛先のメールアドレスを断られました。').waitFor()
    await failed.getByText('サーバーの答え：550 5.1.1 <…>: User unknown').waitFor()
    await failed.getByText('雪対策の共同実施').waitFor()
    await failed.getByText('差出人 江別市 防災課').waitFor()
    await failed.getByRole('button', { name: `${gone} へのメールをいま送る` }).click()
    await page.getByText('「届かなかった」のメールはありません。').waitFor({ timeout: 20_000 })
  })

  it('tells whoever invited someone that the invitation did not arrive, and the way to another', async () => {
    mailbox().behave({ recipient: () => ({ code: 550, text: '5.1.1 User unknown' }) })
    const page = await visit('/people', { as: system })
    await page.getByLabel('メールアドレス').fill('nobody@example.jp')
    await page.getByLabel('役割').selectOption('システム管理者')
    await page.getByRole('button', { name: '招待する' }).click()
    await page.getByText(/^nobody@example.jp への招待を送信待ちに入れました。/).waitFor()
    const pending = row(page, 'nobody@example.jp')
    await pending
      .getByText(/^メールが届きませんでした。宛先のメールアドレスを断られました。/)
      .waitFor()
    mailbox().behave({})
    const work = await visit('/sapporo/2/work', { as: system })
    await work.getByText('宛先のメールアドレスを断られました。').waitFor()
    await work.getByRole('link', { name: '招待：nobody@example.jp' }).click()
    await row(work, 'nobody@example.jp')
      .getByRole('button', { name: /送り直す/ })
      .click()
    await row(work, 'nobody@example.jp')
      .getByText(/にメールを送りました。$/)
      .waitFor({ timeout: 20_000 })
  })

  it('lets go of a mail, after asking', async () => {
    await mailbox().down()
    await post.mailer.send({ to: 'wrong@example.jp', subject: '件名', text: '本文' })
    const page = await visit('/mail?q=WRONG', { as: system })
    const wrong = row(page, 'wrong@example.jp')
    await wrong.getByRole('button', { name: 'wrong@example.jp へのメールを取り消す' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click()
    await page.getByText('wrong@example.jp へのメールを取り消しました。').waitFor()
    await wrong.getByText('取消し', { exact: true }).waitFor()
    await mailbox().up()
  })

  it('shows a municipality’s admin the mails to its own people, and officers none', async () => {
    const page = await visit('/mail', { as: admin })
    await shown(page, admin)
    expect(await row(page, 'office@sapporo.example').count()).toBe(0)
    const officer = await visit('/mail', { as: { role: 'officer', municipality: chitose } })
    await officer.getByRole('heading', { name: 'この画面は開けません' }).waitFor()
  })

  it.each([1440, 390])('at %i px nothing is cut off and everyone can use it', async (width) => {
    const page = await visit('/mail', { as: system, width })
    await shown(page, gone)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const english = await visit('/mail?lang=en', { as: system, width })
    await english.getByRole('heading', { name: 'Mail queue' }).waitFor()
    await shown(english, gone)
    await expectNoSidewaysScroll(english)
  })
})
