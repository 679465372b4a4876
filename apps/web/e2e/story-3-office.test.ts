import { addPerson, fullAnswer, openInquiry, publishInquiry, submitAll } from '@renkei/api/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openRegistry } from './browser.ts'
import { countEffort } from './counting.ts'

const [sapporo, ebetsu] = ['011002', '012173']
const email = 'year-office@example.lg.jp'

/** The office's side of story 3: the year's inquiry, its evaluation, publication and paper. Before, none of it was
 * counted: the office could neither copy an inquiry, see it as a town does, nor correct what it published. */
describe('the policy office in its working year', () => {
  const { visit, complaints, world } = openRegistry()
  beforeAll(async () => {
    await addPerson(world.db, { role: 'policyOffice', municipality: sapporo, email })
    const office = await world.as({ role: 'policyOffice', municipality: sapporo })
    const { id } = await openInquiry(office, {
      ...{ title: '令和７年度 参加状況と自己評価', projects: [3, 6] },
      ...{ kinds: ['participation', 'selfEvaluation'], municipalities: [sapporo, ebetsu] },
    })
    const officer = await world.as({ role: 'officer', municipality: ebetsu })
    await submitAll(officer, id, ebetsu)
    await publishInquiry(office, id)
  })

  it('copies last year’s inquiry, opens, evaluates, publishes and corrects it in few steps', async () => {
    const page = await visit('/sapporo/2/inquiries', { as: email, own: true })
    const effort = await countEffort(page)
    const dialog = page.getByRole('dialog')
    await page.getByRole('link', { name: /^写してつくる/ }).click()
    await page.getByText('を写しました。', { exact: false }).waitFor()
    const title = page.getByRole('textbox', { name: '照会の名前' })
    expect(await title.inputValue()).toBe('令和８年度 参加状況と自己評価')
    await page.getByRole('button', { name: '準備中として保存' }).click()
    await page.getByRole('link', { name: '市町村の画面を見る' }).click()
    await page.getByText('照会を始めたときの、江別市の画面です。').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: '照会の準備に戻る' }).click()
    await page.getByRole('button', { name: '照会を開始する' }).click()
    await dialog.getByRole('button', { name: '照会を開始する' }).click()
    await page.getByRole('table', { name: '市町村ごとの回答' }).waitFor()
    await page.getByText(/^たずねていない市町村：小樽市・/).waitFor()
    const extended = page.getByRole('combobox', { name: '市町村' }).first().getByRole('option')
    expect(await extended.allTextContents()).toEqual(['選んでください', '札幌市', '江別市'])
    await expectAccessible(page)
    expect(await effort.sofar()).toEqual({ clicks: 6, keys: 0, fields: 0 })

    const id = Number(new URL(page.url()).pathname.split('/').at(-1))
    const officer = await world.as({ role: 'officer', municipality: ebetsu })
    await submitAll(officer, id, ebetsu, (asked) =>
      asked.key === 'participation.6' ? { answer: 'considering' } : fullAnswer(asked),
    )

    // Two projects: points with Tab between them, Enter for the next.
    await page.getByRole('link', { name: '評価', exact: true }).click()
    await page.getByRole('button', { name: /^評価する.*No\.3$/ }).click()
    for (const project of [3, 6]) {
      await page.getByRole('heading', { level: 2, name: new RegExp(`^No\\.${project} `) }).waitFor()
      await page.keyboard.type('30')
      for (const points of ['30', '10']) {
        await page.keyboard.press('Tab')
        await page.keyboard.type(points)
      }
      await page.keyboard.press('Enter')
      await page.getByText(`No.${project} の評価を保存しました。`).waitFor()
    }
    await expectAccessible(page)
    expect(await effort.sofar()).toEqual({ clicks: 2, keys: 18, fields: 0 })

    await page.goto(`/sapporo/2/inquiries/${id}`)
    await page.getByRole('button', { name: '受付を締め切る' }).click()
    await dialog.getByRole('button', { name: '受付を締め切る' }).click()
    await page.getByRole('button', { name: '結果を公表する' }).click()
    await dialog.getByRole('heading', { name: /^変わる登録/ }).waitFor()
    await dialog.getByRole('button', { name: '結果を公表する' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '年次報告', exact: true }).last().click()
    await page.getByRole('heading', { level: 1, name: /^連携事業の年次報告/ }).waitFor()
    await expectAccessible(page)
    expect(await effort.sofar()).toEqual({ clicks: 5, keys: 0, fields: 0 })

    // A mistake is found the day after: corrected from the report, with its reason.
    await page.getByRole('button', { name: /^参加状況を訂正.*No\.3$/ }).click()
    await dialog.getByRole('combobox', { name: '市町村' }).selectOption('江別市')
    await dialog.getByText(/^いまの登録：参加/).waitFor()
    await dialog.getByRole('combobox', { name: '正しい参加状況' }).selectOption('検討中')
    await dialog.getByRole('button', { name: '訂正する' }).click()
    await dialog.getByText('訂正の理由を入力してください。').waitFor()
    await dialog.getByRole('textbox', { name: '訂正の理由' }).fill('回答の写し間違いのため。')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: '訂正する' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('江別市の登録を「検討中」に訂正しました。').waitFor()
    await page.getByRole('button', { name: /^評価を訂正.*No\.3$/ }).click()
    await dialog.getByLabel('達成度').fill('40')
    await dialog.getByRole('textbox', { name: '訂正の理由' }).fill('配点の写し間違いのため。')
    await dialog.getByRole('button', { name: '訂正する' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('配点の写し間違いのため。').waitFor()
    expect((await effort.sofar()).clicks).toBeLessThanOrEqual(5)
    await page.goto('/sapporo/2/projects/3')
    await page.getByText('回答の写し間違いのため。').waitFor()
    expect(complaints).toEqual([])
  })
})
