import {
  addOfficer,
  fillWorkbook,
  openInquiry,
  publishInquiry,
  reviseOn,
  standInReader,
  submitAll,
} from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectReadsWell, openRegistry, paste } from './browser.ts'

const municipality = '012173'
const kinds = ['participation' as const, 'selfEvaluation' as const]

describe('an officer of 江別市 who is asked about 53 projects', () => {
  const workbooks = { entry: standInReader, atOnce: 1 }
  const { visit, complaints, world } = openRegistry('postgres', {}, workbooks)
  let inquiry: number
  let path: string
  let office: Awaited<ReturnType<typeof world.as>>
  let colleague: Awaited<ReturnType<typeof world.as>>
  const planning = { role: 'officer', municipality, department: '企画課' } as const
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    colleague = await world.as({ ...planning, department: '水道課', name: '同僚 一郎' })
    const last = await openInquiry(office, { kinds })
    await submitAll(colleague, last.id, municipality)
    await publishInquiry(office, last.id)
    await reviseOn(world.db, '2026-11-01', {
      ...{ region: 'sapporo', number: 3 },
      author: await addOfficer(world.db, { role: 'policyOffice', municipality: '011002' }),
      change: () => ({ leadDepartment: '商工労働課' }),
    })
    inquiry = (await openInquiry(office, { kinds, fiscalYear: '令和８年度' })).id
    path = `/sapporo/2/inquiries/${inquiry}/responses/${municipality}`
  })
  const answerOf = async (key: string) => {
    const { cells } = await colleague.response.get.query({ inquiry, municipality })
    const answer = cells.find((one) => one.key === key)
    if (!answer) throw new Error(`${key} is not asked`)
    return answer
  }

  it('answers, sees it saved, and meets a colleague at the very cell', async () => {
    const page = await visit(path, { as: planning })
    const row = (name: string) => page.getByRole('row', { name })
    expect(await row('創業の促進').innerText()).toMatch(/参加[\s\S]*未回答/)
    await page.getByRole('radio', { name: 'No.3 主担当' }).check()
    // What is registered is offered, and stays unless somebody names another.
    const department = page.getByRole('combobox', { name: 'No.3 担当課' })
    expect(await department.inputValue()).toBe('商工労働課')
    await department.fill('')
    await page.getByRole('group', { name: '修正が必要な回答が1件あります' }).waitFor()
    await department.fill('企画課')
    // Keys go on from there: to the next row.
    await department.press('Enter')
    const focused = (one: Element) => one === document.activeElement
    expect(await page.getByRole('radio', { name: 'No.4 主担当' }).evaluate(focused)).toBe(true)
    // Where nothing is registered the own department is offered, and nothing is wrong before it was tried.
    await page.getByRole('radio', { name: 'No.6 主担当' }).check()
    const own = page.getByRole('combobox', { name: 'No.6 担当課' })
    expect(await own.inputValue()).toBe('企画課')
    await page.getByRole('group', { name: /^修正が必要な回答/ }).waitFor({ state: 'hidden' })
    await own.fill('2222')
    await page
      .getByText(/「2222」は数字や記号だけです。担当課の名前を入力してください。$/)
      .first()
      .waitFor()
    await own.fill('企画課')
    await page.getByText(/に自動で保存しました/).waitFor()
    expect((await answerOf('participation.3')).draft).toEqual({
      answer: 'lead',
      department: '企画課',
    })

    const { version } = await answerOf('participation.4')
    const theirs = { key: 'participation.4', version, draft: { answer: 'considering' } }
    await colleague.response.save.mutate({ inquiry, municipality, cells: [theirs] })
    await page.getByRole('radio', { name: 'No.4 不参加' }).check()
    const contest = page.getByRole('alert').filter({ hasText: '水道課 同僚 一郎が同じ項目を変更' })
    expect(await contest.getByRole('group', { name: 'あなたの入力' }).innerText()).toContain(
      '不参加',
    )
    await expectReadsWell(page)
    await contest.getByRole('button', { name: 'あなたの入力を残す' }).click()
    await expect
      .poll(async () => (await answerOf('participation.4')).draft['answer'])
      .toBe('notParticipating')

    // What was pasted and cannot be kept is told beside it, and keeps nothing else from being saved.
    const note = page.getByRole('textbox', { name: 'No.5 備考', exact: true })
    await page.getByRole('button', { name: '備考を書く No.5', exact: true }).click()
    expect(await note.evaluate(focused)).toBe(true)
    await note.fill('貼り付け\uffff')
    await page.getByRole('radio', { name: 'No.6 参加', exact: true }).check()
    await page.getByText(/^画面に表示できない文字/).waitFor()
    await expect
      .poll(async () => (await answerOf('participation.6')).draft['answer'])
      .toBe('participating')
    await page.getByRole('alert').filter({ hasText: '保存できていません' }).waitFor()
    expect((await answerOf('participation.5')).draft).toEqual({})
    await note.fill('')
    await page.getByText(/に自動で保存しました/).waitFor()
    // On a phone the next open answer is a press away as well.
    const size = page.viewportSize()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: '次の未回答へ' }).click()
    expect(await page.getByRole('radio', { name: 'No.7 主担当' }).evaluate(focused)).toBe(true)
    if (size) await page.setViewportSize(size)
    expect(complaints).toEqual([])
  })

  it('asks at a cell, copies last year, takes it back, and submits', async () => {
    const page = await visit(path, { as: planning })
    await page.getByRole('button', { name: /^質問 ?：No.5 / }).click()
    const thread = page.getByRole('region', { name: /^No.5 .*についての質問$/ })
    const question = thread.getByRole('textbox', { name: '質問' })
    expect(await question.evaluate((one) => one === document.activeElement)).toBe(true)
    await question.fill('担当は市でよいですか。')
    await thread.getByRole('button', { name: '閉じる' }).click()
    await page.getByRole('button', { name: /^質問 ?：No.5 / }).click()
    expect(await question.inputValue()).toBe('担当は市でよいですか。')
    await thread.getByRole('button', { name: '質問を送る' }).click()
    await thread.getByRole('listitem').filter({ hasText: '担当は市でよいですか。' }).waitFor()

    await page.getByRole('button', { name: '未回答をすべて前年度と同じにする' }).click()
    await page.getByText('未回答の50件を前年度と同じにしました。').waitFor()
    await page.getByRole('button', { name: '元に戻す' }).click()
    expect(await page.getByRole('row', { name: '職員交流' }).innerText()).toContain('未回答')
    await page.getByRole('button', { name: '未回答をすべて前年度と同じにする' }).click()
    await page.getByRole('button', { name: '確認して提出' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('link', { name: /^自己評価 No.1 / }).click()
    const points = page.getByRole('textbox', { name: /^達成度/ })
    await expect.poll(() => points.evaluate((field) => field === document.activeElement)).toBe(true)
    await points.fill('30')
    await page.getByRole('textbox', { name: /^連携の効果/ }).fill('30')
    // Of several fields, the sentence below them says which one it means.
    await page.getByRole('textbox', { name: /^進め方/ }).fill('21')
    await page.getByText('進め方：20以下の数を入力してください。').waitFor()
    await page.getByRole('textbox', { name: /^進め方/ }).fill('11')
    await page.getByText('71／100点 評価 B').waitFor()
    await expectReadsWell(page)

    await page.getByRole('textbox', { name: '実施したこと' }).blur()
    await page.getByText(/に自動で保存しました/).waitFor()
    const { cells } = await colleague.response.get.query({ inquiry, municipality })
    const rest = cells.filter(({ due, state }) => due && state !== 'answered')
    await colleague.response.save.mutate({
      inquiry,
      municipality,
      cells: rest.map(({ key, version, previous }) => ({
        key,
        version,
        draft: previous?.draft ?? {},
      })),
    })
    await page.reload()
    await page.getByRole('button', { name: '確認して提出' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: '提出する' }).click()
    const told = page.getByRole('status').filter({ hasText: '提出しました' })
    await told.waitFor()
    await expect.poll(() => told.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: '提出を取り下げる' }).click()
    await page.getByRole('button', { name: '取り下げる', exact: true }).click()
    await page.getByRole('button', { name: '確認して提出' }).first().waitFor()
    expect(complaints).toEqual([])
  })

  it('answers 53 projects with as many keys, a block at once, and pastes a column', async () => {
    const next = await openInquiry(office, { fiscalYear: '令和９年度' })
    const page = await visit(`/sapporo/2/inquiries/${next.id}/responses/${municipality}`, {
      as: planning,
    })
    const radio = (name: string) => page.getByRole('radio', { name, exact: true })
    const chosen = (answer: string) => page.getByRole('radio', { name: answer, checked: true })
    await page.getByRole('button', { name: '残りを検討中にする' }).click()
    await page.getByText('未回答の53件を検討中にしました。').waitFor()
    // The buttons are gone: by key, one goes on at the way back.
    const back = page.getByRole('button', { name: '元に戻す' })
    expect(await back.evaluate((one) => one === document.activeElement)).toBe(true)
    await back.press('Enter')
    await expect.poll(() => chosen('検討中').count()).toBe(0)

    let presses = 0
    const press = (key: string) => {
      presses += 1
      return page.keyboard.press(key)
    }
    await radio('No.1 主担当').focus()
    for (let row = 0; row < 53; row += 1) await press('2')
    await expect.poll(() => chosen('参加').count()).toBe(53)
    expect(presses).toBeLessThanOrEqual(60)
    await press('Control+z')
    expect(await chosen('参加').count()).toBe(52)
    await press('3')

    await radio('No.1 参加').focus()
    await press('Shift+ArrowDown')
    await press('Shift+ArrowDown')
    await press('4')
    expect(await chosen('不参加').count()).toBe(3)
    expect(await radio('No.4 参加').evaluate((one) => one === document.activeElement)).toBe(true)
    await press('Control+z')
    expect(await chosen('不参加').count()).toBe(0)
    // What was typed into a row since it was answered is not taken back with the answer.
    await press('4')
    const note = page.getByRole('textbox', { name: /No\.1 / }).last()
    await note.fill('会場の都合による')
    await radio('No.2 参加').focus()
    await press('Control+z')
    await radio('No.1 不参加').and(page.locator(':checked')).waitFor()
    expect(await note.inputValue()).toBe('会場の都合による')
    await radio('No.1 不参加').focus()
    await press('ArrowDown')
    await paste(page, '検討中\t\t来年度から\r\n不参加\r\n')
    await page.getByText('貼り付けた表を4欄に入力しました。').waitFor()
    await radio('No.3 不参加').and(page.locator(':checked')).waitFor()
    await expectReadsWell(page)
    await page.getByText(/に自動で保存しました/).waitFor()
    const { cells } = await colleague.response.get.query({ inquiry: next.id, municipality })
    expect(cells.filter(({ state }) => state === 'answered')).toHaveLength(53)
    expect(cells.find(({ key }) => key === 'participation.2')?.draft).toMatchObject({
      answer: 'considering',
      note: '来年度から',
    })
    await office.inquiry.close.mutate({ id: next.id, version: next.version })
    expect(complaints).toEqual([])
  })

  it('is answered for on request by the policy office, which says who asked', async () => {
    const page = await visit(path, { as: { role: 'policyOffice', municipality: '011002' } })
    await page.getByRole('heading', { level: 1, name: '江別市の回答' }).waitFor()
    expect(await page.getByRole('radio').count()).toBe(0)
    await page.getByRole('button', { name: '江別市に代わって回答する' }).click()
    await page.getByRole('button', { name: '記録して回答する' }).click()
    await page.getByText('依頼した人と方法を入力してください。').waitFor()
    await page.getByRole('textbox', { name: /依頼した人と方法/ }).fill('企画課から電話で依頼')
    await page.getByRole('button', { name: '記録して回答する' }).click()
    await page.getByRole('radio', { name: 'No.6 検討中' }).check()
    await page.getByText(/に自動で保存しました/).waitFor()
    expect(await answerOf('participation.6')).toMatchObject({
      draft: { answer: 'considering' },
      request: '企画課から電話で依頼',
    })
    const seen = await visit(path, { as: planning })
    await seen.getByText('依頼により代わりに回答：企画課から電話で依頼').waitFor()
    expect(complaints).toEqual([])
  })

  it('closes the page at once and finds every word again, pastes a table, and prints all of it', async () => {
    const page = await visit(`${path}?kind=selfEvaluation`, { as: planning })
    const done = (one: Page) => one.getByRole('textbox', { name: '実施したこと' })
    const open = async (one: Page) => {
      await one.goto(`${path}?kind=selfEvaluation`)
      await one.getByRole('button', { name: /^1 / }).click()
      await done(one).waitFor()
    }
    const typeAndClose = async (word: string, isCut = false) => {
      const tab = await page.context().newPage()
      await open(tab)
      if (isCut) await tab.route(/response\.save/, (route) => route.abort())
      await done(tab).click()
      await tab.keyboard.press('Control+A')
      await tab.keyboard.type(word, { delay: 20 })
      if (isCut) await tab.getByText('保存できていません。').waitFor()
      await tab.close()
    }
    for (const word of ['急いで一', '急いで二', '急いで三']) {
      await typeAndClose(word)
      await open(page)
      expect(await done(page).inputValue()).toBe(word)
    }
    await page.getByText(/に自動で保存しました|入力すると自動で保存します/).waitFor()
    await typeAndClose('届かなかった', true)
    await open(page)
    expect(await done(page).inputValue()).toBe('届かなかった')
    await page.getByText('保存されていなかった入力を1件、元に戻しました').waitFor()
    await page.getByRole('button', { name: '戻した入力を捨てる' }).click()
    expect(await done(page).inputValue()).toBe('急いで三')

    await page.getByRole('button', { name: 'すべて開く' }).click()
    expect(await done(page).count()).toBeGreaterThan(40)
    await page.getByRole('button', { name: 'すべて閉じる' }).click()
    await page.getByRole('button', { name: /^1 / }).click()
    const lines = Array.from({ length: 30 }, (_, i) => `第${i + 1}回の訓練を行った。`).join('\n')
    const points = page.getByRole('textbox', { name: /^達成度/ })
    await points.first().focus()
    const before = await points.first().inputValue()
    await paste(page, `40\t30\t20\t"${lines}"\r\n31\t21\t11\t二つ目\r\n`)
    await page.getByText('貼り付けた表を8欄に入力しました。').waitFor()
    expect(
      await points.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['40', '31'])
    expect(await done(page).first().inputValue()).toBe(lines)
    await page.keyboard.press('Control+Z')
    await expect.poll(() => points.first().inputValue()).toBe(before)
    await points.first().focus()
    await paste(page, `40\t30\t20\t"${lines}"\r\n`)
    await expectReadsWell(page)
    await page.getByText(/に自動で保存しました/).waitFor()

    await page.getByRole('button', { name: /^1 / }).click()
    await page.emulateMedia({ media: 'print' })
    await page.locator('.printed').filter({ hasText: '第30回の訓練を行った。' }).waitFor()
    const printed = await page.locator('main').innerText()
    expect(printed).toContain('第30回の訓練を行った。')
    expect(printed.match(/実施したこと/g)?.length).toBeGreaterThan(40)
    await page.emulateMedia({ media: null })
    expect(complaints).toEqual([])
  }, 120_000)

  it('fills in the workbook, sees what changes and what is wrong, and takes the good rows', async () => {
    const page = await visit(`${path}/workbook`, { as: planning })
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '回答用ブックをダウンロード' }).click()
    const empty = await (await download).path()
    const filled = `${empty}.xlsx`
    const { cells } = await colleague.response.get.query({ inquiry, municipality })
    const evaluated = cells.find(({ kind }) => kind === 'selfEvaluation')?.key ?? ''
    await fillWorkbook(empty, filled, {
      'participation.7': { 回答: '検討中', 備考: 'ブックから' },
      'participation.8': { 回答: 'たぶん' },
      'participation.9': { 回答: '不参加' },
      'participation.10': { 回答: '参加', 備考: '届かない' },
      [evaluated]: { '達成度（40点まで）': '30点' },
    })
    await page.getByLabel('記入したブック').setInputFiles(filled)
    await page.getByRole('button', { name: '読み込んで確かめる' }).click()
    // The one that is wrong is the first of all.
    await page.getByRole('radio', { name: '誤り 1' }).waitFor()
    expect(await page.getByRole('row').nth(1).innerText()).toContain('たぶん')
    await page.getByRole('radio', { name: '誤り 1' }).check()
    const wrong = page.getByRole('row').filter({ hasText: '「たぶん」と入っています。' })
    expect(await wrong.innerText()).toContain(
      '主担当、参加、検討中、不参加のどれかにしてください。',
    )
    await page.getByRole('radio', { name: '変更 4', exact: true }).check()
    await page.getByText('30点として登録されます').waitFor()
    await expectReadsWell(page)
    // One row is answered by a colleague meanwhile; another comes to the registry broken.
    const { version } = await answerOf('participation.9')
    const { draft: spared } = await answerOf('participation.10')
    const theirs = { key: 'participation.9', version, draft: { answer: 'considering' } }
    await colleague.response.save.mutate({ inquiry, municipality, cells: [theirs] })
    await page.route('**/trpc/response.save*', (route) => {
      const sent = route.request().postData()?.replace('届かない', '届か\\u0007ない')
      return route.continue(sent === undefined ? {} : { postData: sent })
    })
    await page.getByRole('button', { name: '4行を取り込む' }).click()
    const taken = page.getByRole('status').filter({ hasText: '2行を取り込みました。' })
    await taken.getByText('1行は、その間にほかの人が', { exact: false }).waitFor()
    expect(await taken.getByRole('link', { name: '回答の画面で確かめて提出する' }).count()).toBe(1)
    expect(await taken.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^参加状況 11行目 共同プロモーション.* 画面に表示できない文字/),
    ])
    await expectReadsWell(page)
    expect((await answerOf('participation.7')).draft).toMatchObject({
      answer: 'considering',
      note: 'ブックから',
    })
    expect((await answerOf('participation.9')).draft).toEqual({ answer: 'considering' })
    expect((await answerOf('participation.10')).draft).toEqual(spared)
    const remarks = page.waitForEvent('download')
    await page.getByRole('button', { name: '指摘入りブックをダウンロード' }).click()
    expect((await remarks).suggestedFilename()).toMatch(/-remarks\.xlsx$/)
    expect(complaints).toEqual([])
  })

  it('waits for a colleague’s workbook, comes next when they leave, and hears what went wrong', async () => {
    const handIn = async (page: Page, text: string) => {
      const file = { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
      await page.getByLabel('記入したブック').setInputFiles(file)
      await page.getByRole('button', { name: '読み込んで確かめる' }).click()
    }
    const theirs = await visit(`${path}/workbook`, { as: { ...planning, name: '同僚 二郎' } })
    await handIn(theirs, 'wait')
    await theirs.getByText('ブックを開いています。').waitFor()
    const page = await visit(`${path}/workbook`, { as: planning })
    await handIn(page, 'exit')
    await page.getByText('あと1件のあとに読みます。').waitFor()
    await expectReadsWell(page)
    await theirs.getByRole('link', { name: '連携事業の参加状況' }).click()
    await page.getByText('読む処理が途中で止まりました。').waitFor()
    await expectReadsWell(page)
    expect(complaints).toEqual([])
  })
})
