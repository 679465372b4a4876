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
    const { id } = await submitted(await world.as(planning))
    const path = `/sapporo/2/applications/${id}`
    const page = await visit(path, { as: chitose })
    await page.getByRole('heading', { name: '千歳市は、この事業に参加しますか' }).waitFor()
    await page.getByRole('button', { name: '回答する' }).click()
    await page.getByText('参加、検討中、不参加のどれかを選んでください。').waitFor()
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
