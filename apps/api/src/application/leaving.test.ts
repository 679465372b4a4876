import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { drafted, submitted } from '../testing/drafting.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { purge } from '../jobs/purge-queries.ts'
import { testSettings } from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'

describe.each(databaseKinds)('an application that leads to no revision, on %s', (kind) => {
  const world = useWorld(kind)
  let officer: World['client']
  let office: World['client']
  beforeAll(async () => {
    officer = await world.as({ role: 'officer', municipality: '012173' })
    office = await world.as({ role: 'policyOffice', municipality: '011002' })
  })

  it('a draft that is discarded is gone', async () => {
    const { id, version } = await drafted(officer)
    await officer.application.discard.mutate({ id, version })
    expect(await refusalTo(officer.application.get.query({ id }))).toMatchObject({
      code: 'applicationNotFound',
    })
    const sent = await submitted(officer)
    const { discard } = officer.application
    expect(await refusalTo(discard.mutate(sent))).toMatchObject({
      code: 'stateChanged',
      value: 'submitted',
    })
  })

  it('whoever only looks at the form leaves nothing, and what is sent twice is made once', async () => {
    const kept = async () => {
      const { rows } = await sql<{ kept: string }>`select concat(
        (select count(*) from application), ' ', (select count(*) from application_event), ' ',
        (select count(*) from audit_entry)) as kept`.execute(world.db)
      return rows[0]?.kept
    }
    const asks = { region: 'sapporo', kind: 'register' } as const
    const before = await kept()
    const { id: none, version, draft, municipality } = await officer.application.begin.query(asks)
    expect([none, version, municipality]).toEqual([0, 0, '012173'])
    expect(await kept()).toBe(before)
    const send = () =>
      officer.application.create.mutate({ ...asks, draft: { ...draft, title: '訓練' } })
    const { id } = await send()
    expect((await send()).id).toBe(id)
    const { drafts } = await officer.work.list.query({ region: 'sapporo' })
    expect(drafts.filter((one) => one.title === '訓練').map((one) => one.id)).toEqual([id])
    const { entries } = await office.audit.search.query({ actions: ['application.create'] })
    expect(entries.filter(({ subject }) => subject.id === String(id))).toHaveLength(1)
  })

  it('whom to call is known to those concerned, kept out of the record, and forgotten', async () => {
    const asked = await world.as({ role: 'officer', municipality: '012246' })
    const contactPhone = '011-381-9876'
    const whom = { contactPerson: '江別 電話子', contactPhone, contactExtension: '4321' }
    const { id, version } = await submitted(officer, { ...whom, partners: ['012246'] })
    for (const client of [officer, asked, office]) {
      expect((await client.application.get.query({ id })).draft).toMatchObject(whom)
    }
    // The next of the same department begins with its number.
    const { id: next } = await drafted(officer, { contactPerson: '' })
    const begun = await officer.application.create.mutate({ region: 'sapporo', kind: 'register' })
    expect((await officer.application.get.query({ id: begun.id })).draft).toMatchObject({
      contactPhone: '011-000-0000',
    })
    expect(next).toBeLessThan(begun.id)

    await officer.application.withdraw.mutate({ id, version, reason: '' })
    const { entries } = await office.audit.search.query({ text: '' })
    const { rows } = await sql<{ said: string }>`
      select concat((select json_agg(e)::text from application_event e),
        (select json_agg(a)::text from application a)) as said
    `.execute(world.db)
    for (const said of [JSON.stringify(entries), rows[0]?.said]) {
      expect(said).not.toContain(contactPhone)
      expect(said).not.toContain('電話子')
    }

    expect((await purge(world.served, testSettings)).contacts).toBe(0)
    await sql`update application set updated_at = now() - interval '200 days'
      where id = ${id}::int`.execute(world.db)
    expect((await purge(world.served, testSettings)).contacts).toBe(1)
    expect((await officer.application.get.query({ id })).draft).toMatchObject({ contactPhone: '' })
  })

  it('rejecting needs a reason; withdrawing does not', async () => {
    const { id, version } = await submitted(officer)
    expect(
      await refusalTo(office.application.reject.mutate({ id, version, reason: ' ' })),
    ).toMatchObject({ fields: [{ field: 'reason', problem: 'required' }] })
    expect(
      await refusalTo(office.application.return.mutate({ id, version, reason: '' })),
    ).toMatchObject({ fields: [{ field: 'reason', problem: 'required' }] })
    const rejected = await office.application.reject.mutate({ id, version, reason: '重複のため' })
    expect(rejected.state).toBe('rejected')
    const other = await submitted(officer)
    const withdrawn = await officer.application.withdraw.mutate({ ...other, reason: '' })
    expect(withdrawn.state).toBe('withdrawn')
  })
})
