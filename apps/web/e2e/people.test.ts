import {
  addPerson,
  clientFor,
  drafted,
  indicatorTyped,
  openReceiver,
  signIn,
  tellWebhooks,
  turnOnSecondFactor,
  webhooksHere,
} from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadsWell,
  openRegistry,
} from './browser.ts'

const ebetsu = '012173'
const admin = 'admin@example.lg.jp'
const officer = 'hanako@example.lg.jp'

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const sees = (page: Page, text: string | RegExp) => page.getByText(text).waitFor()

describe('people and departments', () => {
  const { visit, complaints, world } = openRegistry('postgres', { webhooks: webhooksHere })

  beforeAll(async () => {
    const at = (department: string) => ({ municipality: ebetsu, department })
    await addPerson(world.db, {
      role: 'municipalityAdmin',
      name: '江別 管理',
      email: admin,
      ...at('企画課（見本）'),
    })
    await addPerson(world.db, {
      role: 'officer',
      name: '江別 花子',
      email: officer,
      ...at('防災課（見本）'),
    })
    await addPerson(world.db, {
      role: 'officer',
      municipality: '012246',
      name: '千歳 太郎',
      email: 'taro@example.lg.jp',
    })
  })

  it('a municipality’s admin sees its own people only, and does nothing to themselves', async () => {
    const page = await visit('/people', { as: admin })
    await row(page, '江別 花子').getByText('防災課（見本）').waitFor()
    expect(await page.getByText('千歳 太郎').count()).toBe(0)
    expect(await row(page, '江別 管理').getByRole('button').count()).toBe(0)
    await row(page, '江別 管理').getByText('あなた').waitFor()
    await row(page, '江別 花子').getByText('最後のログイン：まだありません').waitFor()
    await row(page, '江別 管理')
      .getByText(/^最後のログイン：令和/)
      .waitFor()
    await page.getByRole('button', { name: '江別市 企画課（見本） 江別 管理' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('an invitation with mistakes tells all of them at the fields, and begins with the first', async () => {
    const page = await visit('/people', { as: admin })
    await page.getByLabel('メールアドレス').fill('hanako')
    await press(page, '招待する')
    await sees(page, '「hanako」はメールアドレスとして読めません。')
    await sees(page, '担当課を選んでください。')
    const email = page.getByLabel('メールアドレス')
    expect(await email.getAttribute('aria-invalid')).toBe('true')
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true)

    await email.fill(officer)
    await page.getByLabel('担当課', { exact: false }).first().selectOption('防災課（見本）')
    await press(page, '招待する')
    await sees(page, `「${officer}」はすでに登録されています。`)
    await expectAccessible(page)
  })

  it('an invitation is sent, sent again, and taken back', async () => {
    const page = await visit('/people', { as: admin })
    await page.getByLabel('メールアドレス').fill('ＮＥＷ@example.lg.jp')
    await page.getByLabel('担当課').first().selectOption('防災課（見本）')
    await press(page, '招待する')
    const link = page.getByRole('dialog', { name: '招待のリンク' })
    expect(await link.getByLabel('招待のリンク').inputValue()).toMatch(/\/invitation\/\w+$/)
    await expectAccessible(page)
    await press(page, '閉じる')
    await sees(page, 'new@example.lg.jp への招待を作りました。')
    await press(page, 'new@example.lg.jp に送り直す')
    await link.waitFor()
    await press(page, '閉じる')
    await expect
      .poll(() => page.getByText('new@example.lg.jp への招待を作りました。').count())
      .toBe(2)
    await press(page, 'new@example.lg.jp への招待を取り消す')
    await press(page, '取り消す')
    await sees(page, 'new@example.lg.jp への招待を取り消しました。')
    await sees(page, '返事を待っている招待はありません。')
  })

  it('a transfer of 1 April is planned, told, and called off', async () => {
    const page = await visit('/people', { as: admin })
    await press(page, '江別 花子さんの異動')
    const dialog = page.getByRole('dialog', { name: '江別 花子さんの異動' })
    await press(page, '異動を記録する')
    await dialog.getByText('いまの担当課、役割、役職と同じです。').waitFor()
    await dialog.getByLabel('担当課').selectOption('企画課（見本）')
    await dialog.getByLabel('異動の日').fill('来年の春')
    await press(page, '異動を記録する')
    await dialog.getByText(/「来年の春」は日付として読めません/).waitFor()
    await dialog.getByLabel('異動の日').fill('令和81年４月１日')
    await dialog.getByText('令和81年４月１日の午前0時に変わります。').waitFor()
    await expectAccessible(page)
    await press(page, '異動を記録する')
    await sees(page, '令和81年４月１日付けで、江別 花子さんの異動を予定しました。')
    await row(page, '江別 花子').getByText('防災課（見本）').waitFor()
    const planned = page.getByRole('region', { name: '予定している異動' })
    await planned.getByText('企画課（見本） 担当者').waitFor()

    await press(page, '江別 花子さんの利用を停止する')
    await page.getByRole('dialog').getByLabel('停止の日').fill('2099-03-31')
    await press(page, '停止する')
    await sees(page, /31日付けで、江別 花子さんの利用を停止する予定にしました。/)
    expect(await planned.getByRole('row').count()).toBe(3)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    for (const _ of [1, 2]) {
      await planned.getByRole('button', { name: '江別 花子さんの異動を取り消す' }).first().click()
      await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click()
      await sees(page, '江別 花子さんの異動の予定を取り消しました。')
    }
    await expect.poll(() => planned.getByRole('row').count()).toBe(0)
  })

  it('an API key is made, shown once, rotated while the former one goes on, and revoked', async () => {
    const page = await visit('/people', { as: admin })
    const keys = page.getByRole('region', { name: 'APIキー' })
    await keys.getByText('APIキーはまだありません。').waitFor()
    await press(page, 'キーを作る')
    await keys.getByText('担当課を選んでください。').waitFor()
    await keys.getByLabel('名前').fill('庁内ポータル')
    await keys.getByLabel('担当課').selectOption('企画課（見本）')
    await keys.getByLabel('照会への回答と提出').check()
    expect(await keys.getByLabel('圏域の管理（照会の準備と締切りなど）').count()).toBe(0)
    await press(page, 'キーを作る')
    const shown = page.getByRole('dialog', { name: '新しいAPIキー' })
    const field = shown.getByLabel('新しいAPIキー')
    const secret = await field.inputValue()
    expect(secret).toMatch(/^renkei_/)
    await shown.getByRole('button', { name: 'キーをコピー' }).waitFor()
    await expectAccessible(page)
    await press(page, '閉じる')
    await sees(page, '「庁内ポータル」のキーを作りました。')
    const line = keys.getByRole('row').filter({ hasText: '庁内ポータル' })
    await line.getByText('照会への回答と提出').waitFor()
    await line.getByText('まだ使われていません').waitFor()
    expect(await page.getByText(secret).count()).toBe(0)
    const read = (by: string) =>
      world.app.request('/api/v1/regions', { headers: { authorization: `Bearer ${by}` } })
    expect((await read(secret)).status).toBe(200)

    await press(page, '「庁内ポータル」を更新する')
    await page.getByRole('dialog').getByLabel('前のキーを使える期間').selectOption('14日間')
    await expectAccessible(page)
    await press(page, '新しいキーを作る')
    await shown.waitFor()
    expect(await field.inputValue()).not.toBe(secret)
    await press(page, '閉じる')
    await line.getByText(/^前のキーは.+まで使えます。$/).waitFor()
    await line.getByText(/^前のキーが最後に使われたのは/).waitFor()
    expect((await read(secret)).status).toBe(200)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await press(page, '「庁内ポータル」を取り消す')
    await page.getByRole('dialog').getByRole('button', { name: '取り消す' }).click()
    await sees(page, '「庁内ポータル」のキーを取り消しました。')
    await line.getByText('取消し済み').waitFor()
    expect(await line.getByRole('button').count()).toBe(0)
    expect((await read(secret)).status).toBe(401)
  })

  it('a webhook is registered, told, sent once more, paused, renewed and removed', async () => {
    const receiver = await openReceiver()
    receiver.answer = (_, response) => void response.writeHead(500).end()
    const sent = async () => {
      await tellWebhooks(world.served, { between: [3_600_000] })
      return receiver.received.length
    }

    const page = await visit('/people', { as: admin })
    const section = page.getByRole('region', { name: 'Webhook' })
    await section.getByText('Webhookはまだありません。').waitFor()
    await section.getByText('Webhookを受け取る手順').click()
    await section.getByText(/同じ webhook-id のまま送り直せます/).waitFor()
    await expectReadsWell(page)
    await section.getByLabel('名前').fill('庁内ポータル')
    await section.getByLabel('担当課').selectOption('企画課（見本）')
    await press(page, 'Webhookを登録')
    await section.getByText('送り先のアドレスを入力してください。').waitFor()
    await section.getByLabel('送り先のアドレス').fill('http://192.168.0.9/hook')
    await press(page, 'Webhookを登録')
    await section.getByText(/閉じたネットワークのアドレスなので、送れません。/).waitFor()
    expect(await section.getByLabel('名前').inputValue()).toBe('庁内ポータル')
    await section.getByLabel('送り先のアドレス').fill(receiver.url)
    await section.getByLabel('成果指標', { exact: true }).check()
    await press(page, 'Webhookを登録')
    const shown = page.getByRole('dialog', { name: '署名の秘密' })
    const secret = await shown.getByLabel('署名の秘密').inputValue()
    expect(secret).toMatch(/^whsec_/)
    await shown.getByRole('button', { name: '秘密をコピー' }).waitFor()
    await expectAccessible(page)
    await press(page, '閉じる')
    await sees(page, '「庁内ポータル」を登録しました。')
    expect(await page.getByText(secret).count()).toBe(0)
    const line = section.getByRole('row').filter({ hasText: '庁内ポータル' })
    await line.getByText('送信中').waitFor()
    await line.getByText('まだ届いたものはありません').waitFor()

    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    await office.indicator.create.mutate({
      region: 'sapporo',
      form: indicatorTyped({ title: '知らせる指標' }),
    })
    await expect.poll(sent, { timeout: 30_000 }).toBe(1)
    await press(page, '「庁内ポータル」の送信の記録')
    const history = page.getByRole('dialog', { name: '「庁内ポータル」の送信の記録' })
    await history.getByText('受け手が受け付けませんでした。').waitFor()
    await history.getByText(/^答え 500、/).waitFor()
    await expectAccessible(page)
    await history.getByRole('link', { name: '知らせる指標' }).waitFor()
    receiver.answer = receiver.ok
    await history.getByRole('button', { name: /の知らせをもう一度送る$/ }).click()
    await history.getByText('もう一度送ります。結果はここに出ます。').waitFor()
    await expect.poll(sent, { timeout: 30_000 }).toBe(2)
    expect(receiver.received[1]?.id).toBe(receiver.received[0]?.id)
    await history.getByText('届きました', { exact: true }).waitFor()
    await history.getByText('1回ごとの結果').click()
    await history.getByRole('listitem').filter({ hasText: '届きました' }).waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await press(page, '閉じる')

    await press(page, '「庁内ポータル」の秘密を更新する')
    await press(page, '新しい秘密を作る')
    expect(await shown.getByLabel('署名の秘密').inputValue()).not.toBe(secret)
    await press(page, '閉じる')
    await line.getByText(/までは、前の秘密でも署名します。$/).waitFor()
    await press(page, '「庁内ポータル」への送信を停止する')
    await line.getByText('停止中').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await press(page, '「庁内ポータル」への送信を再開する')
    await line.getByText('送信中').waitFor()
    await press(page, '「庁内ポータル」を削除する')
    const sure = page.getByRole('dialog', { name: '「庁内ポータル」を削除しますか' })
    await sure.getByText(/元には戻せません。/).waitFor()
    await expectAccessible(page)
    await press(page, '削除する')
    await section.getByText('Webhookはまだありません。').waitFor()
    expect(complaints).toEqual([])
    receiver.close()
  })

  it('an officer is moved to another department, deactivated, and comes back', async () => {
    const hers = clientFor(world.app, { cookie: await signIn(world.app, officer) })
    await drafted(hers, { title: '防災訓練の見本' })
    const page = await visit('/people', { as: admin })
    await press(page, '江別 花子さんの異動')
    const dialog = page.getByRole('dialog', { name: '江別 花子さんの異動' })
    await sees(page, '江別 花子さんが途中まで進めている仕事')
    await dialog.getByRole('link', { name: '防災訓練の見本' }).waitFor()
    const nobody = page.getByText('防災課（見本）を使う人がいなくなります。')
    expect(await nobody.count()).toBe(0)
    await dialog.getByLabel('担当課').selectOption('企画課（見本）')
    await nobody.waitFor()
    await dialog.getByLabel('役割').selectOption('市町村の管理者')
    await expectAccessible(page)
    await press(page, '異動を記録する')
    await sees(page, '江別 花子さんの担当課と役割を変えました。')
    await row(page, '江別 花子').getByText('企画課（見本）').waitFor()
    await row(page, '江別 花子').getByText('市町村の管理者').waitFor()

    await press(page, '江別 花子さんの利用を停止する')
    await sees(page, '途中の申請や回答はありません。')
    await expectAccessible(page)
    await press(page, '停止する')
    await sees(page, '江別 花子さんの利用を停止しました。')
    await row(page, '江別 花子').getByText('停止中').waitFor()
    await press(page, '江別 花子さんの利用を再開する')
    await press(page, '再開する')
    await row(page, '江別 花子').getByText('利用中').waitFor()
  })

  it('an officer who lost the authenticator app, or the password, is helped, for a reason', async () => {
    await turnOnSecondFactor(world.app, officer)
    const page = await visit('/people', { as: admin })
    await row(page, '江別 花子').getByText('二段階認証あり').waitFor()
    await press(page, '江別 花子さんのログインの支援')
    const dialog = page.getByRole('dialog', { name: '江別 花子さんのログインの支援' })
    await press(page, '二段階認証を解除する')
    await sees(page, '理由を入力してください。')
    await expectAccessible(page)
    await dialog.getByLabel('理由').fill('スマートフォンを紛失したため')
    await press(page, '二段階認証を解除する')
    await sees(page, '江別 花子さんの二段階認証を解除しました。本人に伝えてください。')
    expect(await row(page, '江別 花子').getByText('二段階認証あり').count()).toBe(0)

    const hers = await visit('/sapporo/2/work', { as: officer })
    await sees(hers, /^江別 管理が.*に二段階認証を解除しました。$/)
    await sees(hers, '理由：スマートフォンを紛失したため')
    await expectAccessible(hers)

    await press(page, '江別 花子さんのログインの支援')
    await dialog.getByLabel('理由').fill('パスワードを忘れたため')
    await press(page, 'リンクを作る')
    const link = page.getByRole('textbox', { name: 'パスワードを設定するリンク' })
    expect(await link.inputValue()).toMatch(/\/new-password\?token=\w{32}$/)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await press(page, '閉じる')
    expect(await link.count()).toBe(0)
  })

  it('whoever acts on what a colleague changed meanwhile is told, and sees what it is now', async () => {
    const page = await visit('/people', { as: admin })
    await press(page, '江別 花子さんの利用を停止する')
    const { id } = await world.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', officer)
      .executeTakeFirstOrThrow()
    const colleague = await world.as({ role: 'municipalityAdmin', municipality: ebetsu })
    const people = await colleague.person.list.query({})
    const { version = 0 } = people.find((person) => person.id === id) ?? {}
    await colleague.person.deactivate.mutate({ person: id, version })
    await press(page, '停止する')
    await sees(page, 'ほかの人が先に変更しました。')
    await row(page, '江別 花子').getByText('停止中').waitFor()
    expect(await page.getByText('利用を停止しました').count()).toBe(0)
    await colleague.person.reactivate.mutate({ person: id, version: version + 1 })
  })

  it('a department is added, renamed, and closed once nobody is in it', async () => {
    const page = await visit('/people', { as: admin })
    const name = page.getByLabel('担当課の名前')
    await name.fill('防災課（見本）')
    await press(page, '追加する')
    await sees(page, '「防災課（見本）」はすでに登録されています。')
    await name.fill('広報課（見本）')
    await press(page, '追加する')
    await sees(page, '「広報課（見本）」を追加しました。')

    await press(page, '「広報課（見本）」の名前を変える')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('担当課の名前').fill('広聴課（見本）')
    await press(page, '変える')
    await sees(page, '名前を「広聴課（見本）」に変えました。')

    expect(await page.getByRole('button', { name: '「企画課（見本）」を廃止する' }).count()).toBe(0)
    await press(page, '「広聴課（見本）」を廃止する')
    await press(page, '廃止する')
    await sees(page, '「広聴課（見本）」を廃止しました。')
    await row(page, '広聴課（見本）').getByText('廃止').waitFor()
  })

  it('a system administrator chooses a municipality, or the system administrators', async () => {
    const page = await visit('/people', { as: { role: 'systemAdmin', name: '系統 管理' } })
    await row(page, '系統 管理').waitFor()
    expect(await page.getByText('江別 花子').count()).toBe(0)
    await page.getByLabel('市町村').selectOption('千歳市')
    await row(page, '千歳 太郎').waitFor()
    await page.waitForURL(/municipality=012246/)
    expect(await row(page, '系統 管理').count()).toBe(0)
  })

  it('an officer is told that the page is not theirs, and the public to sign in', async () => {
    const page = await visit('/people', { as: { role: 'officer', municipality: ebetsu } })
    await page.getByRole('heading', { name: 'この画面は開けません' }).waitFor()
    expect(await page.getByText('江別 花子').count()).toBe(0)
    const anyone = await visit('/people')
    await anyone.waitForURL(/\/sign-in\?next=%2Fpeople/)
  })

  it.each([1440, 390])('at %i px nothing is cut off and everyone can use it', async (width) => {
    const page = await visit('/people', { as: admin, width })
    await row(page, '江別 花子').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    const english = await visit('/people?lang=en', { as: admin, width })
    await english.getByRole('heading', { name: 'People and departments' }).waitFor()
    await row(english, '江別 花子').waitFor()
    await expectNoSidewaysScroll(english)
    expect(complaints).toEqual([])
  })
})
