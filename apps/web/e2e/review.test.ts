import { answer, submitted } from '@renkei/api/testing'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'

const office = {
  role: 'policyOffice',
  municipality: '011002',
  department: '政策企画部（見本）',
} as const
const ebetsu = { role: 'officer', municipality: '012173', department: '企画課（見本）' } as const
const chitose = { role: 'officer', municipality: '012246' } as const

const field = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const reason = (page: Page) => page.getByRole('textbox', { name: '理由・申請者への連絡' })
const press = (page: Page, name: string) =>
  page.getByRole('complementary', { name: '判断' }).getByRole('button', { name }).click()
const answerDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name }).click()

/** Waits longer than a page takes on a busy machine. */
const until = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 15_000 })

describe('a reviewer of the policy office', () => {
  const { visit, world, complaints } = openRegistry()

  it('sees what changes, character by character and item by item, and unfolds the rest', async () => {
    const applicant = await world.as(ebetsu)
    const { id } = await submitted(
      applicant,
      {
        title: '公共施設の相互利用及び最適な配置に関する検討',
        summary: '近隣の市町村が施設を互いに使えるようにする。',
        partners: ['012246'],
        measures: [
          { number: 3, reason: '高次の機能を互いに使うため' },
          { number: 5, reason: '暮らしの質を高めるため' },
        ],
        budget: [{ fiscalYear: 2026, amount: '１，２００', subsidy: '' }],
        costShares: [{ fiscalYear: 2026, municipality: '012246', amount: '300' }],
      },
      { kind: 'change', project: 17 },
    )
    const page = await visit(`/sapporo/2/review/${id}`, { as: office })
    await page.getByText('第１版　令和６年３月29日').waitFor()
    const title = field(page, '事業名')
    expect(await title.locator('del').innerText()).toMatch(/削除\s*や/)
    expect(await title.locator('ins').innerText()).toMatch(/追加\s*及び最適な/)
    const measures = field(page, '重点施策')
    expect(await measures.locator('li.cut').innerText()).toContain('④')
    expect(await measures.locator('li.add').innerText()).toContain('⑤')
    expect(await field(page, '事業費').innerText()).toContain('1,200千円')
    expect(await field(page, '関係市町村').getByText('未回答').last().isVisible()).toBe(true)
    // Who bears what does not add up to the cost, and who takes no part bears nothing.
    const shares = field(page, '費用の分担')
    expect(await shares.innerText()).toContain('事業費1,200千円より900千円少ないです。')
    await answer(await world.as(chitose), id, 'notParticipating')
    await page.reload()
    await shares.getByText('千歳市は不参加と答えていますが、').waitFor()
    const kana = field(page, '読み')
    expect(await kana.isVisible()).toBe(false)
    await page.getByText(/変更のない\d+項目を表示/).click()
    expect(await kana.innerText()).toContain('こうきょうしせつ')
    expect(complaints).toEqual([])
  })

  it('returns an application with remarks that were saved while they were written', async () => {
    const applicant = await world.as(ebetsu)
    const { id } = await submitted(applicant)
    const { id: other } = await submitted(applicant)
    const page = await visit(`/sapporo/2/review/${id}?municipality=012173`, { as: office })
    await field(page, '概要')
      .getByRole('button', { name: /指摘を書く/ })
      .press('Enter')
    await page.keyboard.type('だれが訓練するのかを書いてください。')
    await page.getByText(/に保存しました。差し戻すと申請者に届きます。/).waitFor()

    // Another day, another window: the remark waits, and the applicant knows nothing of it yet.
    await page.reload()
    await page.getByRole('textbox', { name: '指摘（概要）' }).waitFor()
    expect((await applicant.application.get.query({ id })).unsentRemarks).toEqual([])
    await field(page, '概要')
      .getByRole('textbox')
      .fill('だれが訓練するのかを書いてください。会場も。')
    await press(page, '指摘1件を付けて差し戻す')

    await page
      .getByText(/「河川防災の合同訓練 その\d+」を差し戻しました。次の申請を開いています。/)
      .waitFor()
    await page.waitForURL((url) => url.pathname === `/sapporo/2/review/${other}`)
    const returned = await applicant.application.get.query({ id })
    expect(returned.state).toBe('returned')
    expect(returned.sentRemarks).toMatchObject([
      { field: 'summary', body: 'だれが訓練するのかを書いてください。会場も。' },
    ])
  })

  it('gives a reason to approve while answers are outstanding, and publishes a revision', async () => {
    const applicant = await world.as(ebetsu)
    const { id } = await submitted(applicant, { partners: ['012246', '012319'] })
    await answer(await world.as(chitose), id, 'participating', '会場を用意できます。')
    const page = await visit(`/sapporo/2/review/${id}`, { as: office })
    const consents = field(page, '関係市町村の回答')
    expect(await consents.innerText()).toMatch(/千歳市　参加[\s\S]*会場を用意できます。/)
    await consents.getByText('恵庭市には利用者がいないため、届きません。').waitFor()
    expect(await consents.getByRole('button', { name: /催促する/ }).count()).toBe(0)
    await world.as({ role: 'officer', municipality: '012319' })
    await page.reload()
    await consents.getByRole('button', { name: /催促する.*恵庭市/ }).click()
    await consents.getByText('催促しました（お知らせ 1人、メールなし）').waitFor()
    await page.getByText('回答の催促').waitFor()

    await press(page, '承認する')
    await page.getByText('参加の回答が残っているまま承認する理由を書いてください。').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    await until(() => reason(page).evaluate((area) => area === document.activeElement)).toBe(true)
    await page.keyboard.type('回答の期限を過ぎたため')
    await press(page, '承認する')
    await page
      .getByText('承認すると第１版として公開され、関係する3市町村に通知されます。承認しますか。')
      .waitFor()
    await page.keyboard.press('Escape')
    expect((await applicant.application.get.query({ id })).state).toBe('submitted')
    await press(page, '承認する')
    await answerDialog(page, '承認する')
    await page.getByText(/を承認しました。/).waitFor()

    const { state, revision, project } = await applicant.application.get.query({ id })
    expect([state, revision]).toEqual(['approved', 1])
    const made = await world.client.project.get.query({ region: 'sapporo', number: project ?? 0 })
    expect(made.participations.find(({ municipality }) => municipality === '012319')).toMatchObject(
      { answer: 'unanswered', basis: 'inferred' },
    )
    await page.goto(`/sapporo/2/review/${id}?state=decided`)
    await page.getByText('第１版として公開しました。').waitFor()
    expect(await page.getByRole('button', { name: /指摘を書く|承認する/ }).count()).toBe(0)
  })

  it('says why the number of marks may differ from the source', async () => {
    const applicant = await world.as(ebetsu)
    const { id } = await submitted(
      applicant,
      {
        measures: [
          { number: 2, reason: '産業を支えるため' },
          { number: 6, reason: '人材のため' },
        ],
        partners: [],
      },
      { kind: 'change', project: 18 },
    )
    const page = await visit(`/sapporo/2/review/${id}`, { as: office })
    await reason(page).fill('回答を待たずに進めるため')
    await press(page, '承認する')
    await page.getByText('●の数が公表資料と合わない理由を書いてください。').waitFor()
    await page
      .getByRole('textbox', { name: '●の数が公表資料と合わない理由' })
      .fill('本文に2つの取組があるため')
    await press(page, '承認する')
    await answerDialog(page, '承認する')
    await page.getByText(/を承認しました。/).waitFor()
    const made = await world.client.project.get.query({ region: 'sapporo', number: 18 })
    expect([made.revision, made.markCountReason]).toEqual([2, '本文に2つの取組があるため'])
  })

  it('rejects only with a reason, and after being asked', async () => {
    const applicant = await world.as(ebetsu)
    const { id } = await submitted(applicant)
    const page = await visit(`/sapporo/2/review/${id}`, { as: office })
    await press(page, '却下する')
    await page.getByText('却下する理由を書いてください。').waitFor()
    await reason(page).fill('同じ事業がすでにあるため')
    await press(page, '却下する')
    await answerDialog(page, '却下する')
    await page.getByText(/を却下しました。/).waitFor()
    const { state, events } = await applicant.application.get.query({ id })
    expect(state).toBe('rejected')
    expect(events.at(-1)).toMatchObject({ action: 'reject', note: '同じ事業がすでにあるため' })
  })

  it('is told who decided first, and when, with the way to the next', async () => {
    const applicant = await world.as(ebetsu)
    const { id } = await submitted(applicant)
    const { id: waiting } = await submitted(applicant)
    const page = await visit(`/sapporo/2/review/${id}`, { as: office })
    await reason(page).fill('この文は残る')
    const other = await world.as({ ...office, name: '札幌 花子' })
    const { version } = await other.application.get.query({ id })
    await other.application.reject.mutate({ id, version, reason: '重複のため' })
    await press(page, '却下する')
    await answerDialog(page, '却下する')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(
      /\d+時\d\d分に札幌市 政策企画部（見本） 札幌 花子がこの申請を「却下」にしました。/,
    )
    await alert.getByRole('link', { name: /次の申請/ }).waitFor()
    await until(() => page.getByRole('button', { name: '承認する' }).count()).toBe(0)
    expect((await applicant.application.get.query({ id: waiting })).state).toBe('submitted')
  })

  it('loses nothing when another reviewer remarks on the same application meanwhile', async () => {
    const applicant = await world.as(ebetsu)
    const { id } = await submitted(applicant)
    const page = await visit(`/sapporo/2/review/${id}`, { as: office })
    await reason(page).fill('スケジュールを見直してください')
    const other = await world.as({ ...office, name: '札幌 花子' })
    const { version } = await other.application.get.query({ id })
    await other.application.remark.mutate({ id, version, field: 'schedule', body: '年度ごとに。' })
    await press(page, '差し戻す')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(/札幌 花子がこの申請を更新しました。/)
    expect(await reason(page).inputValue()).toBe('スケジュールを見直してください')
    await press(page, '指摘1件を付けて差し戻す')
    await page.getByText(/を差し戻しました。/).waitFor()
    const { sentRemarks } = await applicant.application.get.query({ id })
    expect(sentRemarks).toMatchObject([{ field: 'schedule', body: '年度ごとに。' }])
  })

  it('reads an application against what the project has become since it was written', async () => {
    const applicant = await world.as(ebetsu)
    const change = { kind: 'change', project: 21 } as const
    const first = await submitted(applicant, { summary: '先に承認された概要' }, change)
    const second = await submitted(
      applicant,
      { summary: '後から出た概要', schedule: '令和８年度から' },
      change,
    )
    const other = await world.as(office)
    await other.application.approve.mutate({ ...first, reason: '期限のため', markCountReason: '' })
    const page = await visit(`/sapporo/2/review/${second.id}`, { as: office })
    await page
      .getByText(/この申請は第１版をもとに書かれましたが、事業はその後第２版になりました。/)
      .waitFor()
    expect(await field(page, '概要').getByRole('group', { name: '現行' }).innerText()).toContain(
      '先に承認された',
    )
    await field(page, '概要')
      .getByText(/このままでは承認できません/)
      .waitFor()
    expect(
      await field(page, 'スケジュール')
        .getByText(/このままでは承認できません/)
        .count(),
    ).toBe(0)
    await reason(page).fill('急ぐため')
    await press(page, '承認する')
    await answerDialog(page, '承認する')
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.innerText()).toMatch(
      /^概要は、この申請が書かれた後に変更されたため、承認できません。/,
    )
  })

  it('finds applications by state and municipality, the long waiting in bold red', async () => {
    const applicant = await world.as(chitose)
    const { id } = await submitted(applicant, {
      title: '空港を生かした観光',
      leadMunicipality: '012246',
      partners: [],
    })
    const submitted_at = new Date(Date.now() - 12 * 86_400_000)
    await world.db.updateTable('application').set({ submitted_at }).where('id', '=', id).execute()
    const page = await visit('/sapporo/2/review', { as: office })
    const queue = page.getByRole('region', { name: /審査待ち/ })
    const first = queue.getByRole('listitem').first()
    expect(await first.innerText()).toContain('空港を生かした観光')
    expect(await first.locator('.late').innerText()).toBe('12日経過')
    await page.getByRole('heading', { level: 1, name: '空港を生かした観光' }).waitFor()
    await page.getByRole('combobox', { name: '市町村' }).selectOption({ label: '千歳市' })
    await until(() => page.getByRole('listitem').filter({ hasText: '江別市　' }).count()).toBe(0)
    await page.getByRole('combobox', { name: '状態' }).selectOption({ label: '判断済み' })
    await page.getByText('条件に合う申請はありません。').waitFor()
    expect(new URL(page.url()).search).toBe('?state=decided&municipality=012246')
  })

  it('tells officers of other municipalities that the review is not theirs', async () => {
    const { id } = await submitted(await world.as(ebetsu))
    const page = await visit(`/sapporo/2/review/${id}`, { as: ebetsu })
    await page.getByText('申請の審査は、連携中枢都市の政策担当部が行います。').waitFor()
    expect(await page.getByRole('button', { name: '承認する' }).count()).toBe(0)
    await page.getByRole('link', { name: '自分の市町村の申請を見る' }).click()
    await page.waitForURL((url) => url.pathname === '/sapporo/2/applications')
  })

  it.each([
    ['ja', 1440],
    ['ja', 390],
    ['en', 1024],
  ])('finds the desk accessible in %s at %i pixels', async (lang, width) => {
    const applicant = await world.as(ebetsu)
    const { id } = await submitted(
      applicant,
      {
        summary: '新しい概要',
        measures: [{ number: 1, reason: '呼び込むため' }],
        partners: ['012246'],
      },
      { kind: 'change', project: 22 },
    )
    const page = await visit(`/sapporo/2/review/${id}?lang=${lang}`, { as: office, width })
    await page
      .getByRole('button', { name: /指摘を書く|Write a remark/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^(承認する|Approve)$/ }).click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})
