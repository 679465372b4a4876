import { answer, drafted, submitted } from '@renkei/api/testing'
import { describe, expect, it } from 'vitest'
import { saved } from './application-form.ts'
import { expectAccessible, expectNoSidewaysScroll, openRegistry } from './browser.ts'

const planning = { role: 'officer', municipality: '012173', department: '企画課（見本）' } as const
const water = { role: 'officer', municipality: '012173', department: '水道課（見本）' } as const
const chitose = { role: 'officer', municipality: '012246', department: '防災課（見本）' } as const
const sapporo = { role: 'policyOffice', municipality: '011002' } as const

describe('two officers of one town who write at once', () => {
  const { visit, complaints, world } = openRegistry()

  /** Two windows on one draft; the second has saved its summary first. */
  async function twoAtOnce() {
    const { id } = await drafted(await world.as(planning), { summary: '委託を共同で発注する。' })
    const path = `/sapporo/2/applications/${id}`
    const [mine, theirs] = [
      await visit(path, { as: planning }),
      await visit(path, { as: water }),
    ] as const
    const summary = (page: typeof mine) => page.getByRole('textbox', { name: '概要' })
    await summary(theirs).fill('漏水の調査を共同で発注する。')
    await summary(theirs).blur()
    await saved(theirs)
    await summary(mine).fill('委託を共同で発注する。互いに応援する。')
    await summary(mine).blur()
    const dialog = mine.getByRole('dialog', {
      name: /江別市 水道課（見本）が「概要」を変更しました/,
    })
    await dialog.waitFor()
    return { mine, dialog, summary: summary(mine), path }
  }

  it('see both versions, and save what they choose', async () => {
    const { mine, dialog, summary, path } = await twoAtOnce()
    const kept = dialog.getByRole('group', { name: '概要：保存されている内容' })
    expect(await kept.innerText()).toContain('漏水の調査')
    const own = dialog.getByRole('group', { name: '概要：あなたの入力' })
    expect(await own.innerText()).toContain('互いに応援する。')
    await expectAccessible(mine)
    await mine.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(mine)
    await expectNoSidewaysScroll(mine)
    await dialog.getByRole('radio', { name: '概要：この内容を残す' }).check()
    await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click()
    await expect.poll(() => summary.inputValue()).toBe('漏水の調査を共同で発注する。')
    const after = await visit(path, { as: water })
    expect(await after.getByRole('textbox', { name: '概要' }).inputValue()).toBe(
      '漏水の調査を共同で発注する。',
    )
    expect(complaints).toEqual([])
  })

  it('can write both together', async () => {
    const { mine, dialog, summary } = await twoAtOnce()
    const both = '漏水の調査と委託を共同で発注し、互いに応援する。'
    await dialog.getByRole('textbox', { name: '両方を合わせて' }).fill(both)
    await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click()
    await saved(mine)
    expect(await summary.inputValue()).toBe(both)
  })

  it('can put the choice off, and lose nothing by it', async () => {
    const { mine, dialog, summary } = await twoAtOnce()
    await mine.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    expect(await summary.inputValue()).toBe('委託を共同で発注する。互いに応援する。')
    await mine.getByRole('alert').filter({ hasText: '保存できていません' }).waitFor()
    await mine.getByRole('button', { name: '見比べる' }).click()
    await dialog.getByRole('button', { name: '選んだ内容で保存する' }).click()
    await saved(mine)
    expect(await summary.inputValue()).toBe('委託を共同で発注する。互いに応援する。')
  })

  it('take over what the other wrote elsewhere', async () => {
    const { id } = await drafted(await world.as(planning))
    const path = `/sapporo/2/applications/${id}`
    const mine = await visit(path, { as: planning })
    const theirs = await visit(path, { as: water })
    await theirs.getByRole('textbox', { name: '連携協約の条項' }).fill('第３条第３号')
    await saved(theirs)
    await mine.getByRole('textbox', { name: '概要' }).fill('互いに応援する。')
    await saved(mine)
    await mine
      .getByText('江別市 水道課（見本） 試験 職員が「連携協約の条項」を変更しました')
      .waitFor()
    expect(await mine.getByRole('textbox', { name: '連携協約の条項' }).inputValue()).toBe(
      '第３条第３号',
    )
    expect(await mine.getByRole('textbox', { name: '概要' }).inputValue()).toBe('互いに応援する。')
  })

  it('keep what was typed while a colleague submitted', async () => {
    const officer = await world.as(water)
    const { id, version } = await drafted(officer)
    const mine = await visit(`/sapporo/2/applications/${id}`, { as: planning })
    await officer.application.submit.mutate({ id, version })
    await mine.getByRole('textbox', { name: '概要' }).fill('まだ途中の文')
    await mine.getByRole('alert').filter({ hasText: '「提出済み」にしました' }).waitFor()
    await mine.getByRole('button', { name: 'いまの申請を見る' }).click()
    const left = mine.getByRole('region', { name: '保存されていない入力が残っています' })
    expect(await left.innerText()).toContain('まだ途中の文')
  })
})

describe('a town that is asked to take part', () => {
  const { visit, complaints, world } = openRegistry()

  it('answers, and may change its answer until it is decided', async () => {
    const { id } = await submitted(await world.as(planning), {
      costShares: [{ fiscalYear: 2026, municipality: '012246', amount: '450' }],
      costSharing: '均等割５割・人口割５割',
    })
    const path = `/sapporo/2/applications/${id}`
    const page = await visit(path, { as: chitose })
    await page.getByRole('heading', { name: '千歳市は、この事業に参加しますか' }).waitFor()
    // Its own share of the cost comes first.
    expect(await page.getByRole('region', { name: '千歳市の費用の分担' }).innerText()).toMatch(
      /令和８年度（2026年度） 450千円[\s\S]*均等割５割・人口割５割/,
    )
    await page.getByRole('button', { name: '回答する' }).click()
    await page.getByText('参加、条件付きで参加、検討中、不参加のどれかを選んでください。').waitFor()
    await page.getByRole('radio', { name: '検討中' }).check()
    await page.getByRole('textbox', { name: '備考' }).fill('予算が決まりしだい')
    await page.getByRole('button', { name: '回答する' }).click()
    await page.getByRole('status').filter({ hasText: '回答しました' }).waitFor()
    expect(await page.getByRole('row', { name: /千歳市/ }).innerText()).toMatch(
      /検討中\s+予算が決まりしだい/,
    )
    await page.getByRole('radio', { name: '参加', exact: true }).check()
    await page.getByRole('button', { name: '回答を変える' }).click()
    await expect
      .poll(() => page.getByRole('row', { name: /千歳市/ }).innerText())
      .toMatch(/参加\s+予算が決まりしだい/)
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(complaints).toEqual([])
  })

  it('takes part on a condition that the applicant agrees to, and hears what changed afterwards', async () => {
    const { id, version } = await submitted(await world.as(planning))
    const path = `/sapporo/2/applications/${id}`
    const town = await visit(path, { as: chitose })
    await town.getByRole('radio', { name: '条件付きで参加' }).check()
    await town.getByRole('button', { name: '回答する' }).click()
    await town.getByText('参加の条件を書いてください。').waitFor()
    // Nothing of a condition is cut off unseen.
    await town.getByRole('textbox', { name: '参加の条件' }).fill('条'.repeat(501))
    await town.getByRole('button', { name: '回答する' }).click()
    await town.getByText('500字までです。短くしてください。').first().waitFor()
    await town.getByRole('textbox', { name: '参加の条件' }).fill('除雪の時期を外すこと')
    await town.getByRole('textbox', { name: '公開する条件の文' }).fill('冬期を除いて実施する')
    await expectAccessible(town)
    // What was written and not sent is not left behind without a word.
    await town.getByRole('link', { name: '申請', exact: true }).first().click()
    await town.getByRole('button', { name: '入力に戻る' }).click()
    await town.getByRole('button', { name: '回答する' }).click()
    await town.getByRole('status').filter({ hasText: '回答しました' }).waitFor()

    const applicant = await visit('/sapporo/2/work', { as: planning })
    await applicant.getByText('千歳市 防災課（見本）が「条件付きで参加」と答えました。').waitFor()
    await applicant
      .getByRole('listitem')
      .filter({ hasText: '参加の条件に返答する' })
      .getByRole('link')
      .click()
    const condition = applicant.getByRole('region', { name: '千歳市の条件' })
    expect(await condition.innerText()).toContain('除雪の時期を外すこと')
    await condition.getByRole('button', { name: '同意せずに返答する' }).click()
    await condition.getByText('同意しない理由や、変えてほしいところを書いてください。').waitFor()
    await condition.getByRole('textbox').fill('あ'.repeat(501))
    await condition.getByText('1字多くなっています。短くしてください。').waitFor()
    await condition.getByRole('textbox').fill('')
    await expectAccessible(applicant)
    await condition.getByRole('button', { name: '条件に同意する' }).click()
    await applicant.getByText('千歳市の条件に同意しました。').waitFor()
    const row = applicant.getByRole('row', { name: /千歳市/ })
    await expect.poll(() => row.innerText()).toContain('が条件に同意しました。')
    await expect.poll(() => condition.count()).toBe(0)

    const reviewer = await world.as(sapporo)
    const back = await reviewer.application.return.mutate({ id, version, reason: '費用も' })
    const form = await visit(path, { as: planning })
    expect(
      await form
        .getByRole('row', { name: /千歳市/ })
        .first()
        .innerText(),
    ).toMatch(/条件付きで参加[\s\S]*冬期を除いて実施する/)
    const { draft } = await (await world.as(planning)).application.get.query({ id })
    const again = await (
      await world.as(planning)
    ).application.save.mutate({
      ...{ id, version: back.version },
      draft: { ...draft, summary: `${draft.summary}費用は折半します。` },
    })
    await (await world.as(planning)).application.submit.mutate({ id, version: again.version })

    const desk = await visit(`/sapporo/2/review/${id}`, { as: sapporo })
    const consents = desk.getByRole('region', { name: '関係市町村の回答' })
    expect(await consents.innerText()).toMatch(/千歳市　条件付きで参加[\s\S]*旧版への回答/)
    await desk.getByText('旧版への回答が1件あります。').waitFor()
    await expectAccessible(desk)

    await town.goto(path)
    const since = town.getByRole('region', { name: '回答したあとに、申請の内容が変わりました' })
    expect(await since.locator('ins').innerText()).toContain('費用は折半します。')
    await expectAccessible(town)
    await town.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(town)
    await town.getByRole('button', { name: 'いまの内容に回答する' }).click()
    await expect.poll(() => since.count()).toBe(0)
    await desk.reload()
    await desk.getByRole('region', { name: '関係市町村の回答' }).waitFor()
    expect(await desk.getByText('旧版への回答').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('is told when a colleague answered first, and keeps its choice', async () => {
    const { id } = await submitted(await world.as(planning))
    const page = await visit(`/sapporo/2/applications/${id}`, { as: chitose })
    await page.getByRole('radio', { name: '不参加' }).check()
    await answer(await world.as({ ...chitose, name: '同僚 一郎' }), id, 'participating')
    await page.getByRole('button', { name: '回答する' }).click()
    await page.getByRole('alert').filter({ hasText: '同僚 一郎が先に変更しました' }).waitFor()
    expect(await page.getByRole('radio', { name: '不参加' }).isChecked()).toBe(true)
    expect(await page.getByRole('row', { name: /千歳市/ }).innerText()).toMatch(/千歳市\s+参加/)
  })
})

describe('an application that came back', () => {
  const { visit, complaints, world } = openRegistry()

  it('shows the reason on top and every remark under its field, and can be withdrawn', async () => {
    const { id, version } = await submitted(await world.as(planning))
    const reviewer = await world.as(sapporo)
    const remarked = await reviewer.application.remark.mutate({
      id,
      version,
      field: 'summary',
      body: '発注の方法を書いてください。',
    })
    await reviewer.application.return.mutate({
      id,
      version: remarked.version,
      reason: '内容をもう少し詳しく書いてください。',
    })
    const page = await visit('/sapporo/2/applications?state=returned', { as: planning })
    await page.getByRole('table').getByRole('link').click()
    const top = page.getByRole('region', { name: /札幌市.*が差し戻しました/ })
    expect(await top.innerText()).toContain('内容をもう少し詳しく書いてください。')
    const remark = page.getByRole('note', { name: '審査からの指摘' })
    expect(await remark.innerText()).toContain('発注の方法を書いてください。')
    await page.getByRole('navigation', { name: '項目' }).getByText('指摘 1').waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)

    await page.getByRole('button', { name: '申請を取り下げる' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: '取り下げる理由' }).fill('別の事業に含めるため')
    await dialog.getByRole('button', { name: '取り下げる', exact: true }).click()
    await page.getByText('取り下げられました。').waitFor()
    const course = page.getByRole('complementary', { name: '経過' })
    expect(await course.innerText()).toContain('別の事業に含めるため')
    expect(complaints).toEqual([])
  })
})
