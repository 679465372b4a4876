import { addPerson, fillWorkbook } from '@renkei/api/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectReadsWell, openRegistry, paste } from './browser.ts'
import { bytesOf, seen, taken } from './pictures.ts'

const office = 'office@example.lg.jp'

describe('成果指標', () => {
  const { visit, complaints, world } = openRegistry()
  beforeAll(() =>
    addPerson(world.db, {
      role: 'policyOffice',
      municipality: '011002',
      department: '政策企画部',
      email: office,
    }),
  )

  it('the policy office registers one, publishes and corrects an actual; citizens read all of it', async () => {
    const page = await visit('/sapporo/2/indicators', { as: office })
    await page.getByText('成果指標は、まだ登録されていません。').waitFor()
    await page.getByRole('link', { name: '成果指標を登録する' }).click()

    await page.getByRole('heading', { level: 1, name: '成果指標の登録' }).waitFor()
    await page.getByLabel('目標 任意').fill('２割増')
    await page.getByRole('button', { name: '登録する' }).click()
    await page.getByRole('group', { name: /^修正が必要な項目が/ }).waitFor()
    const name = page.getByLabel('指標名')
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByText('「２割増」は数値として読めません。').first().waitFor()
    await page.getByRole('radio', { name: '基準年度との比較' }).check()
    expect(await page.getByText('「２割増」は数値として読めません。').count()).toBe(0)
    await expectAccessible(page)
    await name.fill('合同訓練の参加者数')
    await page.getByLabel('指標が測るもの').selectOption('project:17')
    await page.getByLabel('単位').fill('人')
    await page.getByLabel('基準の値').fill('1千')
    await page.getByText('1,000人として登録されます').waitFor()
    await page.getByLabel('基準の年度').fill('令和６年度')
    await page.getByLabel('目標の年度').fill('R10')
    await page.getByLabel('出典').fill('参加市町村の報告')
    await page.getByRole('button', { name: '登録する' }).click()

    await page.getByRole('heading', { level: 1, name: '合同訓練の参加者数' }).waitFor()
    await page.getByText('２割増（1,200人）').waitFor()
    const publish = async (value: string, reason?: string) => {
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('年度').selectOption('2025')
      await dialog.getByLabel('実績（人）').fill(value)
      await dialog.getByLabel('実績の出典').fill('訓練の記録')
      if (reason) await dialog.getByLabel('訂正の理由').fill(reason)
      await dialog.getByRole('button', { name: '公表する' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: '実績を追加・訂正する' }).click()
    await publish('1,040')
    await page.getByText('遅れ').first().waitFor()
    await page.getByRole('button', { name: /令和７年度.*の実績を訂正する/ }).click()
    await publish('１,１００人', '１市の分を足しました')
    await page.getByText('達成率 50%').waitFor()

    // From the next fiscal year on it is to be more.
    await page.getByRole('button', { name: '登録を変更する' }).click()
    await page.getByLabel('目標 任意').fill('５割増')
    await page.getByRole('radio', { name: '目標を途中で変える' }).waitFor()
    await page.getByRole('button', { name: /保存/ }).click()
    await page.getByText('目標の変更日を入力してください。').first().waitFor()
    await expectReadsWell(page)
    await page.getByLabel('目標の変更日').fill('R8.4.1')
    await page.getByLabel('変更の理由').fill('見込みを上回ったため')
    await page.getByRole('button', { name: /保存/ }).click()
    await page.getByText('５割増（1,500人）').waitFor()
    await page.getByText(/この年度の目標だった ２割増（令和.+度（\d+年度）） で判定/).waitFor()
    await page.getByText('達成率 50%').waitFor()
    await expectReadsWell(page)

    // It was to be so a year before that, for another reason.
    await page.getByRole('button', { name: /前の目標.*を訂正する/ }).click()
    const mending = page.getByRole('dialog')
    await mending.getByLabel('変更の理由').fill('')
    await mending.getByRole('button', { name: '訂正する' }).click()
    await mending.getByText('変更の理由を入力してください。').waitFor()
    await expectAccessible(page)
    await mending.getByLabel('変更の理由').fill('見込みを大きく上回ったため')
    await mending.getByLabel('訂正の理由').fill('書き誤り')
    await mending.getByRole('button', { name: '訂正する' }).click()
    await page.getByText('前の目標を訂正しました。').waitFor()
    await page.getByText('書き誤り').waitFor()

    const reader = await visit(new URL(page.url()).pathname)
    await reader.getByText('順調').first().waitFor()
    await reader.getByRole('img', { name: /令和７年度（2025年度） 1,100人/ }).waitFor()
    await reader.getByText('１市の分を足しました').waitFor()
    // The chart goes into a slide as it is on the page.
    await reader.getByText('画像で保存').click()
    const file = await taken(reader, () => reader.getByRole('button', { name: /PNG/ }).click())
    const drawn = await seen(reader, await bytesOf(file), {
      left: 0,
      top: 0.2,
      right: 1,
      bottom: 0.9,
    })
    expect(drawn.dark).toBeGreaterThan(500)
    expect(await reader.getByRole('button', { name: '廃止する' }).count()).toBe(0)
    await expectReadsWell(reader)
    await reader.goto('/sapporo/2/projects/17')
    await reader.getByRole('link', { name: '合同訓練の参加者数' }).waitFor()
    await reader.getByRole('link', { name: '成果指標の一覧' }).click()
    await reader.getByRole('row', { name: /合同訓練の参加者数.*1,100人.*50%.*順調/ }).waitFor()
    const policyOffice = await world.as({ role: 'policyOffice', municipality: '011002' })
    const [one] = await policyOffice.indicator.list.query({ region: 'sapporo' })
    await policyOffice.indicator.create.mutate({
      region: 'sapporo',
      form: {
        ...{ title: '圏域の総生産', unit: '億円', pillar: '1', project: '', source: '見本' },
        ...{ kind: 'value', direction: 'up', baseline: '', baselineFiscalYear: '', target: '' },
        ...{ targetFiscalYear: '', municipality: one?.municipality ?? '', department: '' },
      },
    })
    await reader.reload()
    await reader.getByRole('navigation', { name: '指標が測るもの' }).getByText('役割').click()
    await reader.getByRole('row', { name: /圏域の総生産/ }).waitFor()
    expect(await reader.getByRole('row', { name: /合同訓練の参加者数/ }).count()).toBe(0)
    await expectReadsWell(reader)
    await reader.goto('/sapporo/2/policy-areas')
    const role = reader.getByRole('region', { name: /経済成長のけん引/ })
    await role.getByRole('row', { name: /圏域の総生産/ }).waitFor()
    await expectReadsWell(reader)
    await expectReadsWell(reader)
    expect(complaints).toEqual([])
  })

  it('values of municipalities are pasted from a sheet, told where one cannot be read, and added up', async () => {
    const page = await visit('/sapporo/2/indicators/new', { as: office })
    await page.getByLabel('指標名').fill('相談件数')
    await page.getByLabel('単位').fill('件')
    await page.getByRole('radio', { name: /^暦年/ }).check()
    await page.getByLabel('基準の値').fill('１千件')
    await page.getByLabel(/^基準の年/).fill('2024年度')
    await page.getByLabel('目標 任意').fill('現状維持以上')
    await page.getByText('基準の値を下回らないこととして登録されます').waitFor()
    await page.getByLabel('出典').fill('見本')
    await page.getByRole('radio', { name: /^合計/ }).check()
    await page.getByRole('button', { name: '登録する' }).click()
    await page.getByText('「2024年度」は、「年の数え方」で選んだものと違います。').first().waitFor()
    await page.getByLabel(/^基準の年/).fill('2024年')
    await page.getByRole('button', { name: '登録する' }).click()
    await page.getByText('成果指標を登録しました。').waitFor()
    await page.getByText('現状維持以上（1,000件）　年の記載なし').waitFor()

    await page.getByRole('button', { name: '実績を追加・訂正する' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '江別市の値' }).focus()
    await paste(page, '120\n約30\n')
    await dialog.getByText('合計：120件').waitFor()
    await dialog.getByLabel('実績の出典').fill('各市町村の報告')
    await dialog.getByRole('button', { name: '公表する' }).click()
    await dialog.getByText('「約30」は数値として読めません。').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('textbox', { name: '千歳市の値' }).fill('３０件')
    await dialog.getByText('合計：150件').waitFor()
    await dialog.getByRole('button', { name: '公表する' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('内訳 2市町村').click()
    await page.getByText('千歳市　30件').waitFor()
    await expectReadsWell(page)
    expect(complaints).toEqual([])
  })

  it('actuals are taken from a workbook, once what they change has been seen', async () => {
    const page = await visit('/sapporo/2/indicators', { as: office })
    const [indicator] = await world.client.indicator.list.query({ region: 'sapporo' })
    if (!indicator) throw new Error('One was registered above')
    await page.getByRole('link', { name: 'ブックで実績を登録' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: '実績のブックをダウンロード' }).click()
    const empty = await (await download).path()
    const readIn = async (value: string) => {
      const filled = `${empty}-${value}.xlsx`
      const cells = { 値: value, 出典: '見本', 訂正の理由: '見本' }
      await fillWorkbook(empty, filled, { [indicator.id]: cells })
      await page.getByLabel('記入したブック').setInputFiles(filled)
      await page.getByRole('button', { name: '読み込んで確かめる' }).click()
      await page.getByRole('heading', { name: '取り込む内容の確認' }).waitFor()
    }
    await readIn('約10')
    await page.getByText('「約10」と入っています。', { exact: false }).first().waitFor()
    await expectReadsWell(page)
    await readIn('10')
    await page.getByRole('button', { name: /件を取り込む$/ }).click()
    await page.getByText(/件の実績を登録しました。/).waitFor()
    expect(complaints).toEqual([])
  }, 120_000)
})
