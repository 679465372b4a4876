import { beforeAll, describe, expect, it } from 'vitest'
import { drafted, submitted } from '../testing/drafting.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
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
