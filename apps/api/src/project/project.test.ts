import { fiscalYearOf, gaps, projectPage, project as projectSchema, today } from '@renkei/schema'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { refusalTo } from '../testing/refused.ts'

describe.each(databaseKinds)('a project, on %s', (kind) => {
  const world = useWorld(kind)

  it('an officer opens no. 17 and reads which facts the source states and which are inferred', async () => {
    const found = await world.client.project.get.query({ region: 'sapporo', vision: 2, number: 17 })
    expect(projectSchema.parse(found)).toEqual(found)
    expect(found).toMatchObject({
      title: '公共施設の相互利用や配置に関する検討',
      visionPage: 64,
      markCount: 2,
      basis: 'source',
      citation: { document: 'plan-structure', page: 64 },
      policyArea: { code: '2d', basis: 'inferred' },
      revisions: [{ revision: 1, validFrom: '2024-03-29' }],
      previous: { number: 16 },
      next: { number: 18 },
    })
    expect(found.measures.map(({ number, basis }) => [number, basis])).toEqual([
      [3, 'inferred'],
      [4, 'inferred'],
    ])
    expect(found.measures.every(({ reason }) => reason !== null)).toBe(true)
  })

  it('a citizen lists all 53 projects in order of number', async () => {
    const found = await world.client.project.search.query({ region: 'sapporo', size: 200 })
    expect(projectPage.parse(found)).toEqual(found)
    expect(found.items.map(({ number }) => number)).toEqual(
      Array.from({ length: 53 }, (_, i) => i + 1),
    )
  })

  it('the policy office says what a project does: a revision that is found, and asked about the newest', async () => {
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const typed = { region: 'sapporo', project: 24, revision: 1 }
    const summary = '　ほかの市町村の蔵書も借りられます。\r\n'
    expect(await office.description.save.mutate({ ...typed, summary })).toEqual({
      project: 24,
      revision: 2,
    })
    const found = await world.client.project.get.query({ region: 'sapporo', number: 24 })
    expect(found).toMatchObject({
      summary: 'ほかの市町村の蔵書も借りられます。',
      revisions: [{ event: 'describe', note: '概要の登録' }, { event: 'catalogue' }],
    })
    const search = { region: 'sapporo', text: '蔵書' }
    expect(await world.client.project.search.query(search)).toMatchObject({
      items: [{ number: 24 }],
    })
    const listed = await office.description.list.query({ region: 'sapporo' })
    expect(listed).toHaveLength(53)
    expect(listed[23]).toMatchObject({
      number: 24,
      revision: 2,
      by: { person: expect.any(String) },
    })
    expect(listed[22]).toMatchObject({ summary: null, by: null, at: null })
    for (const [asked, expected] of [
      [
        { ...typed, summary: 'もう一度' },
        { code: 'stale', version: 2 },
      ],
      [{ ...typed, revision: 2, summary: ' ' }, { fields: [{ problem: 'required' }] }],
      [{ ...typed, revision: 2, summary: 'あ'.repeat(201) }, { fields: [{ problem: 'tooLong' }] }],
      [{ ...typed, revision: 2, summary }, { fields: [{ problem: 'unchanged' }] }],
      [{ ...typed, project: 99, summary }, { code: 'projectNotFound' }],
    ] as const) {
      expect(await refusalTo(office.description.save.mutate(asked))).toMatchObject(expected)
    }
  })

  it('the policy office finds what is not settled, missing or thin, and an officer is refused', async () => {
    const region = 'sapporo'
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const found = await office.gap.list.query({ region })
    expect(gaps.parse(found)).toEqual(found)
    expect(found.undescribed).toHaveLength(52)
    expect(found.unconfirmed.find(({ number }) => number === 17)).toMatchObject({
      ...{ marks: 2, isWithoutMarks: false, policyArea: true, since: '2024-03-29' },
    })
    expect(found.unanswered).toHaveLength(11)
    expect(found.unfounded).toHaveLength(23)
    for (const { code } of (await world.client.vision.frame.query({ region })).policyAreas) {
      const asked = { region, policyAreas: [code], facets: true }
      const { facets, total } = await world.client.project.search.query(asked)
      const without = facets?.measures.filter(({ count }) => count === 0)
      const gap = found.uncovered.find(({ policyArea }) => policyArea === code)
      expect(gap?.measures ?? []).toEqual(without?.map(({ value }) => value))
      expect(gap?.projects ?? total).toBe(total)
    }
    const officer = await world.as({ role: 'officer', municipality: '012173' })
    expect(await refusalTo(officer.gap.list.query({ region }))).toMatchObject({ code: 'forbidden' })
    const begin = (policyArea: string) =>
      officer.application.begin.query({ region, kind: 'register', policyArea })
    expect((await begin('1b')).draft.policyArea).toBe('1b')
    expect(await refusalTo(begin('9z'))).toMatchObject({ parameter: 'policyArea', value: '9z' })
  })

  it('what the policy office settles is no gap any more; of an indicator the years that have ended are asked for', async () => {
    const region = 'sapporo'
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const confirm = { region, project: 17, revision: 1 }
    await office.confirmation.confirm.mutate({ ...confirm, measures: [3, 4] })
    expect(await gapOf17()).toMatchObject({ marks: 0, policyArea: true, since: '2024-03-29' })
    await office.confirmation.confirm.mutate({ ...confirm, revision: 2, policyArea: '2d' })
    expect(await gapOf17()).toBeUndefined()
    const form = indicatorTyped({ baselineFiscalYear: '令和５年度' })
    const { id } = await office.indicator.create.mutate({ region, form })
    const ended = fiscalYearOf(today()) - 1
    const due = Array.from({ length: Math.min(ended, 2028) - 2023 }, (_, i) => 2024 + i)
    expect((await office.gap.list.query({ region })).unreported).toEqual([
      { indicator: id, years: due },
    ])
    const actual = { id, fiscalYear: 2024, revision: 0, value: '1,100', source: '速報', reason: '' }
    await office.indicator.correct.mutate(actual)
    const after = await office.gap.list.query({ region })
    expect(after.unreported).toEqual([{ indicator: id, years: due.slice(1) }])
    expect(after.behind).toEqual([id])

    async function gapOf17() {
      const { unconfirmed } = await office.gap.list.query({ region })
      return unconfirmed.find(({ number }) => number === 17)
    }
  })

  it('anybody writes to the policy office about it; nobody else reads it, and too much is refused', async () => {
    const send = (text: string, project?: number) =>
      world.client.feedback.send.mutate({
        region: 'sapporo',
        text,
        ...(project === undefined ? {} : { project }),
      })
    await send('　どの市町村の図書館で借りられますか\r\n', 24)
    await send('読みやすくしてください')
    for (const [asked, expected] of [
      [send(' '), { fields: [{ field: 'text', problem: 'required' }] }],
      [send('あ'.repeat(1001)), { fields: [{ field: 'text', problem: 'tooLong', limit: 1000 }] }],
      [send('ない事業', 99), { code: 'projectNotFound' }],
    ] as const) {
      expect(await refusalTo(asked)).toMatchObject(expected)
    }
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    const officer = await world.as({ role: 'officer', municipality: '012173' })
    const region = 'sapporo'
    expect(await refusalTo(officer.feedback.list.query({ region }))).toMatchObject({
      code: 'forbidden',
    })
    const listed = async (page = 1) => (await office.feedback.list.query({ region, page })).feedback
    const [newest, first] = await listed()
    expect(newest).toMatchObject({ project: null, settledAt: null, version: 1 })
    expect(first).toMatchObject({
      text: 'どの市町村の図書館で借りられますか',
      project: { number: 24 },
    })
    const settle = { id: newest?.id ?? 0, version: 1, note: '文字を大きくした' }
    await office.feedback.settle.mutate(settle)
    expect(await refusalTo(office.feedback.settle.mutate(settle))).toMatchObject({
      code: 'stale',
      version: 2,
    })
    expect(await listed()).toMatchObject([
      { id: first?.id },
      { note: '文字を大きくした', settledBy: { person: expect.any(String) } },
    ])
    // What is noted of whoever wrote is forgotten with it: the trail keeps that it was settled, and when.
    const { entries } = await office.audit.search.query({
      actions: ['feedback.settle'],
    })
    expect(entries).toMatchObject([{ before: { settledAt: null }, subject: { kind: 'feedback' } }])
    expect(JSON.stringify(entries)).not.toContain('文字を大きくした')
    // The same out of a browser without scripts, which is led back to where it wrote.
    const post = async (text: string, headers: Record<string, string> = {}) => {
      const body = new URLSearchParams({ text, project: '17', lang: 'en' })
      const answer = await world.app.request('/sapporo/2/contact', {
        method: 'POST',
        body,
        headers,
      })
      return [answer.status, answer.headers.get('location')]
    }
    const ledTo = (sent: string) => [
      303,
      `/sapporo/2/contact?project=17&sent=${sent}&lang=en#feedback`,
    ]
    expect(await post('Where can I borrow books?')).toEqual(ledTo('yes'))
    expect(await post('あ'.repeat(1001))).toEqual(ledTo('no'))
    expect(await post('advertisement', { 'sec-fetch-site': 'cross-site' })).toEqual(ledTo('no'))
    expect((await listed())[0]).toMatchObject({
      text: 'Where can I borrow books?',
      project: { number: 17 },
    })
    // Twenty an hour from one address: some were sent above.
    for (let at = 0; at < 16; at += 1) await send(`続けて${at}`)
    expect(await refusalTo(send('まだある'))).toMatchObject({ code: 'tooManyRequests' })
    expect(await post('One more')).toEqual(ledTo('later'))
  })

  it('the policy office reads all that was written, page by page, what waits first', async () => {
    const region = 'sapporo'
    const office = await world.as({ role: 'policyOffice', municipality: '011002' })
    await sql`
      insert into feedback (region_id, text)
      select g.id, 'まとめて' || n from region g, generate_series(1, 600) n where g.slug = ${region}
    `.execute(world.db)
    const first = await office.feedback.list.query({ region })
    const pages = Math.ceil((first.open + first.settled) / first.size)
    const rest = await Promise.all(
      Array.from({ length: pages - 1 }, (_, at) =>
        office.feedback.list.query({ region, page: at + 2 }),
      ),
    )
    const all = [first, ...rest].flatMap(({ feedback }) => feedback)
    expect(new Set(all.map(({ id }) => id)).size).toBe(first.open + first.settled)
    expect(all.filter(({ text }) => text.startsWith('まとめて'))).toHaveLength(600)
    expect(all.findIndex(({ settledAt }) => settledAt !== null)).toBe(first.open)
    // Beyond the last page is the last: others may have settled what was on it.
    expect(await office.feedback.list.query({ region, page: 1000 })).toEqual(rest.at(-1))
  })
})
