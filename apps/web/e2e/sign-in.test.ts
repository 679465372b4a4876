import { addPerson, password, prepareDemonstration } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  openMailingRegistry,
  openRegistry,
} from './browser.ts'

const officer = { role: 'officer', municipality: '012173' } as const

const typeIn = async (page: Page, email: string, typed: string) => {
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
}
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? null)
/** At both widths, in both languages, as it stands. */
const expectWellMade = async (page: Page) => {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
}

describe('signing in', () => {
  const { visit, complaints, world } = openRegistry()

  it('leads an officer to what waits for them, and out again', async () => {
    const { email } = await addPerson(world.db, officer)
    const page = await visit('/sapporo/2/matrix')
    await page.getByRole('link', { name: 'ログイン' }).click()
    await heading(page, 'ログイン')
    await typeIn(page, email, password)
    await heading(page, '自分の仕事')
    expect(new URL(page.url()).pathname).toBe('/sapporo/2/work')
    await page.getByRole('button', { name: '江別市 企画課' }).click()
    await page.getByRole('menuitem', { name: 'ログアウト' }).click()
    await page.getByRole('link', { name: 'ログイン' }).waitFor()
    await page.goto('/account')
    await heading(page, 'ログイン')
    expect(complaints).toEqual([])
  })

  it('leads back to the page that asked for it, in its language', async () => {
    const { email } = await addPerson(world.db, officer)
    const page = await visit('/sapporo/2/applications?state=draft&lang=en')
    await heading(page, 'Sign in')
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.waitForURL((url) => url.pathname === '/sapporo/2/applications')
    const { searchParams } = new URL(page.url())
    expect([searchParams.get('state'), searchParams.get('lang')]).toEqual(['draft', 'en'])
  })

  it('never leads to another host', async () => {
    const { email } = await addPerson(world.db, officer)
    const page = await visit(`/sign-in?next=${encodeURIComponent('//evil.example/')}`)
    await typeIn(page, email, password)
    await heading(page, '自分の仕事')
    expect(complaints).toEqual([])
  })

  it('tells what is missing at the fields, and puts the cursor into the first', async () => {
    const page = await visit('/sign-in')
    await page.getByRole('button', { name: 'ログイン', exact: true }).click()
    await page.getByText('メールアドレスを入力してください。').waitFor()
    await page.getByText('パスワードを入力してください。').waitFor()
    expect(await focused(page)).toBe('email')
    await expectWellMade(page)
  })

  it('says the same of a wrong password and an unknown address, and keeps what was typed', async () => {
    const { email } = await addPerson(world.db, officer)
    const page = await visit('/sign-in')
    for (const address of [email, 'nobody@example.lg.jp']) {
      await typeIn(page, address, 'not the password of it')
      await page.getByRole('alert').filter({ hasText: 'ログインできませんでした' }).waitFor()
      expect(await page.getByLabel('メールアドレス').inputValue()).toBe(address)
      await expect.poll(() => focused(page)).toBe('password')
    }
    await expectWellMade(page)
    await typeIn(page, email, password)
    await heading(page, '自分の仕事')
  })

  it('shows a password that someone wants to see', async () => {
    const page = await visit('/sign-in')
    const field = page.getByLabel('パスワード', { exact: true })
    await field.fill('ひみつ')
    await page.getByRole('button', { name: 'パスワードを表示' }).click()
    expect(await field.getAttribute('type')).toBe('text')
    await page.getByRole('button', { name: 'パスワードを隠す' }).click()
    expect(await field.getAttribute('type')).toBe('password')
  })

  it('offers no demonstration where there is none', async () => {
    const page = await visit('/sign-in')
    await page.getByText('市町村の管理者からの招待で作ります').waitFor()
    expect(await page.getByText('登録せずに試す').count()).toBe(0)
  })
})

describe('signing in wrongly too often', () => {
  const limits = {
    failures: 3,
    lockMinutes: 15,
    addressFailures: 1000,
    addressRequests: 100_000,
    keyRequests: 100_000,
    streams: 40,
  }
  const { visit, world } = openRegistry('postgres', { limits })
  const sees = (page: Page, text: RegExp) =>
    page.getByRole('alert').filter({ hasText: text }).waitFor()

  it('is told in words with the time left; nothing typed is lost, and another account is free', async () => {
    const { email } = await addPerson(world.db, officer)
    const other = await addPerson(world.db, officer)
    const page = await visit('/sign-in')
    for (let n = 0; n < 3; n += 1) await typeIn(page, email, `not the password of it ${n}`)
    await sees(page, /確かめて、もう一度入力してください。間違いが続いているため、次は15秒後に/)
    await page
      .getByRole('timer')
      .filter({ hasText: /あと\d+秒で、もう一度試せます。/ })
      .waitFor()
    const button = page.getByRole('button', { name: 'ログイン', exact: true })
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    await expectWellMade(page)
    await button.click({ force: true })
    expect(await page.getByLabel('メールアドレス').inputValue()).toBe(email)
    expect(await page.getByLabel('パスワード', { exact: true }).inputValue()).not.toBe('')

    // A program that does not wait makes it a lock.
    await page.evaluate(async (address) => {
      for (let n = 0; n < 3; n += 1) {
        await fetch('/auth/sign-in/email', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: address, password: 'wrong' }),
        })
      }
    }, email)
    await page.reload()
    await typeIn(page, email, password)
    await sees(page, /パスワードでのログインを止めています。あと15分で使えます。/)
    await page.getByRole('timer').filter({ hasText: 'あと15分で、もう一度試せます。' }).waitFor()
    expect(await page.getByLabel('パスワード', { exact: true }).inputValue()).toBe(password)
    await expectWellMade(page)
    await typeIn(page, other.email, password)
    await heading(page, '自分の仕事')
  })
})

describe('a forgotten password, without e-mail', () => {
  const { visit } = openRegistry()

  it('says that the link is in the log of the server', async () => {
    const page = await visit('/sign-in')
    await page.getByRole('link', { name: 'パスワードを設定し直す' }).click()
    await heading(page, 'パスワードの再設定')
    await page.getByText('リンクはサーバーのログに書き出される').waitFor()
    await page.getByLabel('メールアドレス').fill('ｎｏｂｏｄｙ')
    await page.getByRole('button', { name: 'リンクを送る' }).click()
    await page.getByText('メールアドレスとして読めません').waitFor()
    await expectWellMade(page)
    await page.getByLabel('メールアドレス').fill('nobody@example.lg.jp')
    await page.getByRole('button', { name: 'リンクを送る' }).click()
    await page.getByRole('status').filter({ hasText: 'サーバーのログに' }).waitFor()
  })
})

describe('links that come by e-mail', () => {
  const { visit, world, mailbox } = openMailingRegistry()

  const linkTo = async (email: string): Promise<string> => {
    const mailed = () => mailbox().mails.findLast(({ to }) => to.includes(email))?.text ?? ''
    await expect.poll(mailed).toContain('http://')
    return mailed().match(/http:\/\/[^/]+(\S+)/)?.[1] ?? ''
  }

  it('set a new password once', async () => {
    const { email } = await addPerson(world.db, officer)
    const page = await visit('/reset-password')
    await page.getByLabel('メールアドレス').fill(email)
    await page.getByRole('button', { name: 'リンクを送る' }).click()
    await page.getByRole('status').filter({ hasText: 'メールが届きます' }).waitFor()
    const link = await linkTo(email)

    await page.goto(link)
    await page.getByLabel('新しいパスワード', { exact: true }).fill('みじかい')
    await page.getByRole('button', { name: 'パスワードを設定' }).click()
    await page.getByText('12字以上で入力してください。').waitFor()
    await page.getByLabel('新しいパスワード', { exact: true }).fill('ｐａｓｓｗｏｒｄ１２３４')
    await page.getByRole('button', { name: 'パスワードを設定' }).click()
    await page.getByText('よく使われるパスワードか、氏名、メールアドレス、').waitFor()
    await expectWellMade(page)
    await page.getByLabel('新しいパスワード', { exact: true }).fill('another long password')
    await page.getByRole('button', { name: 'パスワードを設定' }).click()
    await page.getByRole('link', { name: 'ログインへ' }).click()
    await typeIn(page, email, 'another long password')
    await heading(page, '自分の仕事')

    const again = await visit(link)
    await again.getByLabel('新しいパスワード', { exact: true }).fill('yet another long password')
    await again.getByRole('button', { name: 'パスワードを設定' }).click()
    await again.getByText('リンクの期限が切れたか、すでに使われています').waitFor()
    await again.getByRole('link', { name: 'リンクを送り直す' }).waitFor()
  })

  it('make the account of someone invited, and lead straight in', async () => {
    const admin = { role: 'municipalityAdmin', municipality: '012173' } as const
    const { departmentId: department } = await addPerson(world.db, admin)
    const inviting = await visit('/people', { as: admin })
    const email = 'invited@example.lg.jp'
    await inviting.evaluate(
      (input) =>
        fetch('/trpc/invitation.send', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(input),
        }),
      { email, name: '江別 花子', role: 'officer', department },
    )
    const link = await linkTo(email)

    const page = await visit(link)
    await heading(page, 'アカウントの登録')
    await page.getByText('江別市 企画課 担当者として招待されています').waitFor()
    await page.getByLabel('氏名').fill('')
    await page.getByRole('button', { name: '登録して始める' }).click()
    await page.getByText('氏名を入力してください。').waitFor()
    await page.getByText('パスワードを入力してください。').waitFor()
    expect(await focused(page)).toBe('name')
    await expectWellMade(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByLabel('氏名').fill('江別 華子')
    await page.getByRole('textbox', { name: /^パスワード/ }).fill('a password I choose')
    await page.getByRole('button', { name: '登録して始める' }).click()
    await heading(page, '自分の仕事')
    await page.getByRole('main').getByText('江別市 企画課 江別 華子').waitFor()

    const late = await visit(link)
    await heading(late, 'この招待は使えません')
  })
})

describe('the demonstration', () => {
  const { visit, complaints, world } = openRegistry('postgres', { demo: 'open' })
  beforeAll(() => prepareDemonstration(world.db, 'open'))

  it('is one click from the first page, and says everywhere that it is a sample', async () => {
    const page = await visit('/')
    await page.getByRole('heading', { name: '登録せずに試す' }).waitFor()
    await expectWellMade(page)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.getByRole('button', { name: '江別市の担当者' }).click()
    await heading(page, '自分の仕事')
    await page.getByText('江別市の担当者として操作しています').waitFor()
    await page.goto('/sapporo/2/matrix')
    await page.getByText('江別市の担当者として操作しています').waitFor()
    expect(await page.getByText('登録せずに試す').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('has a door for every role beside the sign-in form', async () => {
    for (const [door, post] of [
      ['江別市の管理者', '江別市'],
      ['札幌市 政策企画部', '札幌市'],
      ['システム管理者', 'システム管理者'],
    ] as const) {
      const page = await visit('/sign-in?next=/account')
      await page.getByRole('button', { name: door }).click()
      await heading(page, 'アカウント')
      await page.getByRole('button', { name: post }).waitFor()
    }
  })
})
