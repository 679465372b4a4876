import { formatDate, today } from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openRegistry } from './browser.ts'
import { countEffort } from './counting.ts'
import { bytesOf, seen, taken } from './pictures.ts'

const region = 'sapporo'

describe('a councillor prepares a question', () => {
  const { visit, complaints, world } = openRegistry()
  // The day of what was done, which may be over by the time it is read.
  let day = today()
  beforeAll(async () => {
    const department = '政策企画部'
    const office = await world.as({ role: 'policyOffice', municipality: '011002', department })
    const link = (await office.alignment.list.query({ region, project: 15 }))[0]
    if (link) await office.alignment.confirm.mutate({ id: link.id, version: link.version })
    day = today()
  })

  // Before: no Excel at all, a PDF by the browser's print alone, changes project by project, and no words to copy.
  it('has each wish from the overview in at most three presses', async () => {
    const page = await visit('/sapporo/2', { own: true })
    const main = page.getByRole('main')
    const menu = page.getByRole('navigation', { name: '主なメニュー' })
    const effort = await countEffort(page)
    const begin = async () => {
      await page.goto('/sapporo/2')
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      await effort.sofar()
    }

    // The plan's system as a workbook, and as a file to print.
    await menu.getByRole('link', { name: 'マトリックス' }).click()
    await main.getByText('ダウンロード', { exact: true }).click()
    const [excel] = await Promise.all([
      page.waitForEvent('download'),
      main.getByRole('link', { name: /^Excel（印刷用/ }).click(),
    ])
    expect(excel.suggestedFilename()).toMatch(/\.xlsx$/)
    expect(await effort.sofar()).toEqual({ clicks: 3, keys: 0, fields: 0 })
    const pdf = await main
      .getByRole('link', { name: /^PDF/, includeHidden: true })
      .getAttribute('href')
    expect(pdf).toMatch(/^\/papers\/sapporo\/2\/matrix\.pdf/)

    // What changed in a year, by day and department.
    await begin()
    await menu.getByRole('link', { name: 'マトリックス' }).click()
    await main.getByRole('link', { name: '更新履歴' }).click()
    await main.getByRole('link', { name: 'この1年' }).click()
    await main.getByRole('heading', { name: formatDate(day, 'ja') }).waitFor()
    await main.getByText('計画との対応').first().waitFor()
    await main.getByRole('link', { name: 'No.15 札幌駅交流拠点の整備等' }).waitFor()
    expect(await effort.sofar()).toEqual({ clicks: 3, keys: 0, fields: 0 })
    await expectAccessible(page)
    await main.getByRole('link', { name: '期間の初めと終わりを並べて比べる' }).click()
    await main.getByRole('heading', { name: 'ビジョンの比較' }).waitFor()
    await main.getByText('ダウンロード', { exact: true }).click()
    const compared = await main.getByRole('link', { name: 'PDF' }).getAttribute('href')
    const [, since = ''] = /formerAsOf=(\d{4}-\d\d-\d\d)$/.exec(compared ?? '') ?? []
    expect(await main.getByLabel('日を指定する').first().inputValue()).toBe(since)

    // Which areas have no project for a measure, in words.
    await begin()
    await menu.getByRole('link', { name: 'マトリックス' }).click()
    await main.getByRole('link', { name: '政策分野 × 重点施策' }).click()
    await main.getByText('当たる事業のない分野').first().waitFor()
    expect(await effort.sofar()).toEqual({ clicks: 2, keys: 0, fields: 0 })

    // What may be done with the data.
    await begin()
    await menu.getByRole('link', { name: 'データについて' }).click()
    await main.getByText('CC BY 4.0').first().waitFor()
    expect(await effort.sofar()).toEqual({ clicks: 1, keys: 0, fields: 0 })
    expect(complaints).toEqual([])
  })

  it('follows a project in one press once signed in, and finds what changed among the own work', async () => {
    const as = { role: 'officer', municipality: '012173', department: '企画課' } as const
    const page = await visit('/sapporo/2/projects/15', { as, own: true })
    const effort = await countEffort(page)
    await page.getByRole('button', { name: /^フォローする/ }).click()
    await page.getByRole('button', { name: /^フォロー中/, pressed: true }).waitFor()
    await page.getByRole('status').filter({ hasText: '自分の仕事' }).waitFor()
    expect(await effort.sofar()).toEqual({ clicks: 1, keys: 0, fields: 0 })
    await expectAccessible(page)
    await page.goto('/sapporo/2/work')
    const latest = page.getByRole('region', { name: 'フォローしているものの変更' })
    await latest.getByRole('link', { name: /^No.15 / }).waitFor()
    await expectAccessible(page)

    await page.goto('/account')
    await page.getByRole('radio', { name: '毎週月曜の朝' }).check()
    await page.getByRole('button', { name: '保存する' }).click()
    await page.getByText('保存しました。').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^フォローをやめる/ }).click()
    await page.getByText('フォローしているものはありません').waitFor()
    await page.reload()
    expect(await page.getByRole('radio', { name: '毎週月曜の朝' }).isChecked()).toBe(true)
  })

  it('takes the plan’s system along as PDF, and the list as Excel, in three presses each', async () => {
    const page = await visit('/sapporo/2', { own: true })
    const effort = await countEffort(page)
    await page.getByRole('link', { name: 'マトリックスを見る' }).click()
    await page.getByText('ダウンロード', { exact: true }).click()
    await expectAccessible(page)
    const pdf = await taken(page, () => page.getByRole('link', { name: /^PDF/ }).click())
    expect(pdf.suggestedFilename()).toBe('sapporo-2-matrix.pdf')
    expect((await bytesOf(pdf)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await effort.sofar()).toEqual({ clicks: 3, keys: 0, fields: 0 })

    await page.goto('/sapporo/2')
    await page.getByRole('link', { name: '連携事業を探す' }).click()
    await page.getByText('ダウンロード', { exact: true }).click()
    const book = await taken(page, () => page.getByRole('link', { name: /^Excel（データ/ }).click())
    expect((await bytesOf(book)).subarray(0, 2).toString()).toBe('PK')
    expect(await effort.sofar()).toEqual({ clicks: 3, keys: 0, fields: 0 })
    expect(complaints).toEqual([])
  })

  it('takes a chart along for a slide, with its title and source, in letters that are seen', async () => {
    const page = await visit('/sapporo/2', { own: true })
    const effort = await countEffort(page)
    await page.getByText('画像で保存').click()
    await expectAccessible(page)
    const file = await taken(page, () => page.getByRole('button', { name: /PNG/ }).click())
    expect(file.suggestedFilename()).toBe('sapporo-2-municipalities.png')
    expect(await effort.sofar()).toEqual({ clicks: 2, keys: 0, fields: 0 })
    const png = await bytesOf(file)
    const title = await seen(page, png, { left: 0, top: 0, right: 1, bottom: 0.1 })
    expect(title.width).toBeGreaterThan(1000)
    expect(title.dark).toBeGreaterThan(1000)

    await page.goto('/sapporo/2/matrix?view=coverage&pillar=2&lang=en')
    await page.getByText('Download', { exact: true }).click()
    const drawn = await taken(page, () => page.getByRole('button', { name: /SVG/ }).click())
    const svg = (await bytesOf(drawn)).toString()
    for (const said of [
      'Policy areas and priority measures',
      'Ring: inferred',
      'Made with Renkei on',
    ])
      expect(svg).toContain(said)
    // Who takes part in how much, which a table beside the bars says too, each number leading to its projects.
    await page.goto('/sapporo/2/municipalities?order=count')
    const table = page.getByRole('table', { name: '市町村ごとの、回答別の連携事業の数' })
    const ebetsu = table.getByRole('row', { name: /^江別市/ })
    expect(await ebetsu.getByRole('cell').last().innerText()).toBe('53')
    await expectAccessible(page)
    const balance = page.getByRole('region', { name: '市町村ごとの参加' })
    await balance.getByText('画像で保存').click()
    const bars = await taken(page, () => balance.getByRole('button', { name: /SVG/ }).click())
    const drawnBars = (await bytesOf(bars)).toString()
    for (const said of ['札幌市（連携中枢都市）', '参加 53', '斜線は推定', '?order=count'])
      expect(drawnBars).toContain(said)
    await page.getByRole('combobox', { name: '図に示すもの' }).selectOption('open')
    await page.waitForURL(/map=open/)
    await page.getByRole('link', { name: /^江別市\s*53件$/ }).waitFor()
    await ebetsu.getByRole('link', { name: '53', exact: true }).click()
    await page.waitForURL(/municipality=012173&participation=unanswered/)
    // Four areas, and nothing of another host.
    expect(svg.match(/>2[a-d]</g)).toHaveLength(4)
    expect(
      svg.replaceAll(/xmlns(:\w+)?="[^"]*"|http:\/\/(localhost|127\.0\.0\.1):\d+/g, ''),
    ).not.toMatch(/https?:/)
    expect(complaints).toEqual([])
  })
})
