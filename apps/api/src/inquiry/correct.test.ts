import { beforeAll, describe, expect, it } from 'vitest'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { openInquiry, publishInquiry, submitAll } from '../testing/inquiries.ts'
import { refusalTo } from '../testing/refused.ts'

const [sapporo, ebetsu] = ['011002', '012173'] as const
const ref = { region: 'sapporo', number: 3 }

describe.each(databaseKinds)('correcting what an inquiry made public, on %s', (kind) => {
  const world = useWorld(kind)
  let office: World['client']
  let officer: World['client']
  let id: number
  const correction = (revision: number, typed = {}) => ({
    ...{ id, project: 3, revision, municipality: ebetsu, department: '' },
    ...{ answer: 'considering' as const, reason: '回答の写し間違いのため。', ...typed },
  })
  const held = async () => {
    const project = await world.client.project.get.query(ref)
    return {
      ...project,
      own: project.participations.find(({ municipality }) => municipality === ebetsu),
    }
  }
  beforeAll(async () => {
    office = await world.as({ role: 'policyOffice', municipality: sapporo })
    officer = await world.as({ role: 'officer', municipality: ebetsu })
    ;({ id } = await openInquiry(office, {
      ...{ kinds: ['participation', 'selfEvaluation'], municipalities: [ebetsu], projects: [3] },
    }))
  })

  it('is for what is published, and by the policy office alone', async () => {
    const { revision } = await held()
    const early = await refusalTo(office.inquiry.correct.mutate(correction(revision)))
    expect(early).toMatchObject({ code: 'stateChanged', value: 'open' })
    await submitAll(officer, id, ebetsu)
    await office.evaluation.save.mutate({
      ...{ id, project: 3, version: 0 },
      draft: { 'score.1': '30', 'score.2': '30', 'score.3': '10' },
    })
    await publishInquiry(office, id)
    const now = await held()
    expect(now.own).toMatchObject({ answer: 'participating', basis: 'confirmed' })
    const other = officer.inquiry.correct.mutate(correction(now.revision))
    expect(await refusalTo(other)).toMatchObject({ code: 'forbidden' })
  })

  it('writes another revision whose reason stands in the history, and tells the municipality', async () => {
    const { revision } = await held()
    const errors = async (typed: object) =>
      (await refusalTo(office.inquiry.correct.mutate(correction(revision, typed)))).fields?.map(
        ({ field, problem }) => `${field} ${problem}`,
      )
    expect(await errors({ reason: ' ' })).toEqual(['reason required'])
    expect(await errors({ answer: 'lead' })).toEqual(['department required'])
    expect(await errors({ answer: 'participating' })).toEqual(['answer unchanged'])
    await office.inquiry.correct.mutate(correction(revision))
    const after = await held()
    expect(after.own).toMatchObject({ answer: 'considering', basis: 'confirmed' })
    expect(after.revisions[0]).toMatchObject({
      ...{ event: 'correct', note: '参加状況の訂正：江別市', reason: '回答の写し間違いのため。' },
    })
    const [message] = await officer.message.list.query()
    expect(message).toMatchObject({ kind: 'inquiryCorrected', inquiry: { id } })
    expect(message?.note).toContain('回答の写し間違いのため。')
    const again = await refusalTo(
      office.inquiry.correct.mutate(correction(revision, { answer: 'notParticipating' })),
    )
    expect(again).toMatchObject({ code: 'stale', version: after.revision })
    // What was answered stays as it was answered.
    const { sheets } = await world.client.evaluation.report.query({ id })
    expect(sheets[0]?.participations).toMatchObject([
      {
        ...{ municipality: ebetsu, answer: 'participating' },
        // The report says beside it what it is since.
        corrections: [{ to: 'considering', reason: '回答の写し間違いのため。' }],
      },
    ])
  })

  it('changes a grade with a reason, which the report tells beside what it was', async () => {
    const draft = { 'score.1': '40', 'score.2': '40', 'score.3': '10' }
    const correct = (version: number, reason: string) =>
      office.evaluation.correct.mutate({ id, project: 3, version, draft, reason })
    expect(await refusalTo(correct(1, ''))).toMatchObject({
      fields: [{ field: 'reason', problem: 'required' }],
    })
    await correct(1, '配点の写し間違いのため。')
    const { sheets } = await world.client.evaluation.report.query({ id })
    expect(sheets[0]).toMatchObject({
      office: { score: 90, grade: 'A' },
      corrections: [{ reason: '配点の写し間違いのため。', from: { score: 70, grade: 'C' } }],
    })
    expect(await refusalTo(correct(2, '同じ'))).toMatchObject({
      fields: [{ problem: 'unchanged' }],
    })
    expect(await refusalTo(correct(1, '別の理由'))).toMatchObject({
      fields: [{ problem: 'unchanged' }],
    })
  })
})
