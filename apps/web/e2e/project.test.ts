import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectReadsWell, openRegistry } from './browser.ts'

describe('a project', () => {
  const { visit, complaints, world } = openRegistry()

  it('states every fact with its basis and where it was read', async () => {
    const page = await visit('/sapporo/2/projects/17')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(
      '公共施設の相互利用や配置に関する検討',
    )
    const what = page.getByRole('region', { name: 'この事業について' })
    expect(await what.innerText()).toContain('概要はまだ登録されていません。')
    expect(await what.innerText()).toContain('令和６年度（2024年度）〜令和10年度（2028年度）')
    await what.getByText('推定', { exact: true }).first().click()
    await what.getByText('64ページを示す行はほかにありません。').waitFor()
    await page.getByText('事実ごとの根拠と出典を見る').click()
    const measures = page.getByRole('region', { name: '重点施策' })
    expect(await measures.getByText('推定・確認待ち').count()).toBe(2)
    expect(await measures.innerText()).toContain('公表資料の●は2つ。登録している●も同じ数です。')
    expect(await measures.innerText()).toMatch(/共通施策\s+脱炭素の促進/)
    const facts = await page.getByRole('region', { name: '登録されている事実' }).innerText()
    expect(facts).toMatch(/出典どおり.*計画の体系.*ビジョン64ページ/)
    expect(facts).toContain('令和６年度（2024年度）〜令和10年度（2028年度）')
    expect(await page.getByRole('region', { name: '履歴' }).innerText()).toMatch(
      /令和６年３月29日[\s\S]*第１版/,
    )
  })

  it('says first what it does, once the policy office has written it, one project after the other', async () => {
    const page = await visit('/sapporo/2/gaps', {
      as: { role: 'policyOffice', municipality: '011002' },
    })
    await page.getByRole('link', { name: '当たる事業のない重点施策 21' }).click()
    await page.getByRole('link', { name: /^登録を申請する.*戦略産業の育成/ }).waitFor()
    await page.getByRole('link', { name: '概要のない事業 53' }).click()
    await page.locator('h2:focus', { hasText: '概要のない事業' }).waitFor()
    await expectReadsWell(page)
    await page.getByRole('link', { name: /^概要を書く.*No\.1）/ }).click()
    await page.getByText('53事業のうち0事業に概要があります。').waitFor()
    const box = page.getByLabel('概要', { exact: false })
    await page.getByRole('heading', { level: 2, name: /^No\.1 / }).waitFor()
    await box.press('Control+Enter')
    await page.getByText('概要を入力してください。').waitFor()
    await page.keyboard.type('12の市町村が集まり、連携する事業を企画します。')
    await expectReadsWell(page)
    await page.getByRole('link', { name: /^3 / }).click()
    await page.getByRole('heading', { level: 2, name: /^No\.3 / }).waitFor()
    // What was typed and not saved is still there.
    await page.getByRole('link', { name: /^1 / }).click()
    await expect.poll(() => box.inputValue()).toBe('12の市町村が集まり、連携する事業を企画します。')
    await box.press('Control+Enter')
    await page.getByText('No.1 の概要を保存し、公開しました。').waitFor()
    await page.getByRole('heading', { level: 2, name: /^No\.2 / }).waitFor()
    await page.getByText('53事業のうち1事業に概要があります。').waitFor()

    const reader = await visit('/sapporo/2/projects/1')
    await reader.getByText('12の市町村が集まり、').waitFor()
    await reader.getByRole('region', { name: '履歴' }).getByText('概要の登録').first().waitFor()
    await expectReadsWell(reader)
  })

  it('takes what a reader asks about it to the policy office’s desk', async () => {
    const reader = await visit('/sapporo/2/projects/24')
    await reader.getByRole('link', { name: 'この事業についてご意見を送る' }).click()
    await reader.getByText('No.24 図書館間の').waitFor()
    await reader.getByRole('button', { name: '送る' }).click()
    await reader.getByText('ご意見を入力してください。').waitFor()
    await reader.getByRole('textbox', { name: /^ご意見/ }).fill('どの図書館で借りられますか')
    await reader.getByRole('button', { name: '送る' }).click()
    await reader.getByText('ご意見を受け付けました。').waitFor()

    const desk = await visit('/sapporo/2/feedback', {
      as: { role: 'policyOffice', municipality: '011002' },
    })
    const one = desk.getByRole('article', { name: 'ご意見1' })
    await one.getByText('どの図書館で借りられますか').waitFor()
    await expectReadsWell(desk)
    await one.getByLabel('どうしたか').fill('ページに書き足した')
    // A colleague was first: what was typed here is still here, beside what was noted there.
    const colleague = await world.as({ role: 'policyOffice', municipality: '011002' })
    await colleague.feedback.settle.mutate({ id: 1, version: 1, note: '電話で答えた' })
    await one.getByRole('button', { name: /^対応済みにする/ }).click()
    await one.getByText('電話で答えた').waitFor()
    expect(await one.getByLabel('どうしたか').inputValue()).toBe('ページに書き足した')
    await one.getByRole('button', { name: /^書き直す/ }).click()
    await desk.getByText('ご意見1を対応済みにしました。').waitFor()
    await desk.getByText('対応を待つご意見はありません。').waitFor()
  })

  it('shows who takes part on the map, and all municipalities as a table', async () => {
    const page = await visit('/sapporo/2/projects/17')
    const who = page.getByRole('region', { name: '関係市町村' })
    expect(await who.getByRole('listitem').filter({ hasText: '札幌市' }).innerText()).toContain(
      '参加（推定）',
    )
    await who.getByText('市町村ごとの一覧を表で見る').click()
    expect(await who.getByRole('row').count()).toBe(13)
  })

  it('leads on: before, after, same area, same measures', async () => {
    const page = await visit('/sapporo/2/projects/17')
    await page.getByRole('link', { name: '③と④の両方に当たる事業' }).click()
    await page.waitForURL(/measure=3&measure=4&match=all/)
    await page.getByText('3件の事業', { exact: true }).waitFor()
    await page.goto('/sapporo/2/projects/22')
    const related = page.getByRole('complementary', { name: 'この事業の情報' })
    await related.getByRole('link', { name: /公立夜間中学の共同活用/ }).waitFor()
    await page
      .getByRole('navigation', { name: '前後の事業' })
      .getByRole('link', { name: /No\.23/ })
      .click()
    await page.getByRole('heading', { level: 1, name: /公立夜間中学/ }).waitFor()
    expect(await page.title()).toMatch(/^No\.23/)
  })

  it('gives its permanent address to take along', async () => {
    const page = await visit('/sapporo/2/projects/17')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'アドレスをコピー' }).click()
    await page.getByText('コピーしました').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(new URL(copied).pathname).toBe('/sapporo/2/projects/17')
  })

  it('has neither a project before the first nor after the last', async () => {
    const page = await visit('/sapporo/2/projects/1')
    const links = page.getByRole('navigation', { name: '前後の事業' }).getByRole('link')
    expect(await links.allInnerTexts()).toHaveLength(1)
    await page.goto('/sapporo/2/projects/53')
    await page.getByRole('heading', { level: 1, name: /航空写真/ }).waitFor()
    expect(await links.allInnerTexts()).toHaveLength(1)
  })

  it('that does not exist is told kindly', async () => {
    for (const number of ['99', 'abc']) {
      const page = await visit(`/sapporo/2/projects/${number}`)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('')
      expect(complaints).toEqual([])
    }
  })

  for (const language of ['ja', 'en']) {
    it(`reads well in ${language} on screens, phones and enlarged`, async () => {
      for (const number of [1, 17, 39]) {
        const page = await visit(`/sapporo/2/projects/${number}?lang=${language}`)
        await expectReadsWell(page)
        expect(complaints).toEqual([])
      }
    })
  }

  it('is shown within a page of somebody else by two lines that are copied, as high as it is, and nothing else is', async () => {
    const page = await visit('/sapporo/2/projects/17', { own: true })
    const found = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
    await page.getByRole('button', { name: '埋め込み' }).click()
    const dialog = page.getByRole('dialog', { name: 'ほかのページに埋め込む' })
    const code = await dialog.getByLabel('埋め込みコード').inputValue()
    await expectReadsWell(page)
    await dialog.getByRole('button', { name: 'コードをコピー' }).click()
    await dialog.getByRole('button', { name: '閉じる' }).click()
    await expect
      .poll(() =>
        page
          .getByRole('button', { name: '埋め込み' })
          .evaluate((button) => button === document.activeElement),
      )
      .toBe(true)

    const { origin } = new URL(page.url())
    const tell = (href: string) =>
      page.evaluate(async (at) => (await (await fetch(at)).json()) as { html: string }, href)
    expect((await tell(found ?? '')).html).toContain(`src="${origin}/embed/sapporo/2/projects/17"`)
    const lists = await Promise.all(
      ['municipalities/012173', 'matrix?policyArea=1a'].map(async (at) => {
        const url = encodeURIComponent(`${origin}/sapporo/2/${at}`)
        return (await tell(`${origin}/oembed?url=${url}`)).html
      }),
    )
    const other = `<iframe src="${origin}/sapporo/2/projects/17" title="ページ"></iframe>`
    const body = `<h1>町</h1>${code}${lists.join('')}${other}`
    const town = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html; charset=utf-8')
      answer.end(`<!doctype html><html lang="ja"><title>町</title><main>${body}</main></html>`)
    })
    await new Promise<void>((resolve) => {
      town.listen(0, '127.0.0.1', resolve)
    })
    const { port } = town.address() as AddressInfo
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`http://127.0.0.1:${port}/`)
      const frame = page.frameLocator('iframe').first()
      await frame.getByRole('heading', { name: /公共施設の相互利用や配置に関する検討/ }).waitFor()
      expect(await frame.getByText('札幌市　参加（推定）').count()).toBe(1)
      for (const [at, usual] of [360, 640, 640].entries()) {
        const box = page.locator('iframe').nth(at)
        await box.scrollIntoViewIfNeeded()
        await box.contentFrame().getByRole('heading').waitFor()
        const inner = await (await box.elementHandle())?.contentFrame()
        if (!inner) throw new Error('Nothing is framed')
        const height = () => inner.evaluate(() => document.body.offsetHeight)
        const shown = () => box.evaluate((element) => element.clientHeight)
        await expect.poll(async () => (await shown()) - (await height())).toBe(0)
        expect(await shown()).not.toBe(usual)
        // Whoever has no Japanese type of their own is sent the registry's.
        const sent = await inner.evaluate(async () => {
          const faces = await document.fonts.load("1rem 'Renkei Sans'", '事')
          return faces.map(({ status }) => status)
        })
        expect(sent).toEqual(['loaded'])
        await expectAccessible(inner)
      }
      await expectAccessible(page)
    }
    // The page itself refuses to be framed.
    expect(page.frames().map((one) => one.url())).not.toContain(`${origin}/sapporo/2/projects/17`)
    town.closeAllConnections()
    town.close()
  })
})
