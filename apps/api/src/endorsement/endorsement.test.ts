import { beforeAll, describe, expect, it } from 'vitest'
import { completeDraft } from '../testing/applications.ts'
import { drafted } from '../testing/drafting.ts'
import { answerAll, openInquiry } from '../testing/inquiries.ts'
import { databaseKinds, type Newcomer, useWorld, type World } from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'

const region = 'sapporo'
const [ebetsu, chitose] = ['012173', '012246'] as const
const planning = { municipality: ebetsu, department: '企画課' }

describe.each(databaseKinds)('what leaves a town hall is endorsed there first, on %s', (kind) => {
  const world = useWorld(kind)
  type Client = World['client']
  let drafter: Client
  let chief: Client
  let head: Client
  let director: Client
  let partner: Client
  let office: Client
  let admin: Client

  const as = (person: Partial<Newcomer>) => world.as({ role: 'officer', ...planning, ...person })
  beforeAll(async () => {
    drafter = await as({ name: '起案 花子' })
    chief = await as({ position: '係長', name: '係長 一郎' })
    head = await as({ role: 'approver', position: '課長', name: '課長 二郎' })
    const general = { department: '総務部', name: '部長 三郎' } as const
    director = await as({ role: 'approver', position: '部長', ...general })
    partner = await world.as({ role: 'officer', municipality: chitose })
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    admin = await as({ role: 'municipalityAdmin' })
    const departments = await admin.department.list.query({})
    const department = departments.find(({ name }) => name === '総務部')?.id ?? null
    const steps = [
      { department: null, position: '係長' },
      { department: null, position: ' 課長 ' },
      { department, position: '部長' },
    ]
    await admin.endorsement.setChain.mutate({ version: 0, steps })
  })

  const get = (client: Client, id: number) => client.application.get.query({ id })
  const endorsementOf = async (id: number) => {
    const { endorsement } = await get(drafter, id)
    if (!endorsement) throw new Error(`${id} was not raised`)
    return endorsement
  }
  const raised = async (typed: Parameters<typeof drafted>[1] = {}) => {
    const { id, version } = await drafted(drafter, { partners: [chitose], ...typed })
    await drafter.application.raise.mutate({ id, version, note: '急ぎます。' })
    return id
  }
  const seal = async (client: Client, id: number, proxy = false) => {
    const { id: endorsement, version } = await endorsementOf(id)
    return client.endorsement.seal.mutate({ id: endorsement, version, proxy })
  }
  const tasks = async (client: Client) =>
    (await client.work.list.query({ region })).endorsements.map(
      ({ part, position, application }) => [part, position, application],
    )
  const told = async (client: Client) =>
    (await client.message.list.query()).map((one) => [one.kind, one.application])

  it('goes from post to post, and is submitted for who drafted it with the last one', async () => {
    const { id, version } = await drafted(drafter, { partners: [chitose] })
    const submitting = drafter.application.submit.mutate({ id, version })
    expect(await refusalTo(submitting)).toMatchObject({ code: 'endorsementNeeded' })
    const waiting = await drafter.application.raise.mutate({ id, version, note: '急ぎます。' })
    expect(waiting).toMatchObject({ state: 'draft' })
    expect(await get(drafter, id)).toMatchObject({
      endorsing: true,
      endorsement: {
        state: 'open',
        note: '急ぎます。',
        begun: { by: { person: '起案 花子' } },
        steps: [
          { department: null, position: '係長', holders: [{ name: '係長 一郎' }], seal: null },
          { department: null, position: '課長', holders: [{ name: '課長 二郎' }] },
          { department: { name: '総務部' }, position: '部長', holders: [{ name: '部長 三郎' }] },
        ],
      },
    })
    const work = await drafter.work.list.query({ region })
    expect(work.drafts.map((one) => one.id)).not.toContain(id)
    expect(work.endorsing.map((one) => one.id)).toContain(id)
    expect(await tasks(chief)).toEqual([['seal', '係長', id]])
    expect((await told(chief))[0]).toEqual(['endorsementAsked', id])
    expect(await told(head)).not.toContainEqual(['endorsementAsked', id])

    const { id: endorsement, version: read } = await endorsementOf(id)
    await chief.endorsement.seal.mutate({
      id: endorsement,
      version: read,
      proxy: false,
      note: '可',
    })
    const again = chief.endorsement.seal.mutate({ id: endorsement, version: read, proxy: false })
    expect(await refusalTo(again)).toMatchObject({ code: 'stale', by: { person: '係長 一郎' } })
    expect(await tasks(chief)).toEqual([['proxy', '課長', id]])
    await seal(head, id)
    expect(await refusalTo(get(partner, id))).toMatchObject({ code: 'applicationNotFound' })
    await seal(director, id)

    const sent = await get(drafter, id)
    expect(sent).toMatchObject({ state: 'submitted', endorsing: false, submissions: 1 })
    expect(sent.endorsement).toMatchObject({
      state: 'done',
      steps: [
        { seal: { by: { person: '係長 一郎' }, proxy: false, note: '可' } },
        { seal: { by: { person: '課長 二郎' } } },
        { seal: { by: { person: '部長 三郎', department: '総務部' } } },
      ],
    })
    const event = sent.events.find(({ action }) => action === 'submit')
    expect(event?.by).toMatchObject({ person: '起案 花子', department: '企画課' })
    expect((await get(partner, id)).endorsement).toBeNull()
    expect((await get(office, id)).endorsement).toBeNull()
    expect((await told(partner))[0]).toEqual(['asked', id])
    expect((await told(drafter))[0]).toEqual(['endorsementDone', id])
    for (const client of [chief, head, director]) expect(await tasks(client)).toEqual([])
    const trail = await admin.audit.search.query({ actions: ['endorsement.seal'] })
    expect(trail.entries[0]).toMatchObject({
      by: { person: '部長 三郎' },
      after: { position: '部長', proxy: false, application: id, submitted: { state: 'submitted' } },
    })
  })

  it('is locked until it is sent back with what is to be changed, or taken back', async () => {
    const id = await raised()
    const { version, draft } = await get(drafter, id)
    const { save, discard, submit, raise } = drafter.application
    for (const act of [
      () => save.mutate({ id, version, draft: { ...draft, title: '別の名前' } }),
      () => discard.mutate({ id, version }),
      () => submit.mutate({ id, version }),
      () => raise.mutate({ id, version }),
    ]) {
      expect(await refusalTo(act())).toMatchObject({ code: 'stateChanged', value: 'endorsing' })
    }
    const { id: endorsement, version: read } = await endorsementOf(id)
    const sendBack = chief.endorsement.return.mutate
    const nothing = sendBack({ id: endorsement, version: read, reason: ' ' })
    expect(await refusalTo(nothing)).toMatchObject({ fields: [{ field: 'reason' }] })
    await sendBack({ id: endorsement, version: read, reason: '概要を短く。' })
    const back = await get(drafter, id)
    expect(back).toMatchObject({ state: 'draft', endorsing: false, submissions: 0 })
    expect(back.endorsement).toMatchObject({
      state: 'returned',
      ended: { by: { person: '係長 一郎' }, note: '概要を短く。' },
    })
    expect((await told(drafter))[0]).toEqual(['endorsementReturned', id])
    const waiting = async () => {
      const { drafts } = await drafter.work.list.query({ region })
      return drafts.find((one) => one.id === id)
    }
    // My work says so, to its own town hall and nobody else.
    const remark = { by: { person: '係長 一郎' }, note: '概要を短く。' }
    expect(await waiting()).toMatchObject({ sentBack: remark })
    expect(back.sentBack).toMatchObject(remark)
    const listed = await drafter.application.list.query({ region, states: ['draft'] })
    expect(listed.find((one) => one.id === id)).toMatchObject({ sentBack: remark })

    const mended = { ...back.draft, summary: '短い概要' }
    const saved = await save.mutate({ id, version: back.version, draft: mended })
    await raise.mutate({ id, version: saved.version })
    expect((await get(drafter, id)).sentBack).toBeNull()
    const second = await endorsementOf(id)
    expect(second.id).not.toBe(endorsement)
    expect(second.steps.map((step) => step.seal)).toEqual([null, null, null])
    await drafter.endorsement.takeBack.mutate({ id: second.id, version: second.version })
    expect(await get(drafter, id)).toMatchObject({
      endorsing: false,
      endorsement: { state: 'takenBack', ended: { by: { person: '起案 花子' } } },
    })
    expect(await refusalTo(seal(chief, id))).toMatchObject({ code: 'forbidden' })
    // What was told of it goes with the draft.
    const { version: last } = await get(drafter, id)
    expect(await discard.mutate({ id, version: last })).toEqual({ id })
  })

  it('comes back to the state it was in: one that the reviewers returned is still returned', async () => {
    const id = await raised()
    for (const client of [chief, head, director]) await seal(client, id)
    const { version } = await get(office, id)
    const returned = await office.application.return.mutate({ id, version, reason: '直す' })
    await drafter.application.raise.mutate({ id, version: returned.version })
    expect(await get(office, id)).toMatchObject({ state: 'returned' })
    const { id: endorsement, version: read } = await endorsementOf(id)
    await chief.endorsement.return.mutate({ id: endorsement, version: read, reason: '庁内の話' })
    const work = await drafter.work.list.query({ region })
    expect(work.returned.find((one) => one.id === id)?.sentBack?.note).toBe('庁内の話')
    expect((await get(office, id)).sentBack).toBeNull()
    const { version: now } = await get(drafter, id)
    await drafter.application.raise.mutate({ id, version: now })
    for (const client of [chief, head, director]) await seal(client, id)
    expect(await get(office, id)).toMatchObject({ state: 'submitted', submissions: 2 })
    // What the reviewers return after that was not sent back in 決裁 again.
    const { version: last } = await get(office, id)
    await office.application.return.mutate({ id, version: last, reason: 'もう一度' })
    expect((await get(drafter, id)).sentBack).toBeNull()
  })

  it('is endorsed by proxy for who is away, marked so, and seen by them afterwards', async () => {
    const id = await raised()
    expect(await refusalTo(seal(drafter, id, true))).toMatchObject({ code: 'forbidden' })
    expect(await refusalTo(seal(partner, id, true))).toMatchObject({ code: 'forbidden' })
    expect(await refusalTo(seal(head, id))).toMatchObject({ code: 'forbidden' })
    await seal(head, id, true)
    expect((await told(chief))[0]).toEqual(['endorsementProxied', id])
    const { steps, id: endorsement, version } = await endorsementOf(id)
    expect(steps[0]?.seal).toMatchObject({ by: { person: '課長 二郎' }, proxy: true, seen: null })
    expect(await tasks(chief)).toContainEqual(['see', '係長', id])
    const see = { id: endorsement, version }
    expect(await refusalTo(head.endorsement.see.mutate(see))).toMatchObject({ code: 'forbidden' })
    const seen = await chief.endorsement.see.mutate(see)
    expect(seen.steps[0]?.seal?.seen).toMatchObject({ by: { person: '係長 一郎' } })
    expect(await tasks(chief)).not.toContainEqual(['see', '係長', id])
    await seal(head, id)
    await seal(director, id)
    expect(await get(office, id)).toMatchObject({ state: 'submitted' })
  })

  it('tells who could endorse in its place where nobody holds a post', async () => {
    const fire = await world.as({ role: 'officer', municipality: ebetsu, department: '消防課' })
    const { id, version } = await drafted(fire)
    await fire.application.raise.mutate({ id, version })
    expect((await endorsementOf(id)).steps[0]?.holders).toEqual([])
    expect((await told(director))[0]).toEqual(['endorsementAsked', id])
    expect(await tasks(director)).toContainEqual(['proxy', '係長', id])
    // The others hold posts of another department, and may endorse because of their role only.
    expect(await tasks(head)).toContainEqual(['proxy', '係長', id])
    expect(await tasks(chief)).not.toContainEqual(['proxy', '係長', id])

    // Who manages the people may pass it on too, with the reason on record, and only while nobody holds it.
    expect((await told(admin))[0]).toEqual(['endorsementAsked', id])
    expect(await tasks(admin)).toContainEqual(['proxy', '係長', id])
    expect((await refusalTo(seal(admin, id, true))).fields).toEqual([
      { field: 'note', problem: 'required' },
    ])
    const read = await endorsementOf(id)
    const pass = { id: read.id, version: read.version, proxy: true, note: '係長を置いていないため' }
    expect((await admin.endorsement.seal.mutate(pass)).steps[0]?.seal).toMatchObject({
      ...{ proxy: true, note: '係長を置いていないため' },
    })
    const held = await raised()
    expect(await refusalTo(seal(admin, held, true))).toMatchObject({ code: 'forbidden' })
  })

  it('asks nobody to endorse what could not be submitted', async () => {
    const { id, version } = await drafted(drafter, { title: '' })
    const raising = drafter.application.raise.mutate({ id, version })
    expect(await refusalTo(raising)).toMatchObject({ fields: [{ field: 'title' }] })
    expect(await get(drafter, id)).toMatchObject({ endorsing: false, endorsement: null })
  })

  it('tells the last one what stands in the way of submitting by then, and stays where it is', async () => {
    const { nextNumber } = await drafter.application.similar.query({ region, title: '見本' })
    const id = await raised({ number: String(nextNumber) })
    await seal(chief, id)
    await seal(head, id)
    const other = await world.as({ role: 'officer', municipality: chitose })
    const made = await other.application.create.mutate({ region, kind: 'register' })
    const draft = completeDraft(nextNumber, { leadMunicipality: chitose, partners: [] })
    const saved = await other.application.save.mutate({ ...made, draft })
    const sent = await other.application.submit.mutate({ id: made.id, version: saved.version })
    const reason = '見本'
    await office.application.approve.mutate({ ...sent, reason, markCountReason: reason })
    expect(await refusalTo(seal(director, id))).toMatchObject({
      fields: [{ field: 'number', problem: 'taken' }],
    })
    expect(await get(drafter, id)).toMatchObject({ endorsing: true, state: 'draft' })
    expect((await endorsementOf(id)).steps[2]?.seal).toBeNull()
  })

  it('holds for answers to an inquiry too, kind by kind', async () => {
    const { id: inquiry } = await openInquiry(office, {
      kinds: ['participation', 'selfEvaluation'],
    })
    const ref = { inquiry, municipality: ebetsu }
    const { version, cells } = await answerAll(drafter, inquiry, ebetsu)
    const { submit, raise, save } = drafter.response
    const submitting = submit.mutate({ ...ref, version })
    expect(await refusalTo(submitting)).toMatchObject({ code: 'endorsementNeeded' })
    const up = await raise.mutate({ ...ref, version, kinds: ['participation'], note: '例年どおり' })
    expect(up).toMatchObject({ state: 'open', kinds: ['participation'], note: '例年どおり' })
    expect((await told(chief))[0]).toEqual(['endorsementAsked', null])
    const waiting = (await chief.work.list.query({ region })).endorsements
    expect(waiting).toContainEqual(
      expect.objectContaining({ part: 'seal', position: '係長', inquiry, application: null }),
    )
    const read = await drafter.response.get.query(ref)
    expect(read).toMatchObject({ endorsing: ['participation'], submissions: [], state: 'draft' })
    expect((await office.response.get.query(ref)).endorsement).toBeNull()

    const [first] = cells.filter(({ kind: one }) => one === 'participation')
    const { key = '', version: at = 0 } = first ?? {}
    const writing = save.mutate({
      ...ref,
      cells: [{ key, version: at, draft: { answer: 'lead' } }],
    })
    expect(await refusalTo(writing)).toMatchObject({ code: 'stateChanged', value: 'endorsing' })
    const again = raise.mutate({ ...ref, version: read.version, kinds: ['selfEvaluation'] })
    expect(await refusalTo(again)).toMatchObject({ code: 'stateChanged' })

    const sendBack = { id: up.id, version: up.version, reason: '３番を確かめる' }
    await chief.endorsement.return.mutate(sendBack)
    const back = await drafter.response.get.query(ref)
    expect(back).toMatchObject({ endorsing: [], endorsement: { state: 'returned' } })
    const own = async () =>
      (await drafter.work.list.query({ region })).inquiries.find(({ id }) => id === inquiry)?.own
    expect((await own())?.sentBack).toMatchObject([
      { kinds: ['participation'], endorsing: true, note: '３番を確かめる' },
    ])
    const cell = { key, version: at, draft: { answer: 'considering' } }
    await save.mutate({ ...ref, cells: [cell] })
    let one = await raise.mutate({ ...ref, version: back.version, kinds: ['participation'] })
    expect((await own())?.sentBack).toEqual([])
    for (const client of [chief, head, director]) {
      one = await client.endorsement.seal.mutate({ id: one.id, version: one.version, proxy: false })
    }
    const sent = await drafter.response.get.query(ref)
    expect(sent).toMatchObject({
      endorsing: [],
      endorsement: { state: 'done' },
      submissions: [{ kind: 'participation', by: { person: '起案 花子', department: '企画課' } }],
    })
    // What the policy office answers on request is not its to have endorsed.
    const rest = { ...ref, version: sent.version, request: '電話で頼まれた' }
    expect(await office.response.submit.mutate(rest)).toMatchObject({ state: 'submitted' })
  })

  it('is set by who manages the people, and says what is wrong with a step', async () => {
    const { setChain, chain } = admin.endorsement
    const { version, steps } = await chain.query({})
    expect(steps.map(({ position, holders }) => [position, holders.length])).toEqual([
      ['係長', 1],
      ['課長', 1],
      ['部長', 1],
    ])
    const wrong = [
      { department: null, position: ' ' },
      { department: 2_000_000, position: '部長' },
    ]
    expect(await refusalTo(setChain.mutate({ version, steps: wrong }))).toMatchObject({
      fields: [
        { field: 'steps.0.position', problem: 'required' },
        { field: 'steps.1.department', problem: 'unknownCode' },
      ],
    })
    const stale = setChain.mutate({ version: 0, steps: [] })
    expect(await refusalTo(stale)).toMatchObject({ code: 'stale', version })
    const id = await raised()
    const none = await setChain.mutate({ version, steps: [] })
    expect(none).toEqual({ version: version + 1, steps: [] })
    // What was begun goes on as it began; what is begun now needs nobody.
    await seal(chief, id)
    const { id: free, version: read } = await drafted(drafter)
    const sent = await drafter.application.submit.mutate({ id: free, version: read })
    expect(sent).toMatchObject({ state: 'submitted' })
  })
})
