import { type Draft, openProjects } from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { answer, submitted } from '../testing/drafting.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'

const region = 'sapporo'
const [sapporo, ebetsu, chitose, eniwa] = ['011002', '012173', '012246', '012319'] as const
const condition = '除雪の時期を外すこと'
const publicCondition = '冬期を除いて実施する'

describe.each(databaseKinds)('consent to an application, on %s', (kind) => {
  const world = useWorld(kind)
  let officer: World['client']
  let partner: World['client']
  let other: World['client']
  let office: World['client']
  beforeAll(async () => {
    officer = await world.as({ role: 'officer', municipality: ebetsu, department: '防災課' })
    partner = await world.as({ role: 'officer', municipality: chitose, name: '千歳 花子' })
    other = await world.as({ role: 'officer', municipality: eniwa })
    office = await world.as({ role: 'policyOffice', municipality: sapporo })
  })
  const get = (client: World['client'], id: number) => client.application.get.query({ id })
  const consentOf = async (client: World['client'], id: number, municipality: string) => {
    const found = (await get(client, id)).asked.find((one) => one.municipality === municipality)
    if (!found) throw new Error(`${municipality} is not asked`)
    return found
  }
  const heard = async (client: World['client'], id: number) =>
    (await client.message.list.query())
      .filter(({ application }) => application === id)
      .map((told) => told.kind)
  const settle = async (id: number, agreed: boolean, reply = '') => {
    const { version } = await consentOf(officer, id, chitose)
    return officer.application.settle.mutate({ id, version, municipality: chitose, agreed, reply })
  }
  /** Back to the applicant, which submits it again with what it typed. */
  const resubmit = async (id: number, typed: Partial<Draft> = {}) => {
    const { version } = await get(office, id)
    const back = await office.application.return.mutate({ id, version, reason: '確認を' })
    const { draft } = await get(officer, id)
    const saved = await officer.application.save.mutate({
      ...{ id, version: back.version },
      draft: { ...draft, kana: `${draft.kana}に`, ...typed },
    })
    return officer.application.submit.mutate({ id, version: saved.version })
  }

  it('a condition is replied to, agreed to, and registered with the words that may be published', async () => {
    const { id, version } = await submitted(officer, { partners: [chitose] })
    const { version: asked } = await consentOf(partner, id, chitose)
    const blank = { id, version: asked, answer: 'conditional', condition: ' ' } as const
    expect(await refusalTo(partner.application.consent.mutate(blank))).toMatchObject({
      code: 'fieldsInvalid',
      fields: [{ field: 'condition', problem: 'required' }],
    })
    await answer(partner, id, 'conditional', '', { condition: '費用を負担しないこと' })
    const [told] = await officer.message.list.query()
    expect(told).toMatchObject({ kind: 'answered', answer: 'conditional' })
    const work = await officer.work.list.query({ region })
    expect(work.submitted.find((item) => item.id === id)?.consents).toEqual({
      asked: 1,
      answered: 1,
      conditions: 1,
    })

    expect((await refusalTo(settle(id, false))).fields).toEqual([
      { field: 'reply', problem: 'required' },
    ])
    await settle(id, false, '会場の費用だけお願いします')
    expect(await heard(partner, id)).toEqual(['declined', 'asked'])
    // Agreed to neither yet: approval has to say why.
    const approval = { id, version }
    expect(await refusalTo(office.application.approve.mutate(approval))).toMatchObject({
      fields: [{ field: 'reason', problem: 'required' }],
    })

    const read = await consentOf(officer, id, chitose)
    const anew = await answer(partner, id, 'conditional', '', { condition, publicCondition })
    expect(anew).toMatchObject({ condition, reply: null })
    // The applicant cannot agree to what it has not read.
    const unread = { id, municipality: chitose, version: read.version, agreed: true }
    expect(await refusalTo(officer.application.settle.mutate(unread))).toMatchObject({
      code: 'stale',
      by: { person: '千歳 花子' },
    })
    await settle(id, true)
    await office.application.approve.mutate(approval)
    const { project: number, events } = await get(officer, id)
    expect(events.map(({ action, condition: on }) => [action, on])).toEqual([
      ['create', null],
      ['submit', null],
      ['consent', '費用を負担しないこと'],
      ['decline', '費用を負担しないこと'],
      ['consent', condition],
      ['agree', condition],
      ['approve', null],
    ])
    const made = await world.client.project.get.query({ region, number: number ?? 0 })
    const cell = { municipality: chitose, answer: 'participating', condition: publicCondition }
    expect(made.participations).toMatchObject([{ municipality: ebetsu, condition: null }, cell])
    expect(JSON.stringify(made)).not.toContain(condition)
    const open = async (path: string) =>
      (
        await world.app.request(
          `/open/sapporo/${path}?municipality=${chitose}&participation=participating`,
        )
      ).text()
    const { projects } = openProjects.parse(JSON.parse(await open('projects.json')))
    expect(projects).toMatchObject([{ number, participations: [{ condition: null }, cell] }])
    expect(await open('projects.csv')).toContain(publicCondition)
  })

  it('a text that changed is asked about again, with what was answered to, and binds nobody before', async () => {
    const { id } = await submitted(officer, { partners: [chitose, eniwa] })
    await answer(partner, id, 'conditional', '', { condition, publicCondition })
    await settle(id, true)
    await answer(other, id, 'participating')
    const opened = await consentOf(other, id, eniwa)

    // Another reading is nothing to consent to.
    await resubmit(id)
    expect((await consentOf(partner, id, chitose)).answeredTo).toBeNull()
    expect(await heard(partner, id)).toEqual(['agreed', 'asked'])

    const { draft: before } = await get(officer, id)
    const { version } = await resubmit(id, { summary: '費用は折半します。' })
    expect(await heard(partner, id)).toEqual(['askedAgain', 'agreed', 'asked'])
    const { consents } = await partner.work.list.query({ region })
    expect(consents.map((item) => item.id)).toContain(id)
    expect(await consentOf(office, id, chitose)).toMatchObject({
      answeredTo: { summary: before.summary, note: '' },
    })
    const { submitted: last, previous } = await get(office, id)
    expect([previous?.summary, last?.summary]).toEqual([before.summary, '費用は折半します。'])
    // Who had the page open reads what changed before it answers.
    const blind = { id, version: opened.version, answer: 'participating' } as const
    expect(await refusalTo(other.application.consent.mutate(blind))).toMatchObject({
      code: 'stale',
      by: { municipality: { code: ebetsu } },
    })
    expect(await refusalTo(office.application.approve.mutate({ id, version }))).toMatchObject({
      fields: [{ field: 'reason', problem: 'required' }],
    })

    // Kept as it is, a condition that was agreed to stays so.
    const kept = await answer(partner, id, 'conditional', '', { condition, publicCondition })
    expect(kept).toMatchObject({ answeredTo: null, reply: { agreed: true } })
    await office.application.approve.mutate({ id, version, reason: '期限を過ぎたため' })
    const { project: number } = await get(office, id)
    const made = await world.client.project.get.query({ region, number: number ?? 0 })
    expect(made.participations).toMatchObject([
      { municipality: ebetsu, answer: 'lead' },
      { municipality: chitose, answer: 'participating', condition: publicCondition },
      {
        municipality: eniwa,
        answer: 'unanswered',
        basis: 'inferred',
        reason: '江別市の申請で提案され、内容が変わった後の回答がないまま承認',
      },
    ])
  })
  it('whoever is named no longer is neither waited for nor said to have been proposed', async () => {
    const { id } = await submitted(officer, { partners: [chitose, eniwa] })
    await answer(partner, id, 'conditional', '', { condition })
    await answer(other, id, 'participating')
    await resubmit(id, { partners: [eniwa] })
    const { version } = await get(office, id)
    await answer(other, id, 'participating')
    await office.application.approve.mutate({ id, version })
    const { project: number } = await get(office, id)
    const made = await world.client.project.get.query({ region, number: number ?? 0 })
    expect(made.participations.map(({ municipality }) => municipality)).toEqual([ebetsu, eniwa])
  })
})
