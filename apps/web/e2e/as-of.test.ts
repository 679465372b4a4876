import { addOfficer, reviseOn } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, expectReadsWell, openRegistry } from './browser.ts'

const summary = '公共施設を圏域の住民が互いに使えるようにします。'
const former = '公共施設の相互利用や配置に関する検討'
const renamed = '公共施設の相互利用や配置の推進'

// They stand open where the marks differ from the source.
const openGrounds = (page: Page) =>
  page.locator('details.grounds').evaluate((grounds) => grounds.setAttribute('open', ''))

describe('the registry on another day', () => {
  const { visit, complaints, world } = openRegistry()
  const h1 = (page: Page) => page.getByRole('heading', { level: 1 })
  const notice = (page: Page, day: string) => page.getByText(`${day}時点の内容です。`)
  const present = (page: Page) => page.getByRole('link', { name: '現在の内容を見る' })

  beforeAll(async () => {
    const author = await addOfficer(world.db, {
      role: 'policyOffice',
      municipality: '011002',
      department: '政策企画部（見本）',
      name: '札幌 花子',
    })
    const about = { region: 'sapporo', number: 17, author, noteEn: 'Sample' }
    const vouched = {
      basis: 'confirmed',
      confirmedAt: '2024-12-01T03:00:00Z',
      confirmedBy: author.me.id,
      confirmedDepartmentId: author.departmentId,
    } as const
    await reviseOn(world.db, '2024-12-01', {
      ...about,
      note: 'マトリックスの確認',
      change: ({ marks }) => ({
        marks: marks.slice(0, 1).map((mark) => ({ ...mark, ...vouched })),
        markCountReason: '図の●は一つだけ',
      }),
    })
    await reviseOn(world.db, '2025-06-01', {
      ...about,
      note: '名称と概要の変更（見本）',
      change: () => ({
        title: renamed,
        summary,
        coreRole: '調整会議を開きます。',
        partnerRole: '施設の情報を出します。',
        schedule: '令和７年度に協議し、令和８年度から実施します。',
        agreementArticles: '第３条第２項',
        leadDepartment: '公共施設課（見本）',
        budget: [
          { fiscalYear: 2025, amount: 1_500, subsidy: null, unit: 'thousand' },
          { fiscalYear: 2026, amount: 12_000, subsidy: 3_000, unit: 'thousand' },
        ],
      }),
    })
  })

  it('the matrix, the list and the project show the day chosen, and lead back to the present', async () => {
    const page = await visit('/sapporo/2/projects?q=公共施設の相互利用')
    await page.getByRole('link', { name: renamed }).waitFor()
    await page.getByLabel('時点').fill('2024-11-30')
    await notice(page, '令和６年11月30日').waitFor()
    await page.getByRole('link', { name: former }).waitFor()
    expect(page.url()).toContain('asOf=2024-11-30')
    await page.getByText('ダウンロード').click()
    expect(await page.getByRole('link', { name: 'CSV（UTF-8）' }).getAttribute('href')).toContain(
      'asOf=2024-11-30',
    )

    await page.getByRole('link', { name: former }).click()
    await h1(page).filter({ hasText: former }).waitFor()
    await notice(page, '令和６年11月30日').waitFor()
    await openGrounds(page)
    expect(
      await page.getByRole('region', { name: '重点施策' }).getByText('推定・確認待ち').count(),
    ).toBe(2)
    expect(await page.getByRole('region', { name: '履歴' }).getByRole('listitem').count()).toBe(1)

    await page
      .getByRole('navigation', { name: '主なメニュー' })
      .getByRole('link', { name: 'マトリックス' })
      .click()
    await h1(page).filter({ hasText: 'マトリックス' }).waitFor()
    await notice(page, '令和６年11月30日').waitFor()
    await page.getByRole('rowheader', { name: former }).waitFor()
    await present(page).click()
    await page.getByRole('rowheader', { name: renamed }).waitFor()
    expect(page.url()).not.toContain('asOf')
    expect(await page.getByLabel('時点').inputValue()).toBe('')
    expect(complaints).toEqual([])
  })

  it('a day outside is not asked about while it is typed, and is told when left', async () => {
    const page = await visit('/sapporo/2/matrix')
    const box = page.getByLabel('時点')
    expect(await box.getAttribute('min')).toBe('2024-03-29')
    await box.fill('2024-03-28')
    await box.blur()
    await page.getByText('令和６年３月29日から今日までの日を選んでください。').waitFor()
    expect(page.url()).not.toContain('asOf')
    await expectAccessible(page)
  })

  it.each([
    [
      '2024-03-28',
      'このビジョンは令和６年３月29日に策定されました。それより前の日の内容はありません。',
    ],
    ['2024-13-01', '2024-12-01 のような、今日までの日付で指定してください。'],
    ['令和６年', '2024-12-01 のような、今日までの日付で指定してください。'],
    ['2999-01-01', '2024-12-01 のような、今日までの日付で指定してください。'],
  ])(
    'an address that asks for %s is told why not, and leads to the present',
    async (day, sentence) => {
      for (const path of ['matrix', 'projects', 'projects/17']) {
        const page = await visit(`/sapporo/2/${path}?asOf=${day}`)
        await page.getByText(sentence).waitFor()
        await expectAccessible(page)
        await present(page).click()
        await page.getByText(renamed).first().waitFor()
        expect(page.url()).not.toContain('asOf')
      }
    },
  )

  it('a project tells what officers registered, who confirmed it, and its history', async () => {
    const page = await visit('/sapporo/2/projects/17')
    const facts = await page.getByRole('region', { name: 'この事業について' }).innerText()
    await openGrounds(page)
    for (const fact of [
      summary,
      '調整会議を開きます。',
      '第３条第２項',
      '公共施設課（見本）',
      '12,000',
    ]) {
      expect(facts).toContain(fact)
    }
    expect(facts).not.toContain('まだ登録されていません')
    const measures = await page.getByRole('region', { name: '重点施策' }).innerText()
    expect(measures).toContain('札幌市 政策企画部（見本）が令和６年12月１日に確認')
    expect(measures).toContain('理由：図の●は一つだけ')
    const history = page.getByRole('region', { name: '履歴' })
    expect(await history.getByRole('listitem').count()).toBe(3)
    expect(await history.innerText()).toContain('札幌市 政策企画部（見本）')
    expect(await history.innerText()).not.toContain('花子')
    expect(await page.getByText('申請').count()).toBe(0)
  })

  it('a councillor reads from the matrix what changed, and compares one change', async () => {
    const page = await visit('/sapporo/2/matrix')
    await page.getByRole('link', { name: '更新履歴' }).first().click()
    await h1(page).filter({ hasText: 'からの変更' }).waitFor()
    await page.getByText('この期間に変わったことはありません。').waitFor()
    await page.getByRole('link', { name: 'ビジョンの策定から' }).click()
    await page.getByText('2件の変更').waitFor()
    await page.getByLabel('この日まで').fill('2024-03-28')
    await page.getByRole('button', { name: '表示する' }).click()
    await page.getByText('令和６年３月29日から今日までの日を入れてください。').waitFor()
    await page.getByLabel('この日まで').fill('2025-05-31')
    await page.getByRole('button', { name: '表示する' }).click()
    await page.getByText('1件の変更').waitFor()
    const day = page.getByRole('region', { name: '令和６年12月１日' })
    const decided = await day.getByRole('region', { name: '札幌市 政策企画部（見本）' }).innerText()
    expect(decided).toContain('：推定 → 職員が確認')
    expect(decided).toContain('推定 → 印なし')
    expect(decided).not.toContain('花子')
    const feed = page.locator('head link[type="application/atom+xml"]')
    const address = (await feed.getAttribute('href')) ?? ''
    expect(await (await page.request.get(new URL(address, page.url()).href)).text()).toContain(
      `No.17 ${renamed}`,
    )
    await expectReadsWell(page)
    await page.getByRole('link', { name: '前の版と比べる' }).click()
    await page.waitForURL(/compare\?from=1&to=2/)
    await feed.waitFor({ state: 'detached' })
    const wrong = await visit('/sapporo/2/changes?since=2999-01-01')
    await wrong.getByText('アドレスの日付（since）は、2024-12-01 のような').waitFor()
    await expectAccessible(wrong)
    expect(complaints).toEqual([])
  })

  it('an officer begins applications from it: to change it, to end it, to restore a revision', async () => {
    const page = await visit('/sapporo/2/projects/17', {
      as: { role: 'officer', municipality: '012173' },
    })
    const leadsTo = async (name: string | RegExp) => {
      const link = page.getByRole('link', { name })
      await link.first().waitFor()
      return link.evaluateAll((links) => links.map((one) => one.getAttribute('href')))
    }
    const form = '/sapporo/2/applications/new'
    expect(await leadsTo('変更を申請する')).toEqual([`${form}?kind=change&project=17`])
    expect(await leadsTo('廃止を申請する')).toEqual([`${form}?kind=end&project=17`])
    expect(await leadsTo(/この版の内容に戻す申請をつくる/)).toEqual([
      `${form}?kind=change&project=17&revision=2`,
      `${form}?kind=change&project=17&revision=1`,
    ])
    expect(await page.getByRole('region', { name: '履歴' }).innerText()).toContain('花子')
    await expectAccessible(page)
  })

  it('any two revisions are compared, field by field', async () => {
    const page = await visit('/sapporo/2/projects/17')
    await page.getByRole('link', { name: '２つの版を比べる' }).click()
    await h1(page).filter({ hasText: renamed }).waitFor()
    const title = page.getByRole('region', { name: '事業名', exact: true })
    await title.locator('del').first().waitFor()
    expect(await title.innerText()).toContain('推進')
    expect(await page.getByRole('region', { name: '概要' }).innerText()).toContain(summary)
    expect(await page.getByRole('region', { name: '回答と根拠' }).count()).toBe(0)

    await page.getByLabel('比べる元の版').selectOption('1')
    await page.getByLabel('比べる先の版').selectOption('2')
    await page.waitForURL(/from=1&to=2/)
    const grounds = page.getByRole('region', { name: '回答と根拠' })
    await grounds.getByRole('row', { name: /③.*推定.*職員が確認/ }).waitFor()
    await grounds.getByRole('row', { name: /④.*推定.*印なし/ }).waitFor()
    await page.getByLabel('比べる元の版').selectOption('2')
    await page.getByText('同じ版を選んでいます。').waitFor()
    expect(complaints).toEqual([])
  })

  const looks = ['ja', 'en'].flatMap((language) =>
    [
      'matrix?asOf=2024-11-30&',
      'projects?asOf=2024-11-30&',
      'projects/17?',
      'projects/17/compare?from=1&to=3&',
    ].map((path) => `${path}lang=${language}`),
  )
  it.each(looks)('%s reads well on screens, phones and enlarged', async (path) => {
    const page = await visit(`/sapporo/2/${path}`)
    await page.waitForLoadState('networkidle')
    await expectReadsWell(page)
    expect(complaints).toEqual([])
  })
})
