import { addPerson, clientFor, drafted, enter, openInquiry } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectReadsWell, openRegistry } from './browser.ts'

const title = '上下水道施設の共同点検の推進'
const planning = { municipality: '012173', department: '企画課' } as const
const people = {
  drafter: { role: 'officer', name: '起案 花子', email: 'drafter@example.lg.jp', ...planning },
  chief: { role: 'officer', name: '係長 一郎', email: 'chief@example.lg.jp', ...planning },
  head: {
    role: 'approver',
    name: '課長 二郎',
    email: 'head@example.lg.jp',
    position: '課長',
    ...planning,
  },
  admin: { role: 'municipalityAdmin', name: '江別 管理', email: 'a@example.lg.jp', ...planning },
} as const

const main = (page: Page) => page.getByRole('main')
// The way on of a long page stands at its top and at its end.
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click()
const panel = (page: Page) => page.getByRole('region', { name: '決裁', exact: true })
// What somebody does themselves stands below what is endorsed.
const acts = (page: Page) => page.getByRole('region', { name: '決裁をする' })

describe('what leaves a town hall is endorsed there first', () => {
  const { visit, complaints, world } = openRegistry()
  let id = 0

  beforeAll(async () => {
    const made = await addPerson(world.db, people.drafter)
    for (const one of [people.chief, people.head, people.admin]) await addPerson(world.db, one)
    const drafter = clientFor(world.app, { cookie: await enter(world.db, made.id) })
    id = (await drafted(drafter, { title })).id
  })
  const open = async (who: keyof typeof people, path: string) =>
    visit(path, { as: people[who].email })
  const application = () => `/sapporo/2/applications/${id}`

  it('an admin says who is 係長, and in which order it is endorsed', async () => {
    const page = await open('admin', '/people')
    await press(page, '係長 一郎さんの異動')
    await page.getByRole('dialog').getByLabel('役職').fill('係長')
    await press(page, '異動を記録する')
    const chain = page.getByRole('region', { name: '決裁の順' })
    await chain.getByText('決裁の順は決めていません').waitFor()
    await press(page, '役職を加える')
    await press(page, '決裁の順を保存する')
    await chain.getByText('役職を入力してください。').waitFor()
    await chain.getByLabel('役職').fill('課長')
    await press(page, '役職を加える')
    await chain.getByLabel('役職').nth(1).fill('係長')
    await press(page, '2番目を1つ前へ')
    await press(page, '決裁の順を保存する')
    await chain.getByText('決裁の順を保存しました').waitFor()
    await chain.getByText('いまの職員：係長 一郎（企画課）').waitFor()
    expect(await chain.getByLabel('役職').first().inputValue()).toBe('係長')
    await expectReadsWell(page)
    expect(complaints).toEqual([])
  })

  it('an officer puts a draft up for endorsement, and cannot change it meanwhile', async () => {
    const page = await open('drafter', application())
    await page.getByRole('button', { name: '確認して提出' }).first().click()
    const raising = page.getByRole('region', { name: '決裁に上げると' })
    await raising.getByText('企画課 係長、企画課 課長の順に決裁を受けます。').waitFor()
    await raising.getByLabel('決裁する人への説明').fill('例年どおりです。')
    expect(await page.getByRole('button', { name: '提出する' }).count()).toBe(0)
    await expectAccessible(page)
    await press(page, '決裁に上げる')
    await panel(page).getByText('例年どおりです。').waitFor()
    await panel(page).getByText('決裁を待っています').waitFor()
    expect(await page.getByRole('textbox', { name: /^事業名/ }).count()).toBe(0)
    await main(page).getByText('庁内で決裁を受けています。まだ提出されていません。').waitFor()
    await expectReadsWell(page)
  })

  it('係長 finds it among the work and sends it back; it is rewritten and put up again', async () => {
    const chief = await open('chief', '/sapporo/2/work')
    const waiting = chief.getByRole('region', { name: '決裁', exact: true })
    await waiting.getByText('係長として決裁する').waitFor()
    await expectReadsWell(chief)
    await waiting.getByRole('link', { name: title }).click()
    await press(chief, '差し戻す')
    const dialog = chief.getByRole('dialog')
    await dialog.getByRole('button', { name: '差し戻す' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('直すところ').fill('概要に年度を書いてください。')
    await dialog.getByRole('button', { name: '差し戻す' }).click()
    // Whoever sent it back reads that, and not a form to fill in.
    await panel(chief).getByText('起案した課が直して、もう一度決裁に上げます。').waitFor()
    await panel(chief).getByText('概要に年度を書いてください。').waitFor()
    await press(chief, '自分で書き直す')
    await chief.getByRole('textbox', { name: /^事業名 必須/ }).waitFor()

    const page = await open('drafter', application())
    await main(page).getByText('概要に年度を書いてください。').waitFor()
    await page.getByRole('textbox', { name: '概要' }).fill('令和８年度から合同で訓練します。')
    await page.getByRole('button', { name: '確認して提出' }).first().click()
    await press(page, '決裁に上げる')
    await panel(page).getByText('決裁を待っています').waitFor()
  })

  it('課長 endorses for 係長 who is away, then as 課長, and it is submitted; 係長 sees it afterwards', async () => {
    const head = await open('head', '/sapporo/2/work')
    await head.getByRole('link', { name: title }).first().click()
    await panel(head).getByRole('link', { name: '内容を読んで、決裁へ進む' }).click()
    await acts(head).getByRole('heading', { name: '企画課 係長に代わって代決する' }).waitFor()
    await press(head, '代決する')
    await acts(head).getByRole('heading', { name: '企画課 課長として決裁する' }).waitFor()
    await acts(head).getByText('最後の決裁が終わると').waitFor()
    const list = await open('head', '/sapporo/2/applications')
    await list.getByRole('row', { name: title }).waitFor()
    expect(await list.getByRole('link', { name: '連携事業を登録する' }).count()).toBe(0)
    await acts(head).getByLabel('決裁の備考').fill('可')
    await press(head, '決裁する')
    await main(head).getByText('提出されています。').waitFor()
    expect(await panel(head).getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('起案 花子'),
      expect.stringMatching(/係長[^]*代決[^]*課長 二郎[^]*後閲はまだです/),
      expect.stringMatching(/課長[^]*課長 二郎[^]*可/),
    ])
    await expectReadsWell(head)

    const chief = await open('chief', '/sapporo/2/work')
    await chief.getByText('係長への代決を後閲する').waitFor()
    await main(chief).getByText('が代決しました。内容を見て、後閲してください。').waitFor()
    await chief.getByRole('link', { name: title }).first().click()
    await press(chief, '後閲する')
    await panel(chief)
      .getByText(/後閲 令和.*係長 一郎/)
      .waitFor()
    await chief.emulateMedia({ media: 'print' })
    expect(await panel(chief).getByText('課長 二郎').first().isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  it('answers to an inquiry go the same way: put up, locked, endorsed, handed in', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const { id: inquiry } = await openInquiry(office, { title: '参加状況の照会' })
    const drafter = await world.as({ ...people.drafter, email: 'second@example.lg.jp' })
    const ref = { inquiry, municipality: planning.municipality }
    const { cells } = await drafter.response.get.query(ref)
    const draft = { answer: 'participating' }
    const typed = cells.map(({ key, version }) => ({ key, version, draft }))
    await drafter.response.save.mutate({ ...ref, cells: typed })
    const page = await open('drafter', `/sapporo/2/inquiries/${inquiry}/responses/012173`)
    await press(page, '確認して提出')
    const dialog = page.getByRole('dialog', { name: '回答を決裁に上げますか' })
    await dialog.getByText('企画課 係長、企画課 課長の順に決裁を受けます。').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '決裁に上げる' }).click()
    await panel(page).getByText('決裁を受けるもの：参加状況').waitFor()
    // What was done is told where one is led to, however far down the rows one was.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('endorsement')
    expect(await page.getByRole('radio', { name: '参加', exact: true }).count()).toBe(0)
    await expectReadsWell(page)

    for (const who of ['chief', 'head'] as const) {
      const desk = await open(who, '/sapporo/2/work')
      const waiting = desk.getByRole('region', { name: '決裁', exact: true })
      await waiting.getByRole('link', { name: '参加状況の照会' }).click()
      await press(desk, '決裁する')
      await acts(desk)
        .getByText(who === 'chief' ? '決裁しました。' : '決裁が終わり')
        .waitFor()
    }
    const { submissions } = await drafter.response.get.query(ref)
    expect(submissions).toMatchObject([{ kind: 'participation', by: { person: '起案 花子' } }])
    expect(complaints).toEqual([])
  })
})
