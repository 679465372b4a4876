import type { AnswerDraft, InquiryAnswer, InquiryOutcome } from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { fullAnswer, openInquiry, publishInquiry, submitAll } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'
import { today } from '../today.ts'

const region = 'sapporo'
const [sapporo, ebetsu, otaru] = ['011002', '012173', '012033'] as const

describe.each(databaseKinds)('publishing an inquiry, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  let inquiry: number
  let indicator: number
  const cellOf = async (municipality: string, number: number) => {
    const project = await world.client.project.get.query({ region, number })
    return project.participations.find((one) => one.municipality === municipality)
  }
  const before: Record<string, unknown> = {}
  let outcome: InquiryOutcome
  /** Every answer and department that the registry holds. */
  const heldNow = async () => {
    const { items } = await world.client.project.search.query({ region, size: 100 })
    return Promise.all(
      items.map(async ({ number, participations }) => {
        const project = await world.client.project.get.query({ region, number })
        return { number, participations, department: project.leadDepartment }
      }),
    )
  }
  let held: Awaited<ReturnType<typeof heldNow>>

  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: sapporo })
    officer = await world.as({ role: 'officer', municipality: ebetsu })
    before['otaru'] = await cellOf(otaru, 17)
    before['shared'] = (await world.client.project.get.query({ region, number: 7 })).leadDepartment
    const counted = await office.indicator.create.mutate({ region, form: indicatorTyped() })
    indicator = counted.id
    await office.indicator.correct.mutate({
      id: indicator,
      fiscalYear: 2025,
      revision: 0,
      value: '1,000',
      source: '速報',
      reason: '',
    })
    ;({ id: inquiry } = await openInquiry(office, { kinds: ['participation', 'indicators'] }))
    const lead = { answer: 'lead', department: ' 経済部 商工課　' }
    await submitAll(officer, inquiry, ebetsu, (answer): AnswerDraft => {
      const { kind: asked, project } = answer
      if (asked === 'indicators') return fullAnswer(answer)
      if (project === 7 || project === 9) return lead
      if (project === 3) return { answer: 'notParticipating' }
      return project === 5 ? lead : { answer: 'participating', note: '継続' }
    })
    await submitAll(office, inquiry, sapporo, ({ project }) =>
      project === 7 ? { ...lead, department: '産業振興課' } : { answer: 'participating' },
    )
    // Typed, but never submitted.
    const cells = [{ key: 'participation.17', version: 1, draft: { answer: 'notParticipating' } }]
    const other = await world.as({ role: 'officer', municipality: otaru })
    await other.response.save.mutate({ inquiry, municipality: otaru, cells })
    held = await heldNow()
    outcome = await office.inquiry.outcome.query({ id: inquiry })
    await publishInquiry(office, inquiry)
  })

  it('tells beforehand every fact that changes by it, and no other', async () => {
    const now = await heldNow()
    const changed = held.flatMap(({ number, participations, department }, at) => {
      const after = now[at]
      const answers = participations.flatMap(({ municipality, answer, basis }) => {
        const to = after?.participations.find((one) => one.municipality === municipality)
        if (to?.answer === answer && to.basis === basis) return []
        return [{ municipality, from: { answer, basis }, to: to?.answer }]
      })
      const named =
        after?.department === department ? null : { from: department, to: after?.department }
      return answers.length === 0 && !named
        ? []
        : [{ number, participations: answers, department: named }]
    })
    expect(outcome.projects).toMatchObject(changed)
    expect(outcome.projects).toHaveLength(changed.length)
    expect(outcome.projects.find(({ number }) => number === 5)?.department).toEqual({
      from: held.find(({ number }) => number === 5)?.department,
      to: '経済部 商工課',
    })
    expect(outcome.actuals).toMatchObject([{ indicator, from: 1000, to: 1234 }])
    expect(outcome.unevaluated).toEqual([])
    const since = await office.inquiry.outcome.query({ id: inquiry })
    expect([since.projects, since.actuals]).toEqual([[], []])
  })

  it('makes what was answered a confirmed fact, by whoever submitted it', async () => {
    expect(await cellOf(ebetsu, 17)).toMatchObject({
      answer: 'participating',
      basis: 'confirmed',
      confirmed: { by: { municipality: { code: ebetsu } } },
    })
    expect(await cellOf(ebetsu, 3)).toMatchObject({ answer: 'notParticipating' })
    const led = await world.client.project.get.query({ region, number: 5 })
    expect(led.leadDepartment).toBe('経済部 商工課')
    expect(led.revisions[0]).toMatchObject({ event: 'inquiry' })
  })

  it('lets two lead, and shows both in the matrix', async () => {
    const { items } = await world.client.project.search.query({ region })
    const leads = items.find(({ number }) => number === 7)?.participations
    expect(leads?.filter(({ answer }) => answer === 'lead').map((one) => one.municipality)).toEqual(
      [sapporo, ebetsu],
    )
    const { leadDepartment } = await world.client.project.get.query({ region, number: 7 })
    expect(leadDepartment).toBe(before['shared'])
  })

  it('writes the actuals, and keeps those they replace', async () => {
    const { actuals, replaced } = await world.client.indicator.get.query({ id: indicator })
    expect(actuals).toMatchObject([
      { fiscalYear: 2025, value: 1234, source: '庁内集計', reason: '令和７年度の照会の回答' },
    ])
    expect(replaced).toMatchObject([{ fiscalYear: 2025, value: 1000, source: '速報' }])
  })

  it('is told among what changed: the report, the actuals and every answer that became another', async () => {
    const pageOf = (page: number) =>
      world.client.change.list.query({ region, since: today(), page })
    const [first, second] = [await pageOf(1), await pageOf(2)]
    const items = [...first.items, ...second.items]
    expect([first.items.length, items.length]).toEqual([50, first.total])
    expect(first.items[0]?.kind).toBe('report')
    const of = (what: string) => items.filter((one) => one.kind === what)
    const by = { municipality: { code: sapporo }, person: null }
    expect(of('report')).toMatchObject([{ id: inquiry, fiscalYear: 2025, day: today(), by }])
    expect(of('actual')).toMatchObject([
      { id: indicator, fiscalYear: 2025, revision: 2, was: 1000, is: 1234, by },
      { revision: 1, was: null, is: 1000, reason: null, by },
    ])
    expect(of('project').find((one) => 'number' in one && one.number === 5)).toMatchObject({
      ...{ event: 'inquiry', by },
      fields: [{ field: 'leadDepartment', was: '', is: '経済部 商工課' }],
      facts: expect.arrayContaining([
        expect.objectContaining({
          ...{ of: 'municipality', code: ebetsu },
          is: { answer: 'lead', basis: 'confirmed', condition: null },
        }),
      ]) as unknown,
    })
  })

  it('leaves alone what was not submitted', async () => {
    expect(await cellOf(otaru, 17)).toEqual(before['otaru'])
  })

  it('is found by search, and told in the open data', async () => {
    const question = { region, municipalities: [ebetsu], participation: ['lead' as const] }
    const found = await world.client.project.search.query(question)
    expect(found.items.map(({ number }) => number)).toEqual([5, 7, 9])
    const open = await world.app.request('/open/sapporo/projects.json')
    const { projects } = (await open.json()) as {
      projects: {
        number: number
        participations: { municipality: string; answer: string; basis: string }[]
      }[]
    }
    const shown = projects.find(({ number }) => number === 3)?.participations
    expect(shown?.find(({ municipality }) => municipality === ebetsu)).toMatchObject({
      answer: 'notParticipating',
      basis: 'confirmed',
    })
  })

  it('freezes the inquiry', async () => {
    const { version, state } = await office.inquiry.get.query({ id: inquiry })
    expect(state).toBe('published')
    const cells = [{ key: 'participation.1', version: 2, draft: { answer: 'considering' } }]
    const writes = [
      () => office.inquiry.reopen.mutate({ id: inquiry, version }),
      () => officer.response.save.mutate({ inquiry, municipality: ebetsu, cells }),
      () => officer.response.withdraw.mutate({ inquiry, municipality: ebetsu, version: 2 }),
      () => office.response.post.mutate({ inquiry, municipality: ebetsu, key: null, body: '見本' }),
    ]
    for (const write of writes) {
      expect(await refusalTo(write())).toMatchObject({ code: 'stateChanged', value: 'published' })
    }
  })

  it('is refused where an answer can be read no more, and names every such row', async () => {
    const second = indicatorTyped({ title: '延べ日数' })
    const { id: other } = await office.indicator.create.mutate({ region, form: second })
    const { id } = await openInquiry(office, { kinds: ['indicators'], fiscalYear: 'R9' })
    await submitAll(officer, id, ebetsu, () => ({ value: '12人', source: '庁内集計' }))
    for (const [of, title] of [
      [indicator, '合同訓練の参加者数'],
      [other, '延べ日数'],
    ] as const) {
      const { version } = await office.indicator.get.query({ id: of })
      await office.indicator.save.mutate({
        id: of,
        version,
        form: indicatorTyped({ title, unit: '日' }),
      })
    }
    const fault = { problem: 'otherUnit', value: '12人' }
    expect(await refusalTo(publishInquiry(office, id))).toMatchObject({
      code: 'fieldsInvalid',
      fields: [
        { ...fault, field: `indicators.${indicator}.value`, row: '江別市 合同訓練の参加者数' },
        { ...fault, field: `indicators.${other}.value`, row: '江別市 延べ日数' },
      ],
    })
    expect((await office.inquiry.get.query({ id })).state).toBe('closed')
  })

  it('makes one value of what several municipalities report, and keeps theirs beside it', async () => {
    const { id: summed } = await office.indicator.create.mutate({
      region,
      form: indicatorTyped({ title: '相談件数', unit: '件', project: '', totalling: 'sum' }),
    })
    const given = (value: string) => (answer: InquiryAnswer) => ({
      value: answer.indicator?.id === summed ? value : '12',
      source: '庁内集計',
    })
    const harbour = await world.as({ role: 'officer', municipality: otaru })
    const { id } = await openInquiry(office, { kinds: ['indicators'], fiscalYear: 'R8' })
    await submitAll(officer, id, ebetsu, given('100'))
    await submitAll(harbour, id, otaru, given('５０件'))
    const told = await office.inquiry.outcome.query({ id })
    expect(told.actuals.find((one) => one.indicator === summed)).toMatchObject({
      from: null,
      to: 150,
      coverage: { made: 2, of: 12 },
    })
    await publishInquiry(office, id)
    expect((await world.client.indicator.get.query({ id: summed })).actuals).toMatchObject([
      {
        ...{ fiscalYear: 2026, value: 150, source: '令和８年度の照会の回答（2市町村の合計）' },
        parts: [
          { municipality: otaru, value: 50 },
          { municipality: ebetsu, value: 100 },
        ],
        among: 12,
      },
    ])
    const { items } = await world.client.change.list.query({ region, since: '2026-01-01' })
    expect(items.find((change) => change.kind === 'actual' && change.id === summed)).toMatchObject({
      is: 150,
      coverage: { made: 2, of: 12 },
    })
    // What is corrected after that, the report tells beside what was answered.
    await office.indicator.correct.mutate({
      ...{ id: summed, fiscalYear: 2026, revision: 1, value: '', source: '訂正の報告' },
      parts: [
        { municipality: otaru, value: '60' },
        { municipality: ebetsu, value: '100' },
      ],
      reason: '小樽市の集計の誤り',
    })
    const { indicators } = await world.client.evaluation.report.query({ id })
    expect(indicators.filter((one) => one.id === summed)).toMatchObject([
      { municipality: otaru, value: 50, corrections: [{ to: 60, reason: '小樽市の集計の誤り' }] },
      { municipality: ebetsu, value: 100, corrections: [] },
    ])
    // Each is shown its own value of the year before, and corrects it by answering anew.
    const next = await openInquiry(office, { kinds: ['indicators'], fiscalYear: 'R9' })
    const { cells } = await harbour.response.get.query({ inquiry: next.id, municipality: otaru })
    expect(cells.map(({ indicator: asked }) => asked?.latest)).toEqual([
      { fiscalYear: 2026, value: 60 },
    ])
  })

  it('shows the answers beside the next year’s question', async () => {
    const { id } = await openInquiry(office, { fiscalYear: 'R8' })
    const { cells } = await officer.response.get.query({ inquiry: id, municipality: ebetsu })
    const answer = cells.find(({ key }) => key === 'participation.5')
    expect(answer).toMatchObject({
      state: 'unanswered',
      previous: { fiscalYear: 2025, draft: { answer: 'lead', department: ' 経済部 商工課　' } },
      current: { answer: 'lead', basis: 'confirmed', department: '経済部 商工課' },
    })
    // The same answer again writes no revision; who leads no more takes its department along.
    await submitAll(officer, id, ebetsu, ({ project, previous }) =>
      project === 9 ? { answer: 'considering' } : (previous?.draft ?? {}),
    )
    await publishInquiry(office, id)
    const kept = await world.client.project.get.query({ region, number: 5 })
    expect(kept.revisions.filter(({ event }) => event === 'inquiry')).toHaveLength(1)
    const left = await world.client.project.get.query({ region, number: 9 })
    expect(left.revisions.filter(({ event }) => event === 'inquiry')).toHaveLength(2)
    expect(left.leadDepartment).toBeNull()
  })
})
