import { addPerson } from '@renkei/api/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectReadsWell, openRegistry } from './browser.ts'

const office = 'office@example.lg.jp'

describe('連携事業と計画の対応', () => {
  const { visit, complaints, world } = openRegistry()
  beforeAll(() =>
    addPerson(world.db, {
      role: 'policyOffice',
      municipality: '011002',
      department: '政策企画部',
      email: office,
    }),
  )

  it('the policy office confirms, rejects and takes back; citizens read what was decided', async () => {
    const page = await visit('/sapporo/2/alignments?state=proposed', { as: office })
    const group = page.getByRole('group', { name: /^「MICE誘致の推進」と「/ }).first()
    await group.getByRole('button', { name: '確認する' }).click()
    const takeBack = group.getByRole('button', { name: '取り消す' })
    await takeBack.waitFor()
    await expect.poll(() => takeBack.evaluate((b) => b === document.activeElement)).toBe(true)
    await page.getByText(/政策企画部.*に確認/).waitFor()
    await page.getByRole('link', { name: /^確認 1件/ }).waitFor()

    const reader = await visit('/sapporo/2/projects/12')
    await reader.getByRole('heading', { level: 2, name: '当たる計画の項目' }).waitFor()
    await reader.locator('.chain .chip--active').first().waitFor()
    expect(await reader.getByRole('button', { name: '取り消す' }).count()).toBe(0)
    await expectReadsWell(reader)

    await takeBack.click()
    await group.getByRole('button', { name: '当たらない' }).click()
    await page.getByRole('link', { name: /^当たらない 1件/ }).waitFor()
    await expectAccessible(page)
    await reader.goto('/sapporo/2/alignments')
    await reader.getByRole('heading', { level: 1, name: '連携事業と計画の対応' }).waitFor()
    expect(await reader.getByText('「当たらない」と判断').count()).toBe(0)
    await expectReadsWell(reader)
    expect(complaints).toEqual([])
  })

  it('one who decides on what someone else decided is told, and sees it', async () => {
    const name = /^「/
    const first = await visit('/sapporo/2/alignments?state=proposed', { as: office })
    const second = await visit('/sapporo/2/alignments?state=proposed', { as: office })
    await second.getByRole('group', { name }).last().waitFor()
    const decided = first.getByRole('group', { name }).last()
    await decided.getByRole('button', { name: '確認する' }).click()
    await decided.getByRole('button', { name: '取り消す' }).waitFor()
    const late = second.getByRole('group', { name }).last()
    await late.getByRole('button', { name: '当たらない' }).click()
    await second.getByRole('alert').getByText('先に判断しました').waitFor()
    await late.getByRole('button', { name: '取り消す' }).waitFor()
    await expectAccessible(second)
  })

  it('a link nothing proposed is added from the items nothing serves; what is wrong stands at its field', async () => {
    const page = await visit('/sapporo/2/alignments/unserved', { as: office })
    const item = '企業マッチングなどの実施'
    await page.getByRole('button', { name: new RegExp(item) }).click()
    const dialog = page.getByRole('dialog', { name: '対応を追加' })
    await dialog.getByLabel(/連携事業の番号/).fill('９９９９')
    await dialog.getByRole('button', { name: '追加する' }).click()
    await dialog.getByText('理由を入力してください。').waitFor()
    await dialog.getByLabel(/^理由/).fill('販路を広げる相談会で、企業どうしを引き合わせている。')
    await dialog.getByRole('button', { name: '追加する' }).click()
    await dialog.getByText('「９９９９」という番号の連携事業はありません。').waitFor()
    await expectAccessible(page)
    await dialog.getByLabel(/計画の項目を探す/).fill('ｲﾉﾍﾞｰｼｮﾝ')
    await dialog.getByText(/見つかった項目|見つかりません/).waitFor()
    await dialog.getByLabel(/連携事業の番号/).fill('No.８')
    await dialog.getByText('販路拡大に向けた支援').waitFor()
    await dialog.getByRole('button', { name: '追加する' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.goto('/sapporo/2/alignments?state=confirmed')
    await page.getByRole('link', { name: item }).waitFor()
    await page.getByText('企業どうしを引き合わせている').waitFor()
    expect(complaints).toEqual([])
  })
})

describe('担当部局, 用語集, 計画の検索', () => {
  const { visit, complaints } = openRegistry()

  it('a department shows all it answers for, with those named beside it', async () => {
    const page = await visit('/sapporo/2/departments')
    // It lies below 計画, as its trail says.
    const menu = page.getByRole('navigation').getByRole('link', { name: '計画', exact: true })
    expect(await menu.first().getAttribute('aria-current')).toBe('true')
    await page.getByLabel('部局の名前でしぼり込む').fill('ｽﾎﾟｰﾂ')
    await page.getByText('部局・職 2件').waitFor()
    await expectReadsWell(page)
    await page.getByRole('link', { name: 'スポーツ局スポーツ部' }).click()
    await page.getByRole('heading', { level: 1, name: 'スポーツ局スポーツ部' }).waitFor()
    await page.getByText('スポーツ局スポーツ部長').waitFor()
    await page.getByText(/職名の終わりの「長」を除いた名前/).waitFor()
    await expectReadsWell(page)
    expect(complaints).toEqual([])
  })

  it('terms are found in any width, and lead to where they stand', async () => {
    const page = await visit('/sapporo/2/glossary')
    await page.getByLabel('用語を探す').fill('ﾏｰｹﾃｨﾝｸﾞ')
    await page.locator('mark', { hasText: 'マーケティング' }).first().waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('ﾏｰｹﾃｨﾝｸﾞ')
    await expectReadsWell(page)
    await page.getByLabel('用語を探す').fill('どこにもない')
    await page.getByRole('button', { name: '検索をやめる' }).click()
    await page.getByRole('heading', { level: 3, name: '政令指定都市' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('who asks for projects by words is led to items of plans too', async () => {
    const page = await visit('/sapporo/2/projects?q=MICE')
    await page.getByRole('heading', { level: 2, name: /^計画の項目 \d+件/ }).waitFor()
    await expectReadsWell(page)
    await page.getByRole('link', { name: /件すべてを見る/ }).click()
    await page.waitForURL(/\/plans\?q=MICE/)
    expect(complaints).toEqual([])
  })
})
