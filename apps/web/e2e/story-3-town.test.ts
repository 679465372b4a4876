import { addPerson, openInquiry, publishInquiry, submitAll } from '@renkei/api/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectReadsWell, openRegistry } from './browser.ts'
import { countEffort } from './counting.ts'
import { skipToContent, tabTo } from './keyboard.ts'

const municipality = '012173'
const kinds = ['participation' as const, 'selfEvaluation' as const]

/** The year's inquiry as a town hall answers it: one department collects, another answers its own rows. */
describe('江別市 answers the year’s inquiry with two departments', () => {
  const { visit, complaints, world } = openRegistry()
  const planning = { role: 'officer', municipality, department: '企画課' } as const
  const medical = { ...planning, department: '健康づくり課' }
  let path: string
  let inquiry: number
  let officer: Awaited<ReturnType<typeof world.as>>
  beforeAll(async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    officer = await world.as(planning)
    const last = await openInquiry(office, { kinds })
    await submitAll(officer, last.id, municipality)
    await publishInquiry(office, last.id)
    await addPerson(world.db, medical)
    inquiry = (await openInquiry(office, { kinds, fiscalYear: '令和８年度' })).id
    path = `/sapporo/2/inquiries/${inquiry}/responses/${municipality}`
  })
  const held = () => officer.response.get.query({ inquiry, municipality })

  it('rows are given to the department that knows, in one act that can be taken back', async () => {
    const page = await visit(path, { as: planning, own: true })
    const effort = await countEffort(page)
    await page.getByRole('link', { name: '庁内照会（担当課に割り当てる）' }).click()
    await page.getByRole('heading', { level: 1, name: '庁内照会' }).waitFor()
    await page.getByText('まだどの課にも割り当てていません。').waitFor()
    await page.getByRole('textbox', { name: '番号・名前' }).fill('医療')
    // Nothing is chosen yet: it is said where one chooses, until one did. What one fills in stands level.
    await page.getByRole('button', { name: '割り当てる', exact: true }).click()
    const none = page.getByText('先に、割り当てる項目を選んでください。')
    await none.waitFor()
    const choosing = page.getByRole('checkbox', { name: '表示中の項目をすべて選ぶ' })
    expect(await choosing.evaluate((one) => one === document.activeElement)).toBe(true)
    const tops = ['割り当てる課', '課の期限（任意）', '添える言葉（任意）'].map(async (name) =>
      Math.round((await page.getByLabel(name).boundingBox())?.y ?? 0),
    )
    expect(new Set(await Promise.all(tops)).size).toBe(1)
    await page.getByRole('checkbox', { name: '表示中の項目をすべて選ぶ' }).check()
    await page.getByText('4件を選択中').waitFor()
    expect(await none.count()).toBe(0)
    await page.getByRole('combobox', { name: '割り当てる課' }).selectOption('健康づくり課')
    await page.getByRole('textbox', { name: '課の期限（任意）' }).fill('令和90年12月4日')
    await page.getByRole('button', { name: '4件を割り当てる' }).click()
    await page
      .getByRole('textbox', { name: '課の期限（任意）' })
      .and(page.locator('[aria-invalid]'))
      .waitFor()
    await page.getByText('までの日にしてください。').waitFor()
    await page.getByRole('textbox', { name: '課の期限（任意）' }).fill('令和80年12月4日')
    await page.getByRole('button', { name: '4件を割り当てる' }).click()
    await page.getByText('4件を健康づくり課に割り当てました。').waitFor()
    const desk = page.getByRole('row', { name: /^健康づくり課/ })
    expect(await desk.first().innerText()).toMatch(/0／4[\s\S]*令和８０年12月４日|0／4/)
    // Two days were typed, one of them past the municipality's own.
    expect(await effort.sofar()).toMatchObject({ clicks: 5, fields: 3 })
    await expectReadsWell(page)
    await page.getByRole('button', { name: '元に戻す' }).click()
    await page.getByText('4件の割当てを元に戻しました。').waitFor()
    await page.getByText('まだどの課にも割り当てていません。').waitFor()
    await page.getByRole('checkbox', { name: '表示中の項目をすべて選ぶ' }).check()
    await page.getByRole('button', { name: '4件を割り当てる' }).click()
    await desk.first().waitFor()
    expect(complaints).toEqual([])
  })

  it('the department finds its rows, answers and reports them, and has them sent back', async () => {
    const page = await visit('/sapporo/2/work', { as: medical, own: true })
    const effort = await countEffort(page)
    const task = page.getByRole('listitem').filter({ hasText: '自分の課に割り当てられた項目' })
    await task.getByRole('link').click()
    const own = page.getByRole('group', { name: '健康づくり課が答える項目' })
    await own.getByText('残り4件に答えると、完了を報告できます。').waitFor()
    const table = page.getByRole('table', { name: '参加状況' })
    await expect.poll(() => table.getByRole('row', { name: '医療' }).count()).toBe(2)
    expect(await table.getByRole('row', { name: '創業の促進' }).count()).toBe(0)
    // What is done for all rows is done for those that are shown.
    await page.getByRole('button', { name: '残りを参加にする' }).click()
    await page.getByText('未回答の2件を参加にしました。').waitFor()
    const shown = page.getByRole('combobox', { name: '表示する項目' })
    await expect.poll(() => shown.innerText()).toContain('健康づくり課（2／4）')
    await page.getByRole('link', { name: /^自己評価/ }).click()
    await page.getByRole('button', { name: '前年度の文章を未回答に写す' }).click()
    await page.getByText('未回答の2件に前年度の文章を写しました。').waitFor()
    await page.getByRole('button', { name: 'すべて開く' }).click()
    for (const points of await page.getByRole('textbox', { name: /点まで$/ }).all()) {
      await points.fill('20')
    }
    // Where the last answer was typed, before the button that submits for everyone.
    await page.getByRole('button', { name: '完了を報告する' }).last().click()
    await page.getByRole('dialog').getByRole('button', { name: '完了を報告する' }).click()
    await own.getByText(/健康づくり課 .*が完了を報告しました。$/).waitFor()
    expect(await effort.sofar()).toMatchObject({ clicks: 7, fields: 6 })
    expect((await held()).assignments).toMatchObject([{ state: 'reported', answered: 4 }])

    const desk = await visit(`${path}/assignments`, { as: planning })
    await desk.getByRole('button', { name: /^差し戻す ?：健康づくり課/ }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('button', { name: '差し戻す' }).click()
    await dialog.getByRole('alert').waitFor()
    await dialog
      .getByRole('textbox', { name: '直してほしいところ' })
      .fill('No.13を見直してください。')
    await dialog.getByRole('button', { name: '差し戻す' }).click()
    await desk.getByText('差し戻し：No.13を見直してください。').waitFor()
    await page.reload()
    await own.getByText('差し戻し：No.13を見直してください。').waitFor()
    await expectReadsWell(page)

    // With evaluations only it begins there, and is told why there is nothing elsewhere.
    const rows = (await held()).cells.flatMap(({ key, kind, assigned }) =>
      kind === 'participation' && assigned !== null ? [{ key, department: null }] : [],
    )
    await officer.assignment.assign.mutate({ inquiry, municipality, rows })
    // What needs no answer is given to nobody.
    const first = (await held()).cells.find(({ key }) => key === 'participation.1')
    const say = (answer: string, version: number) => ({
      key: 'participation.1',
      version,
      draft: { answer },
    })
    const ref = { inquiry, municipality }
    const { saved } = await officer.response.save.mutate({
      ...ref,
      cells: [say('considering', first?.version ?? 0)],
    })
    await desk.reload()
    await desk.getByText('105件のうち105件を表示').waitFor()
    await officer.response.save.mutate({ ...ref, cells: [say('', saved[0]?.version ?? 0)] })

    await page.goto(path)
    const begun = page.getByRole('link', { name: /^自己評価/ }).and(page.locator('[aria-current]'))
    await begun.waitFor()
    await page.getByRole('link', { name: /^参加状況/ }).click()
    await page.getByText('この種類には、表示する項目がありません。').waitFor()
    expect(complaints).toEqual([])
  })

  it('participation goes out while evaluations are still written, and can be taken back alone', async () => {
    const page = await visit(path, { as: planning, own: true })
    const effort = await countEffort(page)
    await page.getByRole('button', { name: '未回答をすべて前年度と同じにする' }).click()
    await page.getByText('未回答の51件を前年度と同じにしました。').waitFor()
    await page.getByText(/に自動で保存しました/).waitFor()
    await page.getByRole('button', { name: '確認して提出' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('参加状況　53件のうち53件 回答済み').waitFor()
    await dialog.getByText('次の種類は、回答がそろってから提出できます。').waitFor()
    await dialog.getByRole('button', { name: '提出する' }).click()
    const told = page.getByRole('status').filter({ hasText: '参加状況：' })
    await told.getByText('自己評価は、まだ提出していません。').waitFor()
    expect(await effort.sofar()).toEqual({ clicks: 3, keys: 0, fields: 0 })
    expect((await held()).submissions).toMatchObject([{ kind: 'participation' }])
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.getByRole('link', { name: '参加状況 提出済み' }).waitFor()
    await expectReadsWell(page)
    await told.getByRole('button', { name: '提出を取り下げる' }).click()
    await dialog.getByRole('button', { name: '取り下げる', exact: true }).click()
    await page.getByRole('radio', { name: 'No.1 主担当' }).waitFor()
    expect((await held()).submissions).toEqual([])
    expect(complaints).toEqual([])
  })

  it('51 self-evaluations are written in one table, last year’s texts taken over, some 該当なし', async () => {
    const page = await visit(`${path}?kind=selfEvaluation`, { as: planning, own: true })
    const effort = await countEffort(page)
    await page.getByRole('link', { name: '表でまとめて書く' }).click()
    const table = page.getByRole('table', { name: '自己評価' })
    // Nothing was done of any of them: one reason for all, and back again.
    await page.getByRole('button', { name: '残りを該当なしにする' }).click()
    const why = page.getByRole('dialog', { name: '残りを該当なしにする' })
    await why.getByRole('button', { name: '残りを該当なしにする' }).click()
    await why.getByText('該当なしの理由を入力してください。').waitFor()
    await why.getByRole('textbox', { name: /^該当なしの理由/ }).fill('今年度は実施がなかったため')
    await why.getByRole('button', { name: '残りを該当なしにする' }).click()
    await page.getByText('未回答の51件を該当なしにしました。').waitFor()
    await expectReadsWell(page)
    await page.getByRole('button', { name: '元に戻す' }).click()
    expect(await effort.sofar()).toMatchObject({ clicks: 5, fields: 1 })
    await page.getByRole('button', { name: '前年度の文章を未回答に写す' }).click()
    await page.getByText('未回答の51件に前年度の文章を写しました。').waitFor()
    // Down one column after the other with Enter, as in a sheet.
    const points = { 達成度: '35', 連携の効果: '30', 進め方: '18' }
    for (const [criterion, typed] of Object.entries(points)) {
      await page.getByRole('textbox', { name: `No.1 ${criterion}` }).focus()
      for (let row = 0; row < 53; row += 1) {
        await page.keyboard.type(typed)
        await page.keyboard.press('Enter')
      }
    }
    await expect.poll(() => table.getByText('評価 B').count()).toBe(53)
    const { clicks, keys } = await effort.sofar()
    // No row is opened any more (322 before): a click, and for each of 159 points two digits and Enter.
    expect(clicks).toBe(1)
    expect(keys).toBeLessThanOrEqual(53 * 3 * 3)
    await expectReadsWell(page)
    await page.setViewportSize({ width: 1440, height: 900 })

    const row = page.getByRole('row').filter({ hasText: '創業の促進' })
    for (const field of await row.getByRole('textbox').all()) await field.fill('')
    await row.getByRole('checkbox', { name: /^該当なし/ }).check()
    await row.getByRole('textbox', { name: /該当なしの理由$/ }).fill('今年度は実施がなかったため')
    await row.getByText('変更').waitFor()
    await page.getByText(/に自動で保存しました/).waitFor()
    await expect
      .poll(async () => {
        const { cells } = await held()
        const own = cells.filter((one) => one.kind === 'selfEvaluation')
        return own.filter(({ state }) => state === 'answered').length
      })
      .toBe(53)
    expect(complaints).toEqual([])
  })

  it('all of it is done without a mouse: 53 answers, and what is complete submitted', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const next = await openInquiry(office, { fiscalYear: '令和９年度' })
    const page = await visit(`/sapporo/2/inquiries/${next.id}/responses/${municipality}`, {
      ...{ as: planning, own: true },
    })
    await page.getByRole('radio').first().waitFor()
    const effort = await countEffort(page)
    await skipToContent(page)
    await tabTo(page, 'No.1 主担当')
    const way = await effort.sofar()
    for (let row = 0; row < 53; row += 1) await page.keyboard.press('2')
    await expect
      .poll(() => page.getByRole('radio', { name: '参加', checked: true }).count())
      .toBe(53)
    const answers = await effort.sofar()
    // 212 keys before. The way to the first row and from the last to the receipt is counted as well.
    expect(answers).toEqual({ clicks: 0, keys: 53, fields: 0 })
    expect(way.keys).toBeLessThanOrEqual(16)
    // The same button stands at the end of the rows.
    await tabTo(page, '確認して提出')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '提出しますか' })
    await dialog.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'が提出しました' }).waitFor()
    expect((await effort.sofar()).keys).toBeLessThanOrEqual(7)
    expect(complaints).toEqual([])
  })
})
