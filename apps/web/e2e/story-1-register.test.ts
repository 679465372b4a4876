import { openProjects } from '@renkei/schema'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addressOf, beginRegistration, fillRegistration, saved } from './application-form.ts'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'
import { countEffort, type Effort } from './counting.ts'
import { choose, skipToContent, tabTo } from './keyboard.ts'

const title = '上下水道施設の共同点検の推進'
const yesterday = new Date(Date.now() + 9 * 3600_000 - 24 * 3600_000).toISOString().slice(0, 10)

const people = {
  ebetsu: { role: 'officer', municipality: '012173', department: '企画課', name: '江別 花子' },
  chitose: { role: 'officer', municipality: '012246', department: '企画課', name: '千歳 太郎' },
  sapporo: {
    role: 'policyOffice',
    municipality: '011002',
    department: '政策企画部',
    name: '札幌 一郎',
  },
} as const

// As new users took them when first watched (registering with two measures and two towns; 7 clicks to return
// with two remarks, 5 to approve with an answer outstanding): the way gets no longer than it is.
const atMost = {
  register: { clicks: 22, fields: 13 },
  return: { clicks: 7, fields: 2 },
  approve: { clicks: 5, fields: 1 },
  change: { clicks: 7, fields: 4 },
  compare: { clicks: 2, fields: 0 },
}

function expectNoMore(of: keyof typeof atMost, { clicks, fields }: Effort): void {
  const most = atMost[of]
  const isShort = clicks <= most.clicks && fields <= most.fields
  expect(isShort, `${of}: ${clicks} clicks, ${fields} fields`).toBe(true)
}

const main = (page: Page) => page.getByRole('main')

describe('four people register a project together, and change it', () => {
  const { visit, complaints, world } = openRegistry()

  const numbersIn = async (address: string): Promise<number[]> => {
    const answer = await world.app.request(address)
    return openProjects.parse(await answer.json()).projects.map(({ number }) => number)
  }

  it('江別市 drafts, 千歳市 consents, 札幌市 returns and approves, a citizen reads it', async () => {
    // 江別市 drafts and submits.
    const ebetsu = await visit('/sapporo/2/applications', { as: people.ebetsu, own: true })
    const atEbetsu = await countEffort(ebetsu)
    await beginRegistration(ebetsu)
    await fillRegistration(ebetsu, title)
    const asked = ebetsu.getByRole('group', { name: '参加をたずねる市町村' })
    await asked.getByRole('checkbox', { name: '千歳市' }).check()
    await asked.getByRole('checkbox', { name: '当別町' }).uncheck()
    await asked.getByRole('checkbox', { name: '南幌町' }).uncheck()
    await saved(ebetsu)
    const path = await addressOf(ebetsu)
    const submit = async () => {
      await ebetsu.getByRole('button', { name: '確認して提出' }).first().click()
      await ebetsu.getByRole('button', { name: '提出する' }).click()
      await main(ebetsu).getByText('審査しています').first().waitFor()
    }
    await submit()
    expectNoMore('register', await atEbetsu.sofar())

    // 千歳市 finds the question among its work and answers.
    const chitose = await visit('/sapporo/2/work', { as: people.chitose, own: true })
    const effort = await countEffort(chitose)
    await main(chitose).getByRole('link', { name: title }).first().click()
    await chitose.waitForURL(new RegExp(`${path}$`))
    await chitose.getByRole('radio', { name: '参加', exact: true }).check()
    await chitose.getByRole('textbox', { name: '備考' }).fill('令和９年度から加わります。')
    await expectAccessible(chitose)
    await chitose.getByRole('button', { name: '回答する' }).click()
    await chitose.getByRole('status').filter({ hasText: '回答しました' }).waitFor()
    expect(await effort.sofar()).toEqual({ clicks: 3, keys: 0, fields: 1 })

    // 札幌市 sees the answer and returns the application with a remark.
    const sapporo = await visit('/sapporo/2/work', { as: people.sapporo, own: true })
    const atSapporo = await countEffort(sapporo)
    await main(sapporo).getByRole('link', { name: title }).first().click()
    await sapporo.getByRole('heading', { level: 1, name: title }).waitFor()
    await main(sapporo).getByText('千歳市　参加').waitFor()
    await sapporo.getByRole('button', { name: /^指摘を書く.*：概要$/ }).click()
    await sapporo
      .getByRole('textbox', { name: '指摘（概要）' })
      .fill('発注の方法を書いてください。')
    await expectAccessible(sapporo)
    await sapporo.getByRole('button', { name: '指摘1件を付けて差し戻す' }).click()
    await sapporo.getByRole('status').filter({ hasText: '差し戻しました' }).waitFor()
    expectNoMore('return', await atSapporo.sofar())

    // 江別市 reads the remark, mends and submits again.
    await ebetsu.goto('/sapporo/2/work')
    await main(ebetsu).getByRole('link', { name: title }).first().click()
    await main(ebetsu).getByText('発注の方法を書いてください。').first().waitFor()
    await ebetsu
      .getByRole('textbox', { name: '概要' })
      .fill('点検の記録をそろえ、江別市が点検の委託をまとめて発注する。')
    await saved(ebetsu)
    await submit()

    // 千歳市 is asked whether it still takes part, and reads what changed.
    await chitose.goto('/sapporo/2/work')
    await main(chitose).getByText('申請の内容を変えて再提出しました').first().waitFor()
    await main(chitose).getByRole('link', { name: title }).first().click()
    const since = chitose.getByRole('region', {
      name: '回答したあとに、申請の内容が変わりました',
    })
    await since.locator('ins').first().waitFor()
    await chitose.getByRole('button', { name: 'いまの内容に回答する' }).click()
    await expect.poll(() => since.count()).toBe(0)

    // Until it is approved, nobody else sees it.
    expect(await numbersIn('/open/sapporo/projects.json')).not.toContain(54)

    // 札幌市 approves.
    await sapporo.goto('/sapporo/2/review')
    await main(sapporo).getByRole('link', { name: title }).first().click()
    await sapporo.getByRole('heading', { level: 1, name: title }).waitFor()
    // What was remarked on was rewritten, and stands beside what it was before.
    await main(sapporo).getByText('対応済み（書き直しあり）').waitFor()
    await sapporo
      .getByRole('region', { name: '経過' })
      .getByText('再提出', { exact: true })
      .waitFor()
    const summary = sapporo.getByRole('region', { name: '概要', exact: true })
    expect(await summary.getByRole('group', { name: '前回の提出' }).innerText()).toContain('共同で')
    await sapporo.getByRole('button', { name: '承認する' }).click()
    await sapporo.getByRole('dialog').getByRole('button', { name: '承認する' }).click()
    await sapporo.getByRole('status').filter({ hasText: '承認しました' }).waitFor()
    expectNoMore('approve', await atSapporo.sofar())

    // A citizen finds it in the matrix and in the open data, as of today.
    const citizen = await visit('/sapporo/2/matrix')
    await citizen.getByRole('rowheader', { name: title }).waitFor()
    expect(await numbersIn('/open/sapporo/projects.json')).toContain(54)
    await citizen.getByRole('rowheader', { name: title }).getByRole('link').click()
    await citizen.getByRole('heading', { level: 1, name: title }).waitFor()
    await main(citizen).getByText('江別市が点検の委託をまとめて発注する').first().waitFor()
    expect(await citizen.content()).not.toContain(people.ebetsu.name)

    // 江別市 changes it, saying why; 千歳市 stays, and 札幌市 approves.
    await ebetsu.goto('/sapporo/2/projects/54')
    await atEbetsu.sofar()
    await ebetsu.getByRole('link', { name: '変更を申請する' }).first().click()
    await ebetsu.getByRole('textbox', { name: '変更の理由' }).fill('発注の時期を書くため。')
    await ebetsu
      .getByRole('textbox', { name: '概要' })
      .fill('点検の記録をそろえ、江別市が点検の委託を毎年５月にまとめて発注する。')
    await saved(ebetsu)
    await submit()
    expectNoMore('change', await atEbetsu.sofar())
    await chitose.goto('/sapporo/2/work')
    await main(chitose).getByRole('link', { name: title }).first().click()
    await main(chitose).getByText('発注の時期を書くため。').first().waitFor()
    await chitose.getByRole('radio', { name: '参加', exact: true }).check()
    await chitose.getByRole('button', { name: '回答する' }).click()
    await chitose.getByRole('status').filter({ hasText: '回答しました' }).waitFor()
    await sapporo.goto('/sapporo/2/review')
    await main(sapporo).getByRole('link', { name: title }).first().click()
    await main(sapporo).getByText('発注の時期を書くため。').first().waitFor()
    await sapporo.getByRole('button', { name: '承認する' }).click()
    await sapporo.getByRole('dialog').getByRole('button', { name: '承認する' }).click()
    await sapporo.getByRole('status').filter({ hasText: '承認しました' }).waitFor()

    // A citizen reads what changed, and why.
    const reader = await visit('/sapporo/2/projects/54', { own: true })
    const atReader = await countEffort(reader)
    await main(reader).getByText('発注の時期を書くため。').first().waitFor()
    await reader.getByRole('link', { name: '前の版と比べる' }).first().click()
    await reader.locator('ins').filter({ hasText: '毎年５月に' }).first().waitFor()
    expectNoMore('compare', await atReader.sofar())
    await expectAccessible(reader)
    // On a phone in letters twice as large, costs and all.
    await reader.goto('/sapporo/2/projects/54')
    await reader.setViewportSize({ width: 390, height: 844 })
    await reader.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await reader.getByText('千円').first().waitFor()
    await expectNoSidewaysScroll(reader)

    // The matrix of yesterday does not know it.
    await citizen.goto(`/sapporo/2/matrix?asOf=${yesterday}`)
    await citizen.getByRole('rowheader', { name: '公共施設の相互利用や配置に関する検討' }).waitFor()
    expect(await citizen.getByRole('rowheader', { name: title }).count()).toBe(0)
    expect(await numbersIn(`/open/sapporo/projects.json?asOf=${yesterday}`)).toHaveLength(53)
    expect(complaints).toEqual([])
  })

  // Registering took 168 keys when first watched, 92 of them the way back to the button.
  it('all of it is done without a mouse: registering, consenting, returning and approving', async () => {
    const name = '水道料金の共同収納に関する検討'
    const ebetsu = await visit('/sapporo/2/applications', { as: people.ebetsu, own: true })
    const effort = await countEffort(ebetsu)
    const press = (page: Page, key: string) => page.keyboard.press(key)
    const fill = async (field: string | RegExp, text: string) => {
      await tabTo(ebetsu, field)
      await ebetsu.keyboard.insertText(text)
    }
    // A draft that came back is the form again, any other application is named by its project.
    const open = async (page: Page, heading = name) => {
      // A list that is still being fetched has nothing to stop at: ninety Tabs went round it in a moment.
      await main(page).getByText(name).first().waitFor()
      await skipToContent(page)
      await tabTo(page, name)
      await press(page, 'Enter')
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    }
    const isAt = (page: Page, selector: string) =>
      expect.poll(() => page.evaluate((at) => document.activeElement?.matches(at), selector))

    await skipToContent(ebetsu)
    await tabTo(ebetsu, '連携事業を登録する')
    await press(ebetsu, 'Enter')
    await ebetsu.getByRole('textbox', { name: /^事業名 必須/ }).waitFor()
    await fill(/^事業名/, name)
    await fill(/^読み/, 'すいどうりょうきんのきょうどうしゅうのうにかんするけんとう')
    await tabTo(ebetsu, '政策分野')
    await choose(ebetsu, '環境')
    await tabTo(ebetsu, '持続可能な行政サービスを提供する')
    await press(ebetsu, 'Space')
    await fill('④を選んだ理由', '収納の負担を抑えるため。')
    await tabTo(ebetsu, '千歳市')
    await press(ebetsu, 'Space')
    await fill('概要', '収納を共同で委託する。')
    await fill('甲（札幌市）の役割', '様式を示す。')
    await fill('乙（連携市町村）の役割', '料金を集める。')
    await tabTo(ebetsu, '開始年度')
    await choose(ebetsu, '令和８年度')
    await tabTo(ebetsu, '終了年度')
    await choose(ebetsu, '令和10年度')
    await fill('令和８年度の事業費', '１，２００')
    await fill('電話番号', '011-381-0000')
    await tabTo(ebetsu, '確認して提出')
    await press(ebetsu, 'Enter')
    await isAt(ebetsu, '#check').toBe(true)
    await tabTo(ebetsu, /^提出する/)
    await press(ebetsu, 'Enter')
    await isAt(ebetsu, '#receipt').toBe(true)
    const { clicks, keys } = await effort.sofar()
    expect([clicks, keys <= 150, keys]).toEqual([0, true, keys])

    const chitose = await visit('/sapporo/2/work', { as: people.chitose, own: true })
    await open(chitose)
    await tabTo(chitose, /^参加/)
    await press(chitose, 'Space')
    await tabTo(chitose, '回答する')
    await press(chitose, 'Enter')
    await chitose.getByRole('status').filter({ hasText: '回答しました' }).waitFor()

    const sapporo = await visit('/sapporo/2/work', { as: people.sapporo, own: true })
    await open(sapporo)
    await tabTo(sapporo, /^指摘を書く.*：概要$/)
    await press(sapporo, 'Enter')
    await sapporo.keyboard.insertText('委託の相手を書いてください。')
    await tabTo(sapporo, '指摘1件を付けて差し戻す')
    await press(sapporo, 'Enter')
    await sapporo.getByRole('status').filter({ hasText: '差し戻しました' }).waitFor()
    // The button is gone: whoever pressed it goes on at the heading.
    await isAt(sapporo, 'main h1').toBe(true)

    await ebetsu.goto('/sapporo/2/work')
    await open(ebetsu, '連携事業を登録する')
    await tabTo(ebetsu, '確認して提出')
    await press(ebetsu, 'Enter')
    await isAt(ebetsu, '#check').toBe(true)
    await tabTo(ebetsu, /^提出する/)
    await press(ebetsu, 'Enter')
    await main(ebetsu).getByText('審査しています').first().waitFor()

    await sapporo.goto('/sapporo/2/review')
    await open(sapporo)
    const { length: before } = await numbersIn('/open/sapporo/projects.json')
    await tabTo(sapporo, /^承認する/)
    await press(sapporo, 'Enter')
    await sapporo.getByRole('dialog').waitFor()
    await tabTo(sapporo, /^承認する/)
    await press(sapporo, 'Enter')
    await sapporo.getByRole('status').filter({ hasText: '承認しました' }).waitFor()
    expect(await numbersIn('/open/sapporo/projects.json')).toHaveLength(before + 1)
    expect(complaints).toEqual([])
  })
})
