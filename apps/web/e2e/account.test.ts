import { aCode, addPerson, codeOf, password } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'

const officer = { role: 'officer', municipality: '012173' } as const

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const typeIn = async (page: Page, email: string, typed = password) => {
  await page.getByLabel('メールアドレス').fill(email)
  await page.getByLabel('パスワード', { exact: true }).fill(typed)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
}
const sees = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text }).waitFor()
const refused = (page: Page, text: string) =>
  page.getByRole('alert').filter({ hasText: text }).waitFor()
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const expectWellMade = async (page: Page) => {
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
}
/** Full width, as a Japanese keyboard types digits. */
const wide = (digits: string) =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

describe('the own account', () => {
  const { visit, complaints, world } = openRegistry()

  it('is for those who signed in', async () => {
    const page = await visit('/account')
    await heading(page, 'ログイン')
    expect(new URL(page.url()).searchParams.get('next')).toBe('/account')
  })

  it('shows who one is, in both languages, at every width', async () => {
    const page = await visit('/account', { as: { ...officer, name: '江別 花子' } })
    await section(page, '登録の内容').getByText('江別 花子').waitFor()
    await section(page, 'ログイン中の端末').getByText('この端末').waitFor()
    await expectWellMade(page)
    await page.getByRole('link', { name: 'English' }).click()
    await section(page, 'What is registered').getByText('Officer').waitFor()
    await expectWellMade(page)
    expect(complaints).toEqual([])
  })

  it('keeps a calendar of deadlines at an address that is told once, made anew and ended', async () => {
    const page = await visit('/account', { as: officer })
    const part = section(page, '期限のカレンダー')
    const dialog = page.getByRole('dialog', { name: 'カレンダーのアドレス' })
    const made = async (name: string) => {
      await part.getByRole('button', { name }).click()
      const address = new URL(await dialog.getByLabel('アドレス').inputValue())
      await dialog.getByRole('button', { name: 'アドレスをコピー' }).waitFor()
      await expectAccessible(page)
      await dialog.getByRole('button', { name: '閉じる' }).click()
      return address.pathname
    }
    const status = async (path: string) => (await world.app.request(path)).status
    const first = await made('アドレスを作る')
    await sees(page, 'アドレスを作りました。')
    expect(await status(first)).toBe(200)
    const second = await made('アドレスを作り直す')
    expect([await status(first), await status(second)]).toEqual([404, 200])
    await part.getByText('カレンダーに期限を入れる手順').click()
    await part.getByText(/「Web から購読」を選び/).waitFor()
    await expectWellMade(page)
    await part.getByRole('button', { name: 'アドレスを無効にする' }).click()
    await sees(page, 'アドレスを無効にしました。')
    expect(await status(second)).toBe(404)
    await part.getByRole('button', { name: 'アドレスを作る' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('takes another password from whoever knows the one before', async () => {
    const { email } = await addPerson(world.db, officer)
    const elsewhere = await visit('/account', { as: email })
    const page = await visit('/account', { as: email })
    const part = section(page, 'パスワード')
    const change = async (now: string, next: string) => {
      await part.getByRole('textbox', { name: 'いまのパスワード' }).fill(now)
      await part.getByRole('textbox', { name: '新しいパスワード' }).fill(next)
      await part.getByRole('button', { name: 'パスワードを変える' }).click()
    }
    await change('', '短い')
    await part.getByText('いまのパスワードを入力してください。').waitFor()
    await part.getByText('12字以上で入力してください。').waitFor()
    await change('not the password of it', 'another long password')
    await refused(page, 'いまのパスワードが合いませんでした')
    await change(password, 'Sapporo-2026-Ebetsu!')
    await part.getByText(/数字や記号を足すのではなく/).waitFor()
    await change(password, 'another long password')
    await sees(page, 'パスワードを変えました。')

    await elsewhere.reload()
    await heading(elsewhere, 'ログイン')
    await typeIn(elsewhere, email, 'another long password')
    await heading(elsewhere, 'アカウント')
  })

  it('is signed out everywhere at a word', async () => {
    const { email } = await addPerson(world.db, officer)
    const elsewhere = await visit('/account', { as: email })
    const page = await visit('/account', { as: email })
    const devices = section(page, 'ログイン中の端末')
    await expect.poll(() => devices.getByRole('listitem').count()).toBe(2)
    await devices.getByRole('button', { name: 'ほかの端末をログアウト' }).click()
    await sees(page, 'ほかの端末をログアウトしました。')
    await expect.poll(() => devices.getByRole('listitem').count()).toBe(1)
    await elsewhere.reload()
    await heading(elsewhere, 'ログイン')
    await devices.getByRole('button', { name: 'すべての端末からログアウト' }).click()
    await heading(page, 'ログイン')
    await page.goto('/account')
    await heading(page, 'ログイン')
  })

  it('asks for a second step once an authenticator app is set up', async () => {
    const { email } = await addPerson(world.db, officer)
    const page = await visit('/account', { as: email })
    const part = section(page, '二段階認証')
    const usePassword = (button: string) => async () => {
      await part.getByRole('textbox', { name: 'いまのパスワード' }).fill(password)
      await part.getByRole('button', { name: button }).click()
    }
    await usePassword('二段階認証を設定する')()
    await part.getByRole('img', { name: '認証アプリで読み取るための図' }).waitFor()
    const key = await part.locator('.account__secret').innerText()
    await part.getByRole('textbox', { name: '確認コード' }).fill('12')
    await part.getByRole('button', { name: '確認して使い始める' }).click()
    await part.getByText('6桁の数字を入力してください。').waitFor()
    await expectWellMade(page)
    await part.getByRole('textbox', { name: '確認コード' }).fill(codeOf(key))
    await part.getByRole('button', { name: '確認して使い始める' }).click()
    await sees(page, '二段階認証を使い始めました。')
    const backup = await part.getByRole('listitem').allInnerTexts()
    expect(backup).toHaveLength(10)
    await expectWellMade(page)
    await part.getByRole('button', { name: '保管したので閉じる' }).click()
    await part.getByText('使っています。').waitFor()

    const enter = async (button: string) => {
      const next = await visit('/sign-in')
      await typeIn(next, email)
      await next.getByRole('heading', { name: '確認コードの入力' }).waitFor()
      if (button === 'backup') {
        await next.getByRole('button', { name: '認証アプリを使えないとき' }).click()
      }
      return next
    }
    const first = await enter('code')
    await expectWellMade(first)
    // The one of this half minute may have been used to set it up.
    const code = codeOf(key, aCode)
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    await first.getByRole('textbox', { name: '確認コード' }).fill(wrong)
    await first.getByRole('button', { name: '確認する' }).click()
    await refused(first, '確認コードが合いませんでした')
    await first.getByRole('textbox', { name: '確認コード' }).fill(wide(code))
    await first.getByRole('button', { name: '確認する' }).click()
    await heading(first, '自分の仕事')
    const twice = await enter('code')
    await twice.getByRole('textbox', { name: '確認コード' }).fill(code)
    await twice.getByRole('button', { name: '確認する' }).click()
    await refused(twice, 'この確認コードはもう使われています')

    for (const expected of ['works', 'used']) {
      const second = await enter('backup')
      await second.getByRole('textbox', { name: '予備のコード' }).fill(backup[0] ?? '')
      await second.getByRole('button', { name: '確認する' }).click()
      if (expected === 'works') await heading(second, '自分の仕事')
      else await refused(second, '予備のコードが合いませんでした')
    }

    await page.goto('/account')
    await usePassword('二段階認証をやめる')()
    await part.getByText('いまは使っていません。').waitFor()
  })

  it('is entered with a passkey, which has a name and can be removed', async () => {
    const { email } = await addPerson(world.db, officer)
    const page = await visit('/sign-in?next=/account', { own: true })
    // Passkeys belong to a name, not to a number.
    await page.goto(page.url().replace('127.0.0.1', 'localhost'))
    const device = await page.context().newCDPSession(page)
    await device.send('WebAuthn.enable')
    const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await page.getByRole('button', { name: 'パスキーでログイン' }).click()
    await refused(page, 'パスキーでログインできませんでした')
    await typeIn(page, email)
    await heading(page, 'アカウント')
    const part = section(page, 'パスキー')
    await part.getByText('パスキーはまだありません。').waitFor()
    await part.getByRole('textbox', { name: 'パスキーの名前' }).fill('庁内の端末')
    await part.getByRole('button', { name: 'パスキーを追加' }).click()
    await sees(page, '「庁内の端末」を追加しました。')
    await expectAccessible(page)

    // Nothing that was typed stays behind for whoever uses the machine next.
    await page.evaluate(() => localStorage.setItem('renkei.typed.draft.1.1', '{}'))
    await page.getByRole('button', { name: '江別市 企画課' }).click()
    await page.getByRole('menuitem', { name: 'ログアウト' }).click()
    await page.getByRole('link', { name: 'ログイン' }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    // Whoever merely holds the device is not let in, even where the browser does not ask who it is.
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
    await page.route('**/generate-authenticate-options', async (route) => {
      const answer = await route.fetch()
      const options = (await answer.json()) as { userVerification: string }
      expect(options.userVerification).toBe('required')
      await route.fulfill({
        response: answer,
        json: { ...options, userVerification: 'discouraged' },
      })
    })
    await page.getByRole('button', { name: 'パスキーでログイン' }).click()
    await refused(page, '端末が本人を確かめなかったため')
    await page.unroute('**/generate-authenticate-options')
    await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
    await page.getByRole('button', { name: 'パスキーでログイン' }).click()
    await heading(page, '自分の仕事')

    await page.getByRole('button', { name: '江別市 企画課' }).click()
    await page.getByRole('menuitem', { name: 'アカウント' }).click()
    await part.getByRole('button', { name: '「庁内の端末」の名前を変える' }).click()
    await part.getByRole('textbox', { name: 'パスキーの名前' }).first().fill('自席の端末')
    await part.getByRole('button', { name: '保存' }).click()
    await part.getByRole('button', { name: '「自席の端末」を削除' }).click()
    const dialog = page.getByRole('dialog', { name: '「自席の端末」を削除しますか' })
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '削除' }).click()
    await part.getByText('パスキーはまだありません。').waitFor()
  })
})
