import { type AnswerDraft, emptyPrompt } from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { submitted } from '../testing/drafting.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { inquiryTyped, openInquiry, publishInquiry, submitAll } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'

const region = 'sapporo'
const [sapporo, ebetsu, otaru] = ['011002', '012173', '012033'] as const

describe.each(databaseKinds)('whom and what an inquiry asks, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  let other: World['client']
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: sapporo })
    officer = await world.as({ role: 'officer', municipality: ebetsu })
    other = await world.as({ role: 'officer', municipality: otaru })
  })

  it('the municipalities chosen are asked about the projects chosen, and nobody else is bothered', async () => {
    const unread = (await other.message.list.query()).length
    const { id } = await openInquiry(office, {
      municipalities: [ebetsu, sapporo],
      projects: [6, 3],
    })
    const { inquiry, municipalities } = await office.inquiry.status.query({ id })
    expect(inquiry).toMatchObject({ municipalities: [sapporo, ebetsu], projects: [3, 6] })
    expect(municipalities.map(({ municipality }) => municipality)).toEqual([sapporo, ebetsu])
    const { cells } = await officer.response.get.query({ inquiry: id, municipality: ebetsu })
    expect(cells.map(({ key }) => key)).toEqual(['participation.3', 'participation.6'])

    const item = (await other.inquiry.list.query({ region })).find((one) => one.id === id)
    expect(item).toMatchObject({ own: null, asked: 2 })
    const refused = await refusalTo(other.response.get.query({ inquiry: id, municipality: otaru }))
    expect(refused).toMatchObject({ code: 'notAsked', value: otaru })
    const remind = office.inquiry.remind.mutate({ id, municipality: otaru })
    expect(await refusalTo(remind)).toMatchObject({ code: 'inputInvalid' })
    expect((await office.inquiry.remind.mutate({ id })).nobody).not.toContain(otaru)

    await submitAll(officer, id, ebetsu, ({ project }): AnswerDraft =>
      project === 3 ? { answer: 'lead', department: '企画課' } : { answer: 'participating' },
    )
    await publishInquiry(office, id)
    const report = await office.evaluation.report.query({ id })
    expect(report.municipalities.map(({ municipality }) => municipality)).toEqual([sapporo, ebetsu])
    expect(report.sheets.map(({ project }) => project)).toEqual([3, 6])
    expect(await other.message.list.query()).toHaveLength(unread)
  })

  it('only the lead evaluates a project where the office wants it so', async () => {
    const { id } = await openInquiry(office, { kinds: ['selfEvaluation'], evaluators: 'lead' })
    const { rows } = await office.inquiry.answers.query({ id })
    expect(
      rows.flatMap(({ key, cells }) => cells.map((one) => `${key} ${one.municipality}`)),
    ).toEqual([`selfEvaluation.3 ${ebetsu}`])
    // Who leads nothing has nothing to hand in.
    const { municipalities } = await office.inquiry.status.query({ id })
    expect(municipalities.map(({ municipality }) => municipality)).toEqual([ebetsu])
  })

  it('nothing is to be evaluated or reported of a year before a project begins, but for a baseline', async () => {
    const sent = await submitted(officer, { fromFiscalYear: '令和８年度', partners: [] })
    const reason = '見本のため'
    await office.application.approve.mutate({ ...sent, reason, markCountReason: reason })
    const { project } = await office.application.get.query({ id: sent.id })
    const made = (typed: object) =>
      office.indicator.create.mutate({
        region,
        form: indicatorTyped({ ...typed, project: String(project) }),
      })
    const { id: later } = await made({})
    const { id: start } = await made({ baseline: '', baselineFiscalYear: '令和７年度' })
    const asked = async (fiscalYear: string) => {
      const { id } = await openInquiry(office, {
        ...{ kinds: ['participation', 'indicators', 'selfEvaluation'], fiscalYear },
        ...{ municipalities: [ebetsu], projects: [project ?? 0] },
      })
      const { cells } = await officer.response.get.query({ inquiry: id, municipality: ebetsu })
      return { id, keys: cells.map(({ key }) => key) }
    }
    const before = await asked('令和７年度')
    expect(before.keys).toEqual([`participation.${project}`, `indicators.${start}`])
    // Nor does the policy office evaluate it.
    expect((await office.evaluation.get.query({ id: before.id })).projects).toEqual([])
    expect((await office.inquiry.outcome.query({ id: before.id })).unevaluated).toEqual([])
    const first = await asked('令和８年度')
    expect(first.keys).toEqual([
      ...[`participation.${project}`, `indicators.${later}`, `indicators.${start}`],
      `selfEvaluation.${project}`,
    ])
    expect((await office.inquiry.outcome.query({ id: first.id })).unevaluated).toEqual([project])
  })

  it('a municipality that was forgotten is asked later, told of it, and counts from then on', async () => {
    const { id, version } = await openInquiry(office, {
      ...{ kinds: ['participation', 'selfEvaluation'], projects: [3, 6] },
      municipalities: [sapporo, ebetsu],
    })
    const unread = (await other.message.list.query()).length
    const ask = { id, version, municipality: otaru, deadline: '令和81年６月30日', reason: '' }
    const problemOf = async (typed: { municipality?: string; deadline?: string }) =>
      (await refusalTo(office.inquiry.ask.mutate({ ...ask, ...typed }))).fields?.map(
        ({ field, problem }) => `${field} ${problem}`,
      )
    expect(await problemOf({ municipality: ebetsu })).toEqual(['municipality taken'])
    expect(await problemOf({ municipality: '131016' })).toEqual(['municipality unknownCode'])
    expect(await problemOf({ deadline: '令和２年６月30日' })).toEqual(['deadline inPast'])
    expect(await refusalTo(other.inquiry.ask.mutate(ask))).toMatchObject({ code: 'forbidden' })

    await office.inquiry.ask.mutate(ask)
    const { cells, deadline } = await other.response.get.query({ inquiry: id, municipality: otaru })
    expect(deadline).toBe('2099-06-30')
    expect(cells.map(({ key }) => key)).toEqual([
      'participation.3',
      'participation.6',
      'selfEvaluation.3',
      'selfEvaluation.6',
    ])
    const [told] = await other.message.list.query()
    expect(await other.message.list.query()).toHaveLength(unread + 1)
    expect(told).toMatchObject({ kind: 'inquiryOpened' })
    const { inquiry, municipalities, days } = await office.inquiry.status.query({ id })
    expect(inquiry.municipalities).toEqual([sapporo, otaru, ebetsu])
    expect(municipalities).toHaveLength(3)
    expect(days.flatMap(({ events }) => events)).toContainEqual({
      ...{ action: 'ask', municipality: otaru, daysBefore: null },
    })
    expect((await other.inquiry.list.query({ region })).find((one) => one.id === id)).toMatchObject(
      {
        ...{ asked: 3, own: { deadline: '2099-06-30', asked: 4 } },
      },
    )
    expect(await refusalTo(office.inquiry.ask.mutate(ask))).toMatchObject({ code: 'fieldsInvalid' })

    await submitAll(other, id, otaru)
    await publishInquiry(office, id)
    const report = await office.evaluation.report.query({ id })
    expect(report.municipalities.map(({ municipality }) => municipality)).toContain(otaru)
    const late = await refusalTo(office.inquiry.ask.mutate({ ...ask, municipality: '013030' }))
    expect(late).toMatchObject({ code: 'stateChanged' })
  })

  it('tells before it is opened what of it asks nobody anything', async () => {
    const prompts = [{ ...emptyPrompt, title: '予算', about: 'project' as const }]
    const form = inquiryTyped({
      ...{ kinds: ['participation', 'indicators', 'prompts'], municipalities: [sapporo, ebetsu] },
      ...{ projects: [3], prompts },
    })
    const { id } = await office.inquiry.create.mutate({ region, form })
    expect(await office.inquiry.extent.query({ id })).toEqual({
      kinds: [
        { kind: 'participation', answers: 2, municipalities: 2 },
        { kind: 'indicators', answers: 0, municipalities: 0 },
        { kind: 'prompts', answers: 2, municipalities: 2 },
      ],
      prompts: [{ number: 1, answers: 2 }],
      unasked: [],
    })
    expect(await office.inquiry.status.query({ id })).toMatchObject({ municipalities: [] })
    const lead = inquiryTyped({ kinds: ['selfEvaluation'], evaluators: 'lead', projects: [3] })
    const second = await office.inquiry.create.mutate({ region, form: lead })
    const { unasked } = await office.inquiry.extent.query({ id: second.id })
    expect(unasked).toHaveLength(11)
    expect(unasked).not.toContain(ebetsu)
  })

  it('says what is wrong with a choice, and opens nothing that asks nobody', async () => {
    const errors = async (typed: Parameters<typeof openInquiry>[1]) =>
      (await refusalTo(openInquiry(office, typed))).fields?.map(
        ({ field, problem }) => `${field} ${problem}`,
      )
    expect(await errors({ municipalities: [], projects: [] })).toEqual([
      'municipalities required',
      'projects required',
    ])
    expect(await errors({ municipalities: ['131016'] })).toEqual(['municipalities unknownCode'])
    expect(await errors({ projects: [999] })).toEqual(['kinds nothingAsked'])
  })
})
