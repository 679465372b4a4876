import type { Draft } from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../seed.ts'
import { completeDraft } from '../testing/applications.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { inquiryTyped } from '../testing/inquiries.ts'
import { gosei } from '../testing/regions.ts'

const [takaoka, himi, tonami, imizu] = ['162027', '162051', '162086', '162116'] as const

describe.each(databaseKinds)('a region of two core cities, on %s', (kind) => {
  const world = useWorld(kind)
  const region = 'gosei'
  const offices = new Map<string, World['client']>()
  let officer: World['client']
  let partner: World['client']
  beforeAll(async () => {
    await seed(world.db, [gosei])
    for (const municipality of [takaoka, imizu]) {
      offices.set(municipality, await world.as({ role: 'policyOffice', municipality }))
    }
    officer = await world.as({ role: 'officer', municipality: himi })
    partner = await world.as({ role: 'officer', municipality: tonami })
  })
  const heard = (of: (message: Awaited<ReturnType<typeof messages>>[number]) => boolean) =>
    Promise.all(
      [...offices.values()].map(async (office) =>
        (await messages(office)).filter(of).map((message) => message.kind),
      ),
    )
  const messages = (client: World['client']) => client.message.list.query()

  it('has both told of an application and of its end, and either decides', async () => {
    const submitted = async (typed: Partial<Draft>) => {
      const { id, version } = await officer.application.create.mutate({ region, kind: 'register' })
      const draft = completeDraft(54)
      const own = { leadMunicipality: himi, partners: [tonami], costShares: [] }
      const saved = await officer.application.save.mutate({
        ...{ id, version },
        draft: { ...draft, ...own, ...typed },
      })
      return officer.application.submit.mutate({ id, version: saved.version })
    }
    const first = await submitted({ partners: [takaoka, tonami] })
    await officer.application.withdraw.mutate({ ...first, reason: '再検討のため' })
    expect(await heard(({ application }) => application === first.id)).toEqual([
      ['withdrawn', 'asked', 'submitted'],
      ['withdrawn', 'submitted'],
    ])
    const second = await submitted({})
    const returned = await offices
      .get(imizu)
      ?.application.return.mutate({ ...second, reason: '確認を' })
    expect(returned?.state).toBe('returned')
    const [told] = await messages(officer)
    expect(told).toMatchObject({ kind: 'returned', from: '射水市 企画課' })
  })

  it('asks both like the others, and tells both of questions and answers', async () => {
    const [office] = offices.values()
    const form = inquiryTyped({ projects: [1] })
    const prepared = await office?.inquiry.create.mutate({ region, form })
    const { id = 0, version = 0 } = prepared ?? {}
    await office?.inquiry.open.mutate({ id, version })
    await partner.response.post.mutate({
      ...{ inquiry: id, municipality: tonami, key: null },
      body: '期限について',
    })
    const ask = { inquiry: id, municipality: tonami }
    const { cells } = await partner.response.get.query(ask)
    await partner.response.save.mutate({
      ...ask,
      cells: cells.map((cell) => ({
        ...{ key: cell.key, version: cell.version },
        draft: { answer: 'participating' },
      })),
    })
    const answered = await partner.response.get.query(ask)
    await partner.response.submit.mutate({ ...ask, version: answered.version })
    expect(await heard(({ inquiry }) => inquiry?.id === id)).toEqual([
      // It opened the inquiry itself.
      ['inquirySubmitted', 'inquiryAsked'],
      ['inquirySubmitted', 'inquiryAsked', 'inquiryOpened'],
    ])
    const status = await offices.get(imizu)?.inquiry.status.query({ id })
    expect(status?.municipalities.map(({ municipality }) => municipality)).toEqual(
      gosei.municipalities.map(({ code }) => code),
    )
  })
})
