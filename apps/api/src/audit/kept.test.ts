import { question, type QuestionInput } from '@renkei/schema'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../app.ts'
import { transaction } from '../db/transaction.ts'
import { createLog } from '../log.ts'
import { settleDue } from '../member/settle.ts'
import {
  answerAll,
  clientFor,
  databaseKinds,
  drafted,
  openInquiry,
  publishInquiry,
  submitted,
  submitAll,
  testSettings,
  useWorld,
  type World,
} from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'
import { searchProjects } from '../project/search.ts'
import { today } from '../today.ts'
import { overTime } from '../vision/over-time.ts'
import { summariseVision } from '../vision/summary.ts'

const region = 'sapporo'
const ebetsu = '012173'
const days = [undefined, '2025-03-31', today()]
const questions: QuestionInput[] = [
  {},
  { sort: 'updated', size: 7, page: 2 },
  { confirmed: true, measures: [1, 2], match: 'any' },
  { municipalities: [ebetsu], participation: ['participating'] },
  { text: '事業', sort: 'kana' },
  { policyAreas: ['2d'], asOf: today() },
].map((asked) => ({ region, facets: true, ...asked }) as QuestionInput)
const acts = [
  'confirm',
  'confirm',
  'takeBack',
  'draft',
  'register',
  'change',
  'end',
  'hide',
] as const
const anyStory = fc.array(fc.tuple(fc.constantFrom(...acts), fc.integer({ min: 1, max: 9 })), {
  ...{ minLength: 24, maxLength: 24 },
})

describe.each(databaseKinds)('what is counted for everyone and kept, on %s', (kind) => {
  const world = useWorld(kind)
  let other: World['client']
  let office: World['client']
  let officer: World['client']
  let admin: World['client']
  beforeAll(async () => {
    // Another process on the same database: what it keeps is its own.
    const db = world.served.withoutPlugins()
    const app = createApp({ db, log: createLog('silent'), settings: testSettings })
    other = clientFor(app, {})
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
    officer = await world.as({ role: 'officer', municipality: ebetsu })
    admin = await world.as({ role: 'systemAdmin' })
  })

  /** A transaction keeps nothing: what it is told is counted anew. */
  const counted = () =>
    transaction(world.db, async (trx) => [
      ...(await Promise.all(days.map((asOf) => summariseVision(trx, { region, asOf })))),
      await overTime(trx, { region }),
      ...(await Promise.all(questions.map((one) => searchProjects(trx, question.parse(one))))),
    ])
  const told = ({ vision, project }: World['client']) =>
    Promise.all([
      ...days.map((asOf) => vision.summary.query({ region, asOf })),
      vision.overTime.query({ region }),
      ...questions.map((one) => project.search.query(one)),
    ])

  let registered = 500
  const reason = '見本のため'
  const approve = ({ id, version }: { id: number; version: number }) =>
    office.application.approve.mutate({ id, version, reason, markCountReason: reason })
  const act: Record<(typeof acts)[number], (number: number) => Promise<unknown>> = {
    async confirm(project) {
      const read = await office.project.get.query({ region, number: project })
      const measures = [1 + (project % 6)]
      const { revision } = read
      return office.confirmation.confirm.mutate({ region, project, revision, measures, reason })
    },
    async takeBack(project) {
      const { revision } = await office.project.get.query({ region, number: project })
      return office.confirmation.takeBack.mutate({ region, project, revision, of: 'marks' })
    },
    draft: () => drafted(officer),
    async register() {
      registered += 1
      await approve(await submitted(officer, { number: String(registered) }))
    },
    change: async (project) => {
      const title = `事業${project}`
      await approve(await submitted(office, { title }, { kind: 'change', project }))
    },
    end: async (project) =>
      approve(await submitted(office, {}, { kind: 'end', project: 20 + project })),
    async hide() {
      const read = async () =>
        (await admin.region.held.query()).find(({ slug }) => slug === region)?.version ?? 0
      await admin.region.hide.mutate({ region, version: await read() })
      expect((await refusalTo(told(world.client))).code).toBe('regionNotFound')
      expect(await told(officer)).toEqual(await counted())
      await admin.region.reopen.mutate({ region, version: await read() })
    },
  }

  it('is what is counted anew, whatever was done, in the process that did it and in any other', async () => {
    const seed = Date.now() % 2 ** 31
    const [story = []] = fc.sample(anyStory, { numRuns: 1, seed })
    const done: string[] = []
    for (const [name, project] of story) {
      await act[name](project).then(
        () => done.push(name),
        // What cannot be done changes nothing.
        (error: unknown) => expect(error).toHaveProperty('data.refusal'),
      )
      const by = `${done.join(' ')}, seed ${seed}`
      const now = await counted()
      expect(await Promise.all([world.client, other, officer].map(told)), by).toEqual([
        now,
        now,
        now,
      ])
      expect(await told(other), by).toEqual(now)
    }
    expect(done.length, `seed ${seed}`).toBeGreaterThan(8)
  })

  it('counts answers when they are published and not before, and who joined from that day on', async () => {
    const before = await told(world.client)
    const { id } = await openInquiry(office, { projects: [1, 2] })
    await answerAll(officer, id, ebetsu)
    await submitAll(officer, id, ebetsu)
    expect(await told(world.client)).toEqual(before)
    await publishInquiry(office, id)
    const published = await told(world.client)
    expect(published).not.toEqual(before)
    expect(published).toEqual(await counted())
    expect(await told(other)).toEqual(published)

    await world.db
      .updateTable('membership')
      .set({ until: '2026-01-31' })
      .where('municipality_id', '=', (db) =>
        db.selectFrom('municipality').select('id').where('code', '=', ebetsu),
      )
      .execute()
    expect(await settleDue(world.served, today())).toBe(1)
    // Which municipalities a search counts by is known for five seconds.
    const settled = (await counted()).slice(0, days.length + 1)
    expect((await told(world.client)).slice(0, settled.length)).toEqual(settled)
    expect((await told(other)).slice(0, settled.length)).toEqual(settled)
    const { entries } = await admin.audit.search.query({ actions: ['member.settle'] })
    expect(entries).toMatchObject([
      { by: null, subject: { kind: 'region', id: region }, after: { left: ['江別市'] } },
    ])
  })
})
