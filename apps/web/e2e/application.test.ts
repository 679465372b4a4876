import { drafted, submitted } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addressOf, beginRegistration, fillRegistration, saved } from './application-form.ts'
import { expectAccessible, expectReadsWell, openRegistry, paste } from './browser.ts'

const ebetsu = { role: 'officer', municipality: '012173', department: '企画課（見本）' } as const
const check = (page: Page) => page.getByRole('button', { name: '確認して提出' }).first().click()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'))

describe('an officer who registers a project', () => {
  const { visit, complaints, world } = openRegistry()

  it('leaves nothing by looking at the form, and goes on typing when the first words make a draft', async () => {
    const page = await visit('/sapporo/2/applications', { as: ebetsu })
    await beginRegistration(page)
    await page.getByText('まだありません。入力すると下書きとして残ります。').waitFor()
    expect(await page.getByRole('button', { name: '下書きを破棄する' }).count()).toBe(0)
    await page.goBack()
    await page.getByText('まだ申請がありません。').waitFor()
    await beginRegistration(page)
    await page.getByRole('textbox', { name: /^事業名 必須/ }).focus()
    await page.keyboard.type('合同')
    const path = await addressOf(page)
    await page.keyboard.type('訓練')
    await saved(page)
    expect(await focused(page)).toBe('title')
    await page.goto(path)
    expect(await page.getByRole('textbox', { name: /^事業名 必須/ }).inputValue()).toBe('合同訓練')
    const officer = await world.as(ebetsu)
    const [draft] = await officer.application.list.query({ region: 'sapporo' })
    if (draft) await officer.application.discard.mutate(draft)
  })

  it('copies from a registered project, and takes it back without losing what was typed since', async () => {
    const page = await visit('/sapporo/2/applications', { as: ebetsu })
    await beginRegistration(page)
    const summary = page.getByRole('textbox', { name: '概要' })
    const until = page.getByRole('combobox', { name: '終了年度' })
    await page.getByText('既存の事業から写す').click()
    await page.getByRole('combobox', { name: '写す事業' }).selectOption('17')
    await page.getByRole('button', { name: '写す', exact: true }).click()
    await expect.poll(() => until.inputValue()).not.toBe('')
    await summary.fill('あとから書いた。')
    await page.getByRole('button', { name: '写す前に戻す' }).click()
    await expect.poll(() => until.inputValue()).toBe('')
    expect(await summary.inputValue()).toBe('あとから書いた。')
  })

  it('is told every mistake at once, at the fields, with the cursor in the first', async () => {
    const page = await visit('/sapporo/2/applications', { as: ebetsu })
    await beginRegistration(page)
    // Nothing is red before it was tried.
    const title = page.getByRole('textbox', { name: /^事業名 必須/ })
    await title.focus()
    await page.keyboard.press('Tab')
    expect(await page.getByText('要修正').count()).toBe(0)
    await check(page)
    const summary = page.getByRole('group', { name: '修正が必要な項目が10件あります' })
    await summary.getByRole('link', { name: '重点施策を選んでください。' }).waitFor()
    await expect.poll(() => focused(page)).toBe('title')
    await summary.getByRole('link', { name: '概要を入力してください。' }).click()
    await expect.poll(() => focused(page)).toBe('summary')
    expect(await title.getAttribute('aria-invalid')).toBe('true')
    await expectAccessible(page)

    await fillRegistration(page)
    const kana = page.getByRole('textbox', { name: '読み' })
    await kana.fill('ジョウゲスイドウのテンケン')
    await kana.blur()
    expect(await kana.inputValue()).toBe('じょうげすいどうのてんけん')
    await page.getByRole('textbox', { name: '令和８年度のうち補助金（千円）' }).fill('1300')
    await page.getByRole('textbox', { name: '概要' }).focus()
    await page
      .getByText('補助金は、その年度の事業費（1,200）以下にしてください。')
      .first()
      .waitFor()
    await page.getByRole('textbox', { name: '令和８年度のうち補助金（千円）' }).fill('')
    await page.getByRole('textbox', { name: /^番号/ }).fill('１７')
    await page.getByRole('textbox', { name: '令和９年度の事業費（千円）' }).fill('約1,500')
    await page.getByRole('combobox', { name: '終了年度' }).selectOption('令和７年度（2025年度）')
    await page
      .getByText('空いている')
      .or(page.getByRole('button', { name: '54にする' }))
      .waitFor()
    await check(page)
    await page.getByRole('group', { name: '修正が必要な項目が3つあります' }).waitFor()
    await page
      .getByText(
        '「約1,500」は数値として読めません。1,500 と入力し、「約」は備考に書いてください。',
        {
          exact: true,
        },
      )
      .waitFor()
    await page.getByText('終わりが始まりより前です。', { exact: false }).first().waitFor()
    await page.getByText('No.17 はすでにあります。', { exact: false }).first().waitFor()
    await expect.poll(() => focused(page)).toBe('number')

    await page.getByRole('button', { name: '54にする' }).click()
    await page.getByRole('textbox', { name: '令和９年度の事業費（千円）' }).fill('1,500')
    await page.getByRole('combobox', { name: '終了年度' }).selectOption('令和10年度（2028年度）')
    expect(await page.getByRole('row', { name: /^計/ }).first().innerText()).toMatch(/2,700/)
    // What municipalities bear is pasted from a sheet, and told apart where it is not the cost.
    const share = page.getByRole('textbox', { name: '令和８年度の江別市の分担（千円）' })
    await share.focus()
    await paste(page, '６００千円\t750\n300\t750')
    await page.getByText('令和８年度（2026年度）の分担の合計900千円は、').waitFor()
    await share.focus()
    await page.keyboard.press('Tab')
    expect(await share.inputValue()).toBe('600')
    // What it is to be measured by is proposed, taken out and put back.
    await page.getByRole('button', { name: '成果指標を加える' }).click()
    await expect.poll(() => focused(page)).toBe('indicators.0.title')
    const proposed = page.getByRole('group', { name: '成果指標１' })
    await proposed.getByRole('textbox', { name: '指標名' }).fill('共同点検をした施設の数')
    await proposed.getByRole('textbox', { name: '目標 任意' }).fill('2000')
    await check(page)
    const missing = page.getByRole('group', { name: '修正が必要な項目が2つあります' })
    await missing.getByRole('link', { name: '成果指標１の単位を入力してください。' }).click()
    await page.keyboard.type('施設')
    await proposed.getByRole('textbox', { name: '目標の年度' }).fill('R10')
    await proposed.getByRole('textbox', { name: '出典' }).fill('参加市町村の報告')
    expect(await proposed.getByRole('textbox', { name: '目標の年度' }).inputValue()).toBe(
      '令和10年度（2028年度）',
    )
    await expectAccessible(page)
    await proposed.getByRole('button', { name: '取り除く' }).click()
    await expect.poll(() => proposed.count()).toBe(0)
    await page
      .getByRole('group', { name: 'この事業の成果指標' })
      .getByRole('button', { name: '元に戻す' })
      .click()
    await expect.poll(() => focused(page)).toBe('indicators.0.title')
    await check(page)
    await page.getByRole('button', { name: '提出する' }).waitFor()
    const main = await page.getByRole('main').innerText()
    expect(main).toContain('令和10年度（2028年度）')
    expect(main).toContain('1,200千円')
    expect(main).toContain('事業費1,200千円より300千円少ないです。')
    expect(main).toContain(
      '令和８年度（2026年度） 600千円、令和９年度（2027年度） 750千円、計 1,350千円',
    )
    expect(main).toMatch(/共同点検をした施設の数\s+目標　2,000施設、令和10年度（2028年度）/)
    expect(main).toContain('当別町・南幌町に、参加・条件付きで参加・検討中・不参加をたずねます。')
    await expectAccessible(page)
    await page.getByRole('button', { name: /^変更.*概要$/ }).click()
    await expect.poll(() => focused(page)).toBe('summary')
    await page.getByRole('button', { name: '確認して提出' }).last().click()
    // Back where one had left to change it.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('変更：概要')
    await page.getByRole('button', { name: '提出する' }).click()
    const receipt = page.getByRole('status').filter({ hasText: /受け付けました（申請\d+）/ })
    await expect.poll(() => receipt.evaluate((box) => box === document.activeElement)).toBe(true)
    // Nobody there uses the registry: what could not be asked is not said to be.
    await receipt.getByText('当別町・南幌町には利用者がいないため、届きません。').waitFor()
    expect(await receipt.innerText()).not.toContain('参加をたずねました')
    await page.getByText('審査しています').waitFor()
    expect(await page.getByRole('row', { name: /当別町/ }).innerText()).toContain('未回答')
    expect(complaints).toEqual([])
  })

  it('sees projects of similar titles, and takes a title that exists for a change', async () => {
    const page = await visit('/sapporo/2/applications', { as: ebetsu })
    await beginRegistration(page)
    const title = page.getByRole('textbox', { name: /^事業名 必須/ })
    await title.fill('公共施設の相互利用に関する検討')
    await page.getByText('似た名称の事業が').waitFor()
    await page.getByRole('link', { name: '公共施設の相互利用や配置に関する検討' }).waitFor()
    // A reading is proposed, and written by nobody but the officer.
    const kana = page.getByRole('textbox', { name: '読み' })
    await page.getByText('読みの案：こうきょうしせつのそうごりようにかんするけんとう').waitFor()
    expect(await kana.inputValue()).toBe('')
    await page.getByRole('button', { name: 'この読みを入れる' }).click()
    expect(await kana.inputValue()).toBe('こうきょうしせつのそうごりようにかんするけんとう')
    await title.fill('公共施設の相互利用や配置に関する検討')
    await page.getByText('同じ名称の事業があります。').waitFor()
    expect(await page.getByText('似た名称の事業が').count()).toBe(0)
  })

  it('finds everything again after a reload, saved or not', async () => {
    const page = await visit('/sapporo/2/applications', { as: ebetsu })
    await beginRegistration(page)
    const summary = page.getByRole('textbox', { name: '概要' })
    const files = page.getByLabel('添付資料')
    const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }
    await files.setInputFiles([
      { name: '位置図.pdf', ...pdf },
      { name: '実行.exe', ...pdf },
      { name: '見積.xlsx', ...pdf },
    ])
    await page.getByText('「実行.exe」は添付できない種類のファイルです。').waitFor()
    await page.getByText('「見積.xlsx」の中身が、').waitFor()
    await summary.fill('保存された文')
    await saved(page)
    await expectAccessible(page)
    await page.reload()
    const link = page.getByRole('link', { name: '位置図.pdf' })
    const download = page.waitForEvent('download')
    await link.click()
    expect((await download).suggestedFilename()).toBe('位置図.pdf')
    await page.getByRole('button', { name: /^外す.*位置図/ }).click()
    await expect.poll(() => link.count()).toBe(0)
    await summary.waitFor()
    expect(await summary.inputValue()).toBe('保存された文')

    await page.route('**/trpc/application.save*', (route) => route.abort())
    await summary.fill('つながらないうちに書いた文')
    await summary.blur()
    await page.getByRole('alert').filter({ hasText: '保存できていません' }).waitFor()
    expect(await summary.inputValue()).toBe('つながらないうちに書いた文')
    await page.unroute('**/trpc/application.save*')
    page.on('dialog', (dialog) => dialog.accept())
    await page.reload()
    await page.getByText('保存される前に画面を閉じた入力を戻しました').waitFor()
    await saved(page)
    expect(await summary.inputValue()).toBe('つながらないうちに書いた文')

    // Nor is anything lost where the page is closed upon the last letter.
    const names = ['概要', /^事業名 必須/, '④を選んだ理由']
    await page.getByRole('checkbox', { name: '持続可能な行政サービスを提供する' }).check()
    await saved(page)
    for (const name of names) {
      const tab = await page.context().newPage()
      await tab.goto(page.url())
      await tab.getByRole('textbox', { name }).click()
      await tab.keyboard.press('Control+A')
      await tab.keyboard.type('急いで書いた文', { delay: 20 })
      await tab.close()
      await page.goto(page.url())
      const field = page.getByRole('textbox', { name })
      await field.waitFor()
      expect(await field.inputValue()).toBe('急いで書いた文')
    }

    const lines = Array.from({ length: 30 }, (_, i) => `${i + 1}行目の文`).join('\n')
    await summary.fill(lines)
    const amount = page.getByRole('textbox', { name: '令和７年度の事業費（千円）' })
    await amount.focus()
    await paste(page, '1,000\t500\r\n2,000\t"6""00"\r\n')
    await page.getByText('貼り付けた表を4欄に入力しました。').waitFor()
    expect(await amount.inputValue()).toBe('1,000')
    expect(
      await page.getByRole('textbox', { name: '令和８年度の事業費（千円）' }).inputValue(),
    ).toBe('2,000')
    await page.emulateMedia({ media: 'print' })
    await page.locator('.printed').filter({ hasText: '30行目の文' }).waitFor()
    expect(await page.locator('main').innerText()).toContain('2,000')
    await page.emulateMedia({ media: null })
    await page.getByRole('button', { name: '元に戻す' }).click()
    expect(await amount.inputValue()).toBe('')
  })

  it('saves again by hand once the connection is back', async () => {
    const page = await visit('/sapporo/2/applications', { as: ebetsu })
    await beginRegistration(page)
    await page.route('**/trpc/application.create*', (route) => route.abort())
    await page.getByRole('textbox', { name: '概要' }).fill('あとで保存する文')
    await page.getByRole('button', { name: 'もう一度保存する' }).waitFor()
    await page.reload()
    await page.getByText('保存される前に画面を閉じた入力を戻しました').waitFor()
    const again = page.getByRole('button', { name: 'もう一度保存する' })
    // What was brought back is tried at once, and has failed.
    await again.waitFor()
    await page.unroute('**/trpc/application.create*')
    await again.click()
    await saved(page)
    const path = await addressOf(page)
    const colleague = await visit(path, { as: ebetsu })
    expect(await colleague.getByRole('textbox', { name: '概要' }).inputValue()).toBe(
      'あとで保存する文',
    )
  })

  it('needs no mouse', async () => {
    const page = await visit('/sapporo/2/applications', { as: ebetsu })
    await beginRegistration(page)
    await page.getByRole('textbox', { name: /^事業名 必須/ }).focus()
    const tabTo = async (name: string) => {
      for (let i = 0; i < 40; i += 1) {
        if ((await focused(page)) === name) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`${name} is not reached`)
    }
    await page.keyboard.type('合同訓練')
    await tabTo('kana')
    await page.keyboard.type('ごうどうくんれん')
    await tabTo('measures')
    await page.keyboard.press('Space')
    await tabTo('measures.1.reason')
    await page.keyboard.type('理由')
    await tabTo('partners')
    await page.keyboard.press('Space')
    await tabTo('budget.2026.amount')
    await page.keyboard.type('３００')
    await tabTo('note')
    await page.keyboard.type('備考')
    // Nothing is gone back to under the bar that stays.
    const bar = await page.locator('.state').evaluate((box) => box.getBoundingClientRect().bottom)
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press('Shift+Tab')
      const top = () => page.evaluate(() => document.activeElement?.getBoundingClientRect().top)
      await expect.poll(top).toBeGreaterThanOrEqual(bar)
    }
    await saved(page)
    expect(await page.getByRole('row', { name: /^計/ }).first().innerText()).toContain('300')
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2)
  })

  it('throws a draft away only after being asked', async () => {
    const page = await visit('/sapporo/2/applications', { as: ebetsu })
    await beginRegistration(page)
    await page.getByRole('textbox', { name: '概要' }).fill('やめる文')
    await saved(page)
    const path = await addressOf(page)
    await page.getByRole('button', { name: '下書きを破棄する' }).click()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('button', { name: '下書きを破棄する' }).click()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: '破棄する' }).click()
    await page.waitForURL(/\/applications$/)
    await page.goto(path)
    await page.getByRole('heading', { name: 'ページが見つかりません' }).waitFor()
  })

  it('does not find the drafts of another municipality', async () => {
    const { id } = await drafted(await world.as(ebetsu))
    const page = await visit(`/sapporo/2/applications/${id}`, {
      as: { role: 'officer', municipality: '012246' },
    })
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('ページが見つかりません')
  })

  const pages = {
    list: () => '',
    'choice of a kind': () => '/new?',
    'choice of a project': () => '/new?kind=change',
    registration: async () => `/${(await drafted(await world.as(ebetsu))).id}?`,
    check: async () => `/${(await drafted(await world.as(ebetsu))).id}?step=check`,
    change: async () => {
      const typed = { title: '別の名前', partners: ['012246'] }
      const change = { kind: 'change', project: 17 } as const
      return `/${(await drafted(await world.as(ebetsu), typed, change)).id}?`
    },
    end: async () =>
      `/${(await drafted(await world.as(ebetsu), {}, { kind: 'end', project: 17 })).id}?`,
    view: async () => `/${(await submitted(await world.as(ebetsu))).id}?`,
  }
  for (const [name, made] of Object.entries(pages)) {
    it(`reads the ${name} in both languages, on a desk and on a phone`, async () => {
      const path = (await made()) || '?'
      for (const language of ['ja', 'en']) {
        const address = `/sapporo/2/applications${path}&lang=${language}`
        const page = await visit(address, { as: ebetsu })
        await page.waitForLoadState('networkidle')
        await expectReadsWell(page)
      }
      expect(complaints).toEqual([])
    })
  }
})
