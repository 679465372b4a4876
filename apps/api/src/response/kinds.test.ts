import type { AnswerDraft } from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { indicatorTyped } from '../testing/indicators.ts'
import { answerAll, openInquiry, publishInquiry } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'

const municipality = '012173'
const both = { kinds: ['participation', 'selfEvaluation'] } as const

describe.each(databaseKinds)('submitting by kind, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    officer = await world.as({ role: 'officer', municipality })
  })

  const opened = () => openInquiry(office, { kinds: [...both.kinds] })
  const own = async (inquiry: number) => officer.response.get.query({ inquiry, municipality })
  /** Takes part everywhere, and has evaluated nothing yet. */
  const onlyParticipation = (inquiry: number) =>
    answerAll(officer, inquiry, municipality, ({ kind: asks }): AnswerDraft =>
      asks === 'participation' ? { answer: 'participating' } : {},
    )

  it('hands in what is complete and leaves the rest open', async () => {
    const { id: inquiry } = await opened()
    const { version } = await onlyParticipation(inquiry)
    const step = { inquiry, municipality, version }
    expect(await refusalTo(officer.response.submit.mutate(step))).toMatchObject({
      code: 'fieldsInvalid',
    })
    const part = await officer.response.submit.mutate({ ...step, kinds: ['participation'] })
    expect(part).toMatchObject({ state: 'draft', submitted: ['participation'] })
    const now = await own(inquiry)
    expect(now).toMatchObject({ state: 'draft', submissions: [{ kind: 'participation' }] })

    const save = (key: string, draft: Record<string, string>) => {
      const held = now.cells.find((answer) => answer.key === key)
      const cells = [{ key, version: held?.version ?? 0, draft }]
      return officer.response.save.mutate({ inquiry, municipality, cells })
    }
    expect(await refusalTo(save('participation.17', { note: '追記' }))).toMatchObject({
      code: 'stateChanged',
      value: 'submitted',
    })
    const evaluation = now.cells.find((answer) => answer.kind === 'selfEvaluation')
    expect((await save(evaluation?.key ?? '', { done: '周遊バス' })).saved).toHaveLength(1)

    const [told] = await office.message.list.query()
    expect(told).toMatchObject({ kind: 'inquirySubmitted', note: '参加状況' })
    const { municipalities, days } = await office.inquiry.status.query({ id: inquiry })
    const status = municipalities.find((one) => one.municipality === municipality)
    expect(status).toMatchObject({
      state: 'draft',
      kinds: [{ state: 'submitted' }, { state: 'drafting', submittedAt: null }],
    })
    expect(days.at(-1)?.submitted).toBe(0)
    const table = await office.inquiry.answers.query({ id: inquiry })
    expect(table.municipalities.find((one) => one.municipality === municipality)).toMatchObject({
      submitted: ['participation'],
    })
  })

  it('is submitted once everything is, and open again when a part is taken back', async () => {
    const { id: inquiry } = await opened()
    const { version } = await answerAll(officer, inquiry, municipality)
    const step = { inquiry, municipality }
    const first = await officer.response.submit.mutate({
      ...{ ...step, version },
      kinds: ['selfEvaluation'],
    })
    const whole = await officer.response.submit.mutate({ ...step, version: first.version })
    expect(whole).toMatchObject({ state: 'submitted' })
    expect(whole.submitted.toSorted()).toEqual([...both.kinds])
    expect((await office.inquiry.status.query({ id: inquiry })).days.at(-1)?.submitted).toBe(1)
    const again = officer.response.submit.mutate({ ...step, version: whole.version })
    expect(await refusalTo(again)).toMatchObject({ code: 'stateChanged', value: 'submitted' })
    const back = await officer.response.withdraw.mutate({
      ...{ ...step, version: whole.version },
      kinds: ['participation'],
    })
    expect(back).toMatchObject({ state: 'draft', submitted: ['selfEvaluation'] })
    const twice = officer.response.withdraw.mutate({
      ...{ ...step, version: back.version },
      kinds: ['participation'],
    })
    expect(await refusalTo(twice)).toMatchObject({ code: 'stateChanged', value: 'draft' })
  })

  it('is given back by the office kind by kind, with what is to be changed', async () => {
    const { id: inquiry } = await opened()
    const { version } = await answerAll(officer, inquiry, municipality)
    const whole = await officer.response.submit.mutate({ inquiry, municipality, version })
    const given = await office.response.return.mutate({
      ...{ inquiry, municipality, version: whole.version },
      kinds: ['selfEvaluation'],
      reason: '点数を見直してください。',
    })
    expect(given).toMatchObject({ state: 'draft', submitted: ['participation'] })
    expect((await officer.message.list.query())[0]).toMatchObject({
      kind: 'inquiryReturned',
      note: '自己評価：点数を見直してください。',
    })
    const waiting = async (client = officer) => {
      const { inquiries } = await client.work.list.query({ region: 'sapporo' })
      return inquiries.find(({ id }) => id === inquiry)?.own?.sentBack
    }
    expect(await waiting()).toMatchObject([
      {
        kinds: ['selfEvaluation'],
        endorsing: false,
        note: '点数を見直してください。',
        by: { municipality: { code: '011002' } },
      },
    ])
    const partner = await world.as({ role: 'officer', municipality: '012246' })
    expect(await waiting(partner)).toEqual([])
    // Once it is handed in again nothing is sent back any more, though another kind may be.
    const again = { inquiry, municipality, version: given.version }
    const handedIn = await officer.response.submit.mutate({ ...again, kinds: ['selfEvaluation'] })
    await office.response.return.mutate({
      ...{ ...again, version: handedIn.version },
      kinds: ['participation'],
      reason: '担当課を書いてください。',
    })
    expect(await waiting()).toMatchObject([{ kinds: ['participation'] }])
  })

  it('does not hand in participation that leaves a submitted evaluation wanting', async () => {
    const { id: inquiry } = await opened()
    const { version, cells } = await answerAll(
      officer,
      inquiry,
      municipality,
      ({ kind: asks }): AnswerDraft =>
        asks === 'participation' ? { answer: 'notParticipating' } : {},
    )
    const evaluation = cells.find((answer) => answer.kind === 'selfEvaluation')
    const step = { inquiry, municipality }
    const first = await officer.response.submit.mutate({
      ...{ ...step, version },
      kinds: ['selfEvaluation'],
    })
    const key = `participation.${evaluation?.project}`
    const held = cells.find((answer) => answer.key === key)
    await officer.response.save.mutate({
      ...step,
      cells: [{ key, version: held?.version ?? 0, draft: { answer: 'participating' } }],
    })
    const second = officer.response.submit.mutate({ ...step, version: first.version })
    expect((await refusalTo(second)).fields).toMatchObject([
      { field: evaluation?.key, problem: 'required' },
    ])
  })

  it('makes facts of the kinds that were submitted, and of no others', async () => {
    const { id: inquiry } = await opened()
    const { version } = await answerAll(
      officer,
      inquiry,
      municipality,
      ({ kind: asks, project }): AnswerDraft =>
        asks === 'participation'
          ? { answer: project === 17 ? 'considering' : 'participating' }
          : {
              'score.1': '40',
              'score.2': '40',
              'score.3': '20',
              done: '実',
              improve: '改',
              next: '次',
            },
    )
    await officer.response.submit.mutate({
      ...{ inquiry, municipality, version },
      kinds: ['participation'],
    })
    await publishInquiry(office, inquiry)
    const project = await office.project.get.query({ region: 'sapporo', number: 17 })
    const held = project.participations.find((one) => one.municipality === municipality)
    expect(held).toMatchObject({ answer: 'considering', basis: 'confirmed' })
    const report = await office.evaluation.report.query({ id: inquiry })
    expect(report.sheets.flatMap((sheet) => sheet.selfEvaluations)).toEqual([])
    expect(report.municipalities.find((one) => one.municipality === municipality)).toMatchObject({
      submitted: false,
      partly: true,
    })
    // Next year the participation is last year's answer, and the evaluation is none.
    const next = await openInquiry(office, { kinds: [...both.kinds], fiscalYear: '令和８年度' })
    const { cells } = await own(next.id)
    const previous = (asks: string) =>
      cells.filter((answer) => answer.kind === asks && answer.previous !== null).length
    expect(previous('participation')).toBeGreaterThan(0)
    expect(previous('selfEvaluation')).toBe(0)
  })

  it('counts 該当なし as answered, as neither zero nor D, and tells why in the report', async () => {
    await office.indicator.create.mutate({
      region: 'sapporo',
      form: indicatorTyped({ project: '16' }),
    })
    const asks = { kinds: ['indicators' as const, 'selfEvaluation' as const] }
    const { id: inquiry } = await openInquiry(office, { ...asks, fiscalYear: '令和９年度' })
    const reason = { notApplicable: '隔年の調査のため' }
    const { version, cells } = await answerAll(officer, inquiry, municipality, () => reason)
    expect(cells.every(({ state }) => state === 'answered')).toBe(true)
    await officer.response.submit.mutate({ inquiry, municipality, version })
    const table = await office.inquiry.answers.query({ id: inquiry })
    const ours = table.rows.flatMap((row) =>
      row.cells.filter((one) => one.municipality === municipality),
    )
    expect(ours.every((one) => one.notApplicable === reason.notApplicable)).toBe(true)
    const { actuals } = await office.inquiry.outcome.query({ id: inquiry })
    expect(actuals).toEqual([])
    await publishInquiry(office, inquiry)
    const report = await office.evaluation.report.query({ id: inquiry })
    const sheet = report.sheets.find(({ project }) => project === 16)
    expect(sheet).toMatchObject({ selfEvaluations: [], spread: null, indicators: [] })
    expect(sheet?.notApplicable).toEqual([
      { municipality, indicator: '合同訓練の参加者数', reason: reason.notApplicable },
      { municipality, indicator: null, reason: reason.notApplicable },
    ])
    expect(report.shares.municipalities).toEqual([])
  })
})
