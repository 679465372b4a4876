import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { one } from '../db/one.ts'
import { transaction } from '../db/transaction.ts'
import { refusalOf } from '../trpc.ts'
import { databaseKinds, useWorld } from '../testing/index.ts'
import { addOfficer } from '../testing/officer.ts'
import { frameOf } from '../vision/frame.ts'
import { confirmedBy, type RevisionContent } from './content.ts'
import { selectContent, writeRevision } from './revise.ts'

describe.each(databaseKinds)('a revision, on %s', (kind) => {
  const world = useWorld(kind)
  const read = async (number: number) => {
    const { rows } = await sql<{ id: number; currentRevisionId: number }>`
      select id, current_revision_id as "currentRevisionId" from project where number = ${number}
    `.execute(world.db)
    const project = one(rows)
    return { project, content: await selectContent(world.db, project.currentRevisionId) }
  }
  const sapporo = () => addOfficer(world.db, { role: 'policyOffice', municipality: '011002' })
  const noted = { event: 'confirm', confirms: 'marks', note: '見本', noteEn: 'Sample' } as const

  it('says again whatever it is given: every fact, its grounds, the budget', async () => {
    const author = await sapporo()
    const { project, content } = await read(17)
    const at = '2026-04-01T09:30:00.123+00:00'
    const next: RevisionContent = {
      ...content,
      title: '公共施設の相互利用（改）',
      kana: 'こうきょうしせつ',
      markCountReason: '一つは見込み',
      policyArea: { id: content.policyArea.id, ...confirmedBy(author, at, '協約による') },
      marks: content.marks.slice(0, 1).map(({ measureId }) => ({
        measureId,
        ...confirmedBy(author, at, null),
      })),
      leadDepartment: '企画課（見本）',
      summary: '行1\n行2 "引用" \\ { }',
      coreRole: '甲',
      partnerRole: '乙',
      schedule: '毎年度',
      agreementArticles: '第３条',
      endReason: null,
      budget: [
        { fiscalYear: 2024, amount: 12_345_678_901, subsidy: null, unit: 'thousand' },
        { fiscalYear: 2025, amount: null, subsidy: 0, unit: 'million' },
      ],
    }
    const written = await transaction(world.db, (trx) =>
      writeRevision(trx, { project, content: next, author, ...noted }),
    )
    expect(written).toMatchObject({ projectId: project.id, revision: 2 })
    const again = await selectContent(world.db, written.revisionId)
    const instant = (value: string | null) => value && new Date(value).toISOString()
    expect(instant(again.policyArea.confirmedAt)).toBe(new Date(at).toISOString())
    expect({
      ...again,
      policyArea: { ...again.policyArea, confirmedAt: at },
      marks: again.marks.map((mark) => ({ ...mark, confirmedAt: at })),
    }).toEqual(next)
    const found = await world.client.project.search.query({ region: 'sapporo', text: '（改）' })
    expect(found.items.map(({ number }) => number)).toEqual([17])
  })

  it('of two officers who revise what they both read, the second is told who was first', async () => {
    const [first, second] = await Promise.all([
      sapporo(),
      addOfficer(world.db, { role: 'policyOffice', municipality: '011002', department: '後の課' }),
    ])
    const { project, content } = await read(18)
    const write = (author: typeof first) =>
      transaction(world.db, (trx) =>
        writeRevision(trx, { project, content, author, ...noted }),
      ).catch((error: unknown) => refusalOf(error))
    const outcomes = await Promise.all([write(first), write(second)])
    const won = outcomes.filter((outcome) => outcome && 'revisionId' in outcome)
    const refused = outcomes.find((outcome) => outcome && 'code' in outcome)
    expect(won).toHaveLength(1)
    expect(refused).toMatchObject({
      code: 'stale',
      version: 2,
      by: { municipality: { code: '011002' } },
    })
  })

  it('a new project is found, and its number cannot be taken twice', async () => {
    const author = await sapporo()
    const { content } = await read(19)
    const { vision_id: visionId, region_id: regionId } = await frameOf(world.db, {
      region: 'sapporo',
    })
    const begin = () =>
      transaction(world.db, (trx) =>
        writeRevision(trx, {
          project: { visionId, regionId, number: 54 },
          content: { ...content, title: '新たな連携事業' },
          author,
          ...noted,
        }),
      ).catch((error: unknown) => refusalOf(error))
    expect(await begin()).toMatchObject({ revision: 1 })
    expect(await begin()).toEqual({
      code: 'fieldsInvalid',
      fields: [{ field: 'number', problem: 'taken', value: '54' }],
    })
    const found = await world.client.project.search.query({ region: 'sapporo', text: '新たな連携' })
    expect(found.items.map(({ number }) => number)).toEqual([54])
  })

  it('a title that folding makes longer than the database keeps can still be written', async () => {
    const author = await sapporo()
    const { project, content } = await read(20)
    const title = 'ﷺ'.repeat(100)
    await transaction(world.db, (trx) =>
      writeRevision(trx, {
        project,
        content: { ...content, title, titleEn: title },
        author,
        ...noted,
      }),
    )
    const found = await world.client.project.search.query({ region: 'sapporo', text: 'ﷺ' })
    expect(found.items.map(({ number }) => number)).toEqual([20])
  })
})
