import { addPerson, openInquiry, publishInquiry, submitAll } from '@renkei/api/testing'
import { usualGrades, withoutPoints } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { expectNoSidewaysScroll, expectReadsWell, openRegistry } from './browser.ts'
import { taken } from './pictures.ts'

const ebetsu = '012173'
const office = 'office@example.lg.jp'
const town = 'town@example.lg.jp'

describe('評価と年次報告', () => {
  const { visit, complaints, world } = openRegistry()

  it('the policy office evaluates beside the municipalities; citizens read and print the report', async () => {
    const person = { role: 'policyOffice', municipality: '011002' } as const
    const client = await world.as(person)
    const officer = await world.as({ role: 'officer', municipality: ebetsu })
    const { id } = await openInquiry(client, { kinds: ['participation', 'selfEvaluation'] })
    await submitAll(officer, id, ebetsu)
    await addPerson(world.db, { ...person, email: office })

    const page = await visit(`/sapporo/2/inquiries/${id}/evaluation`, { as: office })
    await page.getByRole('button', { name: /^評価する.*No\.17$/ }).click()
    await page.getByLabel('達成度').fill('４１')
    await page.getByRole('button', { name: '評価を保存する' }).click()
    await page.getByText('40以下の数を入力してください。').waitFor()
    await page.getByLabel('達成度').fill('４０')
    await page.getByLabel('連携の効果').fill('30')
    await page.getByLabel('進め方').fill('16')
    await page.getByLabel('コメント').fill('広く使われた')
    await page.getByRole('button', { name: '評価を保存する' }).click()
    await page.getByText('No.17 の評価を保存しました。').waitFor()
    // The next that has none is there, with the cursor in its first field; Enter saves it.
    await page.getByRole('heading', { level: 2, name: /^No\.18 / }).waitFor()
    await page.keyboard.type('20')
    for (const points of ['30', '10']) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(points)
    }
    await page.keyboard.press('Enter')
    await page.getByText('No.18 の評価を保存しました。').waitFor()
    await page.getByText('評価済み　2／53事業').waitFor()
    // What was typed waits while another project is looked at.
    await page.keyboard.type('7')
    await page.getByRole('button', { name: '前の事業（No.18）' }).click()
    await page.getByRole('button', { name: '次の事業（No.19）' }).click()
    expect(await page.getByLabel('達成度').inputValue()).toBe('7')
    const texts = page.getByRole('region', { name: /^No\.19 / })
    await texts.getByText('done：記入しました').waitFor()
    await page.getByRole('row', { name: /^17 .*A 86点 A 0 B 0 C 1 D 0 60・60・60点/ }).waitFor()
    await expectReadsWell(page)

    await page.goto('/sapporo/2/inquiries')
    await page.getByRole('link', { name: '評価の段階と観点' }).click()
    await page.getByRole('button', { name: '◎・○・△・×' }).click()
    await page.getByRole('button', { name: '段階を増やす' }).click()
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('名前のない段階があります。').first().waitFor()
    await expectReadsWell(page)
    await page.getByLabel('段階5の名前').fill('―')
    await page.getByLabel('割合に数える段階').selectOption('◎')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('これからつくる照会に使われます。', { exact: false }).last().waitFor()
    await expectReadsWell(page)
    await page.goto('/sapporo/2/inquiries/new')
    await page.getByRole('checkbox', { name: /^自己評価/ }).check()
    expect(await page.getByLabel('段階1の名前').inputValue()).toBe('◎')
    expect(await page.getByLabel('段階5の名前').inputValue()).toBe('―')

    // Where no points are given a key chooses the grade, at the desk and in the table of a municipality.
    await page.getByRole('radio', { name: '点数をつけず、段階を選ぶ' }).check()
    expect(await page.getByLabel('観点1の配点').count()).toBe(0)
    await expectReadsWell(page)
    const [, signs] = usualGrades.map(withoutPoints)
    const chosen = await openInquiry(client, {
      ...{ fiscalYear: '令和６年度', kinds: ['selfEvaluation'] },
      ...(signs && { rule: { criteria: [], ...signs, indicators: null } }),
    })
    await page.goto(`/sapporo/2/inquiries/${chosen.id}/evaluation`)
    await page.getByRole('radio', { name: '◎ 目標を上回った' }).focus()
    await page.keyboard.press('x')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: /^No\.2 / }).waitFor()
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: /^2 .* ○ .*なし/ }).waitFor()
    await expectReadsWell(page)
    await addPerson(world.db, { role: 'officer', municipality: ebetsu, email: town })
    const table = await visit(
      `/sapporo/2/inquiries/${chosen.id}/responses/${ebetsu}?kind=selfEvaluation&view=table`,
      { as: town },
    )
    await table.getByRole('group', { name: 'No.1 評価' }).getByRole('radio').first().focus()
    for (const key of ['1', '3']) await table.keyboard.press(key)
    await table.getByRole('row', { name: /^1 .*評価 ◎/ }).waitFor()
    await table.getByRole('row', { name: /^2 .*評価 △/ }).waitFor()
    await expectReadsWell(table)

    await publishInquiry(client, id)
    await page.goto('/sapporo/2/opinions')
    await page.getByRole('button', { name: '意見を記録する' }).click()
    await page.getByRole('button', { name: '保存する' }).click()
    await page.getByText('会議の名称を入力してください。').waitFor()
    await page.getByLabel('会議の名称').fill('第１回ビジョン懇談会')
    await page.getByLabel('開催日').fill('R8.7.10')
    await page.getByLabel('対象の年度').fill('令和７年度')
    const said = '利用者の数を示してほしい。'
    await page.getByRole('textbox', { name: '意見 必須' }).fill(said)
    await page.getByLabel('対象', { exact: true }).selectOption('project 17')
    await page.getByLabel('回答').fill('次の照会からたずねる。')
    await page.getByLabel('対応', { exact: true }).selectOption('検討中')
    await expectReadsWell(page)
    await page.getByRole('button', { name: '保存する' }).click()
    await page.getByText('意見を保存しました。').waitFor()
    await page.getByRole('article', { name: said }).getByText('公表していません').waitFor()
    await page.getByRole('button', { name: /^直す.*利用者の数/ }).click()
    await page.getByRole('checkbox', { name: '公表する' }).check()
    await page.getByRole('button', { name: '保存する' }).click()
    await page.getByText('意見を保存しました。').waitFor()
    await expectReadsWell(page)
    // Whoever does not have the address comes to it from where people look.
    const reader = await visit('/sapporo')
    await reader.getByRole('link', { name: /^令和７年度.*の年次報告$/ }).waitFor()
    await reader.getByRole('link', { name: '年次報告', exact: true }).click()
    await reader.getByRole('heading', { level: 1, name: '年次報告' }).waitFor()
    await expectReadsWell(reader)
    await reader.getByRole('link', { name: '懇談会の意見を見る' }).click()
    await reader.getByRole('article', { name: said }).getByText('次の照会からたずねる。').waitFor()
    await expectReadsWell(reader)
    await reader.goto('/sapporo/2/projects/17')
    await reader.getByRole('region', { name: '懇談会の意見' }).getByText(said).waitFor()
    const results = reader.getByRole('region', { name: '実績と評価' })
    await results.getByText('広く使われた').waitFor()
    await results.getByText('実施したこと').first().waitFor()
    await expectReadsWell(reader)
    await results.getByRole('link', { name: /^年次報告の中で見る/ }).click()
    await reader.getByRole('heading', { name: /連携事業の年次報告 令和７年度/ }).waitFor()
    await reader.getByText('広く使われた').waitFor()
    await reader.getByRole('region', { name: '懇談会の意見' }).getByText(said).waitFor()
    expect(await reader.getByRole('heading', { level: 2, name: /^No\./ }).count()).toBe(53)
    // One after the other on A4, not a page each.
    const pdf = (await reader.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThan(50)
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
    await reader.getByRole('img', { name: /の評価の広がりの図/ }).waitFor()
    await reader.getByLabel('資料番号（任意）').fill('資料３')
    const paper = await taken(reader, () =>
      reader.getByRole('button', { name: 'PDFでダウンロード' }).click(),
    )
    expect(paper.suggestedFilename()).toContain('年次報告')
    await expectNoSidewaysScroll(reader)
    await expectReadsWell(reader)
    expect(complaints).toEqual([])
  })
})
