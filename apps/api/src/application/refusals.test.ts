import { beforeAll, describe, expect, it } from 'vitest'
import { refusal } from '@renkei/schema'
import { answer, drafted, submitted } from '../testing/drafting.ts'
import { addPerson, databaseKinds, signIn, useWorld, type World } from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'

const region = 'sapporo'
const [sapporo, ebetsu, chitose] = ['011002', '012173', '012246'] as const

describe.each(databaseKinds)('what an application is refused, on %s', (kind) => {
  const world = useWorld(kind)
  let officer: World['client']
  let colleague: World['client']
  let partner: World['client']
  let office: World['client']
  beforeAll(async () => {
    const municipality = ebetsu
    officer = await world.as({ role: 'officer', municipality, name: '江別 太郎' })
    colleague = await world.as({ role: 'officer', municipality, name: '江別 桜' })
    partner = await world.as({ role: 'officer', municipality: chitose, name: '千歳 花子' })
    office = await world.as({ role: 'policyOffice', municipality: sapporo, name: '札幌 次郎' })
  })
  const get = (client: World['client'], id: number) => client.application.get.query({ id })
  const by = (person: string) => ({ person, department: '企画課' })

  it("another municipality's draft is not found, neither to read nor to write, nor one that never was", async () => {
    const { id, version } = await drafted(officer)
    const { draft } = await get(officer, id)
    const notFound = { code: 'applicationNotFound', parameter: 'id', value: String(id) }
    for (const stranger of [partner, office]) {
      expect(await refusalTo(get(stranger, id))).toEqual(notFound)
      const { save, submit, discard } = stranger.application
      expect(await refusalTo(save.mutate({ id, version, draft }))).toEqual(notFound)
      expect(await refusalTo(submit.mutate({ id, version }))).toEqual(notFound)
      expect(await refusalTo(discard.mutate({ id, version }))).toEqual(notFound)
    }
    expect(await refusalTo(get(officer, 2_000_000_000))).toMatchObject({
      code: 'applicationNotFound',
    })
  })

  it('an application that names nobody is not found by those it does not ask', async () => {
    const { id } = await submitted(officer, { partners: [sapporo] })
    expect(await refusalTo(get(partner, id))).toMatchObject({ code: 'applicationNotFound' })
    expect((await get(office, id)).state).toBe('submitted')
  })

  it('whoever is asked reads what was submitted, but neither edits nor decides, nor sees what is for the reviewers', async () => {
    const { id, version } = await submitted(officer, { note: '財源は調整中' })
    const seen = await get(partner, id)
    expect([seen.draft.note, (await get(office, id)).draft.note]).toEqual(['', '財源は調整中'])
    const { draft } = seen
    const { save, approve } = partner.application
    expect(await refusalTo(save.mutate({ id, version, draft }))).toEqual({ code: 'forbidden' })
    expect(await refusalTo(approve.mutate({ id, version, reason: '早く' }))).toEqual({
      code: 'forbidden',
    })
    const returned = await office.application.return.mutate({ id, version, reason: '直す' })
    const typing = { ...draft, title: '書きかけ' }
    await officer.application.save.mutate({ id, version: returned.version, draft: typing })
    expect((await get(partner, id)).draft.title).toBe(draft.title)
    expect((await get(officer, id)).draft.title).toBe('書きかけ')
  })

  it('a form that is not complete is refused with all of its fields at once', async () => {
    const { id, version } = await drafted(officer, {
      number: '１７',
      title: '',
      measures: [{ number: 9, reason: '' }],
      budget: [{ fiscalYear: 2026, amount: '約1,500', subsidy: '' }],
      toFiscalYear: '令和５年度',
    })
    const { code, fields } = await refusalTo(officer.application.submit.mutate({ id, version }))
    expect(code).toBe('fieldsInvalid')
    expect(fields?.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'number taken',
      'title required',
      'measures.9 unknownCode',
      'toFiscalYear outsideVision',
      'toFiscalYear endsBeforeStart',
      'budget.2026.amount notNumber',
    ])
  })

  it('a number that a project has is taken, when it is submitted and when it is approved', async () => {
    const taken = await drafted(officer, { number: '１７' })
    const early = await refusalTo(officer.application.submit.mutate(taken))
    expect(early.fields).toEqual([{ field: 'number', problem: 'taken', value: '17' }])
    const both = await drafted(officer, { number: '１７', title: '' })
    const refused = await refusalTo(officer.application.submit.mutate(both))
    expect(refused.fields?.map(({ field, problem }) => [field, problem])).toEqual([
      ['number', 'taken'],
      ['title', 'required'],
    ])
    const [first, second] = [
      await submitted(officer, { number: '777', partners: [] }),
      await submitted(officer, { number: '777', partners: [] }),
    ]
    await office.application.approve.mutate(first)
    const late = await refusalTo(office.application.approve.mutate(second))
    expect(late.fields).toEqual([{ field: 'number', problem: 'taken', value: '777' }])
    expect((await get(office, second.id)).state).toBe('submitted')
  })

  it('a change that changes nothing is none', async () => {
    const { id, version } = await drafted(officer, {}, { kind: 'change', project: 3 })
    expect(await refusalTo(officer.application.submit.mutate({ id, version }))).toMatchObject({
      fields: [{ field: '', problem: 'unchanged' }],
    })
  })

  it('an application about no project, or one nobody knows, does not begin', async () => {
    const { create } = officer.application
    expect(await refusalTo(create.mutate({ region, kind: 'change' }))).toMatchObject({
      code: 'inputInvalid',
      parameter: 'project',
    })
    expect(
      await refusalTo(create.mutate({ region, kind: 'change', project: 5, revision: 9 })),
    ).toMatchObject({ code: 'revisionNotFound', value: '9' })
    expect(await refusalTo(create.mutate({ region, kind: 'end', project: 5000 }))).toMatchObject({
      code: 'projectNotFound',
    })
  })

  it.each([
    ['a NUL', { title: 'あ\0い' }, 'title', 'controlCharacters'],
    ['half a character', { summary: 'あ\ud83c' }, 'summary', 'controlCharacters'],
    ['text beyond what a field keeps', { summary: 'あ'.repeat(10_001) }, 'summary', 'tooLong'],
    ['a municipality that does not exist', { partners: ['999999'] }, 'partners', 'unknownCode'],
  ])('%s cannot be kept, and the field is named', async (_, typed, field, problem) => {
    const { id, version } = await drafted(officer)
    const draft = { ...(await get(officer, id)).draft, ...typed }
    expect(await refusalTo(officer.application.save.mutate({ id, version, draft }))).toMatchObject({
      code: 'fieldsInvalid',
      fields: [{ field, problem }],
    })
    expect((await get(officer, id)).version).toBe(version)
  })

  it('control characters in reasons, remarks and notes are refused by name', async () => {
    const { id, version } = await submitted(officer)
    const nul = 'あ\0'
    const { reject, remark } = office.application
    const at = (field: string) => ({
      code: 'fieldsInvalid',
      fields: [{ field, problem: 'controlCharacters' }],
    })
    expect(await refusalTo(reject.mutate({ id, version, reason: nul }))).toEqual(at('reason'))
    expect(await refusalTo(remark.mutate({ id, version, field: 'title', body: '\uffff' }))).toEqual(
      at('body'),
    )
    expect(await refusalTo(answer(partner, id, 'participating', nul))).toEqual(at('note'))
    expect(await refusalTo(officer.application.similar.query({ region, title: nul }))).toEqual(
      at('title'),
    )
    expect(
      await refusalTo(remark.mutate({ id, version, field: 'nothing', body: '?' })),
    ).toMatchObject({ code: 'inputInvalid', parameter: 'field' })
  })

  it('ten megabytes of text are refused before they are read', async () => {
    const { email } = await addPerson(world.db, { role: 'officer', municipality: ebetsu })
    const cookie = await signIn(world.app, email)
    const answered = await world.app.request('http://registry.test/trpc/application.save', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 1, version: 1, draft: { title: 'x'.repeat(10_000_000) } }),
    })
    const { error } = (await answered.json()) as { error: { data: { refusal: unknown } } }
    expect(answered.status).toBe(400)
    expect(refusal.parse(error.data.refusal)).toEqual({
      code: 'fieldsInvalid',
      fields: [{ field: '', problem: 'tooLarge', limit: 2 ** 20 }],
    })
  })

  it('a stale save is told which version is current, by whom and since when', async () => {
    const { id, version } = await drafted(officer)
    const { draft } = await get(officer, id)
    const theirs = { ...draft, title: '同僚の題名' }
    const saved = await colleague.application.save.mutate({ id, version, draft: theirs })
    const mine = officer.application.save.mutate({ id, version, draft })
    expect(await refusalTo(mine)).toMatchObject({
      code: 'stale',
      version: version + 1,
      by: by('江別 桜'),
      at: saved.updatedAt,
    })
    expect((await get(officer, id)).draft.title).toBe('同僚の題名')
    expect(await refusalTo(officer.application.submit.mutate({ id, version }))).toMatchObject({
      code: 'stale',
    })
  })

  it('of two reviewers who decide at once, the second is told who did and when', async () => {
    const other = await world.as({ role: 'policyOffice', municipality: sapporo, name: '札幌 三郎' })
    const { id, version } = await submitted(officer, { partners: [] })
    const outcomes = await Promise.allSettled([
      office.application.approve.mutate({ id, version }),
      other.application.reject.mutate({ id, version, reason: '重複のため' }),
    ])
    const won = outcomes.findIndex(({ status }) => status === 'fulfilled')
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')
    const { state, updatedAt } = await get(office, id)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalTo(Promise.reject(lost?.reason))).toMatchObject({
      code: 'stateChanged',
      value: state,
      by: by(['札幌 次郎', '札幌 三郎'][won] ?? ''),
      at: updatedAt,
    })
    const again = other.application.approve.mutate({ id, version })
    expect(await refusalTo(again)).toMatchObject({ code: 'stateChanged', value: state })
  })

  it('a remark of one reviewer makes the decision of another, who has not seen it, stale', async () => {
    const { id, version } = await submitted(officer)
    await office.application.remark.mutate({ id, version, field: 'title', body: '長い' })
    const { approve, remark } = office.application
    expect(await refusalTo(approve.mutate({ id, version, reason: '早く' }))).toMatchObject({
      code: 'stale',
      by: by('札幌 次郎'),
    })
    await remark.mutate({ id, version: version + 1, field: 'title', body: '' })
    expect((await get(office, id)).unsentRemarks).toEqual([])
  })

  it('an answer that a colleague gave meanwhile is not written over, and none once it is decided', async () => {
    const second = await world.as({ role: 'officer', municipality: chitose })
    const { id, version } = await submitted(officer)
    await answer(partner, id, 'participating')
    const stale = second.application.consent.mutate({ id, version: 1, answer: 'considering' })
    expect(await refusalTo(stale)).toMatchObject({
      code: 'stale',
      version: 2,
      by: by('千歳 花子'),
    })
    await office.application.approve.mutate({ id, version })
    expect(await refusalTo(answer(second, id, 'considering'))).toMatchObject({
      code: 'stateChanged',
      value: 'approved',
      by: by('札幌 次郎'),
    })
  })

  it('on a project that moved on, other fields are merged and the same field is a conflict', async () => {
    const change = { kind: 'change', project: 30 } as const
    const first = await submitted(officer, { summary: '先の概要' }, change)
    const second = await submitted(officer, { schedule: '毎年度' }, change)
    const third = await submitted(officer, { summary: '後の概要', coreRole: '甲' }, change)
    const reason = '催促中'
    await office.application.approve.mutate({ ...first, reason })
    await office.application.approve.mutate({ ...second, reason })
    const project = () => world.client.project.get.query({ region, number: 30 })
    expect(await project()).toMatchObject({
      revision: 3,
      summary: '先の概要',
      schedule: '毎年度',
    })
    expect(await refusalTo(office.application.approve.mutate({ ...third, reason }))).toMatchObject({
      code: 'conflict',
      fields: [{ field: 'summary' }],
    })
    expect(await project()).toMatchObject({ revision: 3, summary: '先の概要', coreRole: null })
    const { base, current, state } = await get(office, third.id)
    expect([base?.revision, current?.revision, state]).toEqual([1, 3, 'submitted'])
  })

  it('a conflict is settled by sending the application back and submitting it on what is there now', async () => {
    const change = { kind: 'change', project: 31 } as const
    const first = await submitted(officer, { summary: '先の概要', schedule: '毎年度' }, change)
    const second = await submitted(officer, { summary: '後の概要' }, change)
    const reason = '催促中'
    await office.application.approve.mutate({ ...first, reason })
    const conflict = await refusalTo(office.application.approve.mutate({ ...second, reason }))
    expect(conflict.code).toBe('conflict')
    const returned = await office.application.return.mutate({ ...second, reason: '概要が変わった' })
    const again = await officer.application.submit.mutate(returned)
    const { base, draft } = await get(office, second.id)
    expect(base?.draft).toMatchObject({ summary: '先の概要', schedule: '毎年度' })
    expect(draft).toMatchObject({ summary: '後の概要', schedule: '毎年度' })
    await office.application.approve.mutate({ ...again, reason })
    expect(await world.client.project.get.query({ region, number: 31 })).toMatchObject({
      revision: 3,
      summary: '後の概要',
      schedule: '毎年度',
    })
  })
})
