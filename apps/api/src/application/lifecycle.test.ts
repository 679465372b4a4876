import { emptyIndicator, type ProposedIndicator, today } from '@renkei/schema'
import { beforeAll, describe, expect, it } from 'vitest'
import { readByMetadata } from '../testing/described.ts'
import { answer, drafted, submitted } from '../testing/drafting.ts'
import { databaseKinds, useWorld, type World } from '../testing/index.ts'
import { refusalTo } from '../testing/refused.ts'

const region = 'sapporo'
const [sapporo, ebetsu, chitose, eniwa] = ['011002', '012173', '012246', '012319'] as const

describe.each(databaseKinds)('an application from draft to decision, on %s', (kind) => {
  const world = useWorld(kind)
  let officer: World['client']
  let partner: World['client']
  let office: World['client']
  beforeAll(async () => {
    officer = await world.as({
      role: 'officer',
      municipality: ebetsu,
      name: '江別 太郎',
      department: '防災課',
    })
    partner = await world.as({ role: 'officer', municipality: chitose, name: '千歳 花子' })
    office = await world.as({
      role: 'policyOffice',
      municipality: sapporo,
      name: '札幌 次郎',
      department: '政策企画部',
    })
  })
  const get = (client: World['client'], id: number) => client.application.get.query({ id })
  const project = (number: number) => world.client.project.get.query({ region, number })
  const indicatorsOf = (number?: number) =>
    world.client.indicator.list.query({ region, ...(number ? { project: number } : {}) })
  const cell = async (number: number, municipality: string) =>
    (await project(number)).participations.find((one) => one.municipality === municipality)

  it('江別市 drafts and submits, 千歳市 consents, 札幌市 returns with remarks, and approves what comes back', async () => {
    const draft = await drafted(officer, {
      title: '流域防災の合同訓練',
      partners: [chitose, eniwa],
    })
    expect(draft).toMatchObject({ version: 2, state: 'draft' })
    const { id } = draft
    const first = await officer.application.submit.mutate({ id, version: 2 })
    expect(first).toMatchObject({ id, version: 3, state: 'submitted' })

    const seen = await get(partner, id)
    expect(seen.asked.map(({ municipality, answer: said }) => [municipality, said])).toEqual([
      [chitose, null],
      [eniwa, null],
    ])
    expect(await answer(partner, id, 'considering', '日程による')).toMatchObject({
      answer: 'considering',
      note: '日程による',
      version: 2,
      by: { municipality: { code: chitose }, person: '千歳 花子' },
    })
    expect(await answer(partner, id, 'participating')).toMatchObject({ version: 3 })

    const remarked = await office.application.remark.mutate({
      id,
      version: 3,
      field: 'measures.4.reason',
      body: '計画のどこによるものですか',
    })
    expect((await get(office, id)).unsentRemarks).toMatchObject([{ field: 'measures.4.reason' }])
    expect((await get(officer, id)).unsentRemarks).toEqual([])
    const returned = await office.application.return.mutate({
      id,
      version: remarked.version,
      reason: '',
    })
    expect(returned.state).toBe('returned')

    const back = await get(officer, id)
    expect(back.remarks).toBe(1)
    expect(back.sentRemarks).toMatchObject([
      {
        body: '計画のどこによるものですか',
        by: { municipality: { code: sapporo }, department: '政策企画部', person: '札幌 次郎' },
      },
    ])
    const saved = await officer.application.save.mutate({
      id,
      version: back.version,
      draft: {
        ...back.draft,
        measures: [{ number: 4, reason: '協約第３条による' }],
        partners: [chitose],
      },
    })
    const again = await officer.application.submit.mutate({ id, version: saved.version })
    const review = await get(office, id)
    expect(review.submissions).toBe(2)
    // 恵庭市 is no longer named and had not answered; what 千歳市 said stays, to be said again.
    expect(review.asked).toMatchObject([
      {
        municipality: chitose,
        answer: 'participating',
        answeredTo: { partners: [chitose, eniwa] },
      },
    ])
    await answer(partner, id, 'participating')

    const number = Number(review.draft.number)
    const approved = await office.application.approve.mutate({ id, version: again.version })
    expect(approved.state).toBe('approved')
    const made = await project(number)
    expect(made).toMatchObject({
      title: '流域防災の合同訓練',
      basis: 'confirmed',
      visionPage: null,
      markCount: null,
      status: 'active',
      fromFiscalYear: 2026,
      toFiscalYear: 2028,
      leadDepartment: '防災課（見本）',
      policyArea: { basis: 'confirmed' },
      measures: [{ number: 4, basis: 'confirmed', reason: '協約第３条による' }],
    })
    expect(made.participations).toMatchObject([
      { municipality: ebetsu, answer: 'lead', basis: 'confirmed' },
      { municipality: chitose, answer: 'participating', basis: 'confirmed' },
    ])
    expect(made.revisions).toMatchObject([
      { revision: 1, event: 'register', note: '江別市の申請により登録' },
    ])
    expect(await get(officer, id)).toMatchObject({ project: number, revision: 1 })
    const { events } = await get(officer, id)
    expect(events.map(({ action, answer: said }) => said ?? action)).toEqual([
      'create',
      'submit',
      'considering',
      'participating',
      'return',
      'submit',
      'participating',
      'approve',
    ])
    const trail = await office.audit.search.query({ text: '', actions: [], municipalities: [] })
    const deeds = trail.entries.filter(({ subject }) => subject.id === String(id)).reverse()
    expect(deeds.map(({ action }) => action.replace('application.', ''))).toEqual(
      'create save submit consent consent remark return save submit consent approve'.split(' '),
    )
    expect(deeds.at(-1)).toMatchObject({
      by: { municipality: { code: sapporo }, department: '政策企画部', person: '札幌 次郎' },
      before: { state: 'submitted' },
      after: { state: 'approved', project: number, revision: 1 },
    })
    const found = await world.client.project.search.query({ region, text: '流域防災' })
    expect(found.items).toMatchObject([{ number }])
  })

  it('what a project is to be measured by is proposed, answered to, reviewed and registered with it', async () => {
    const measured: ProposedIndicator = {
      ...{ ...emptyIndicator, title: '合同訓練の参加者数', unit: '人', source: '参加市町村の報告' },
      ...{
        baseline: '１,２００',
        baselineFiscalYear: 'R6',
        target: '2,000人',
        targetFiscalYear: 'R10',
      },
    }
    const typed = { title: '測られる合同訓練', partners: [chitose] }
    const { id, version } = await submitted(officer, { ...typed, indicators: [measured] })
    await answer(partner, id, 'participating')
    const back = await office.application.return.mutate({ id, version, reason: '足すこと' })
    const { draft } = await get(officer, id)
    const totalling = 'sum' as const
    const added = { ...measured, title: '訓練の回数', unit: '回', totalling, target: '12' }
    const save = { id, version: back.version, draft: { ...draft, indicators: [measured, added] } }
    const saved = await officer.application.save.mutate(save)
    const again = await officer.application.submit.mutate({ id, version: saved.version })
    // Whoever agreed to the first is asked again, and the reviewers see which was added.
    const review = await get(office, id)
    expect(review.asked).toMatchObject([{ answeredTo: { indicators: [measured] } }])
    expect([review.previous?.indicators, review.draft.indicators]).toEqual([
      [measured],
      [measured, added],
    ])
    expect(JSON.stringify(await indicatorsOf())).not.toContain('訓練の回数')
    await answer(partner, id, 'participating')
    await office.application.approve.mutate({ id, version: again.version })

    const { project: number } = await get(officer, id)
    const registered = await indicatorsOf(number ?? 0)
    const on = registered[0]?.proposed?.on
    expect(registered).toMatchObject([
      {
        ...{ title: '合同訓練の参加者数', unit: '人', baseline: 1200, baselineFiscalYear: 2024 },
        ...{ target: 2000, targetFiscalYear: 2028, totalling: 'single' },
        ...{ municipality: ebetsu, department: '防災課（見本）' },
        proposed: { municipality: ebetsu, on },
      },
      { title: '訓練の回数', target: 12, totalling: 'sum', proposed: { municipality: ebetsu } },
    ])
    expect(on).toMatch(/^\d{4}-\d\d-\d\d$/)
    // It is told as any other: found by it, among the changes, and in the trail.
    const found = await world.client.project.search.query({ region, text: '訓練の回数' })
    expect(found.items).toMatchObject([{ number }])
    const changes = await world.client.change.list.query({
      region,
      since: '2026-01-01',
      projects: [number ?? 0],
    })
    expect(JSON.stringify(changes)).toContain('訓練の回数')
    const trail = await office.audit.search.query({ text: '訓練の回数' })
    expect(trail.entries).toMatchObject([{ action: 'indicator.create' }])

    // A change proposes what it is measured by beside that, and may say nothing else.
    const change = { kind: 'change', project: number ?? 0 } as const
    const wrong = { ...measured, title: '訓練の満足度', source: '' }
    const reason = { changeReason: '満足度も測るため' }
    expect(
      await refusalTo(submitted(officer, { ...reason, indicators: [wrong] }, change)),
    ).toMatchObject({ fields: [{ field: 'indicators.0.source', problem: 'required' }] })
    const more = await submitted(
      officer,
      { ...reason, indicators: [{ ...wrong, source: '参加者の回答' }] },
      change,
    )
    await office.application.approve.mutate({ ...more, reason: '催促中' })
    const now = await indicatorsOf(number ?? 0)
    expect(now.map(({ title }) => title)).toEqual([
      '合同訓練の参加者数',
      '訓練の回数',
      '訓練の満足度',
    ])
    expect(now.at(-1)).toMatchObject({ municipality: ebetsu, proposed: { municipality: ebetsu } })
    expect((await project(number ?? 0)).revisions[0]).toMatchObject({ event: 'change' })
  })

  it('an approval with answers outstanding needs a reason, and those cells stay unanswered', async () => {
    const { id, version } = await submitted(officer, {
      title: '未回答のある事業',
      partners: [chitose, eniwa],
      budget: [{ fiscalYear: 2026, amount: '900', subsidy: '' }],
      costShares: [ebetsu, chitose, eniwa].map((municipality) => ({
        ...{ fiscalYear: 2026, municipality, amount: '300' },
      })),
    })
    await answer(partner, id, 'notParticipating')
    const early = office.application.approve.mutate({ id, version })
    expect(await refusalTo(early)).toEqual({
      code: 'fieldsInvalid',
      fields: [{ field: 'reason', problem: 'required' }],
    })
    await office.application.approve.mutate({ id, version, reason: '期限を過ぎたため' })
    const { project: number, events } = await get(officer, id)
    expect(events.at(-1)).toMatchObject({ action: 'approve', note: '期限を過ぎたため' })
    expect(await cell(number ?? 0, chitose)).toMatchObject({
      answer: 'notParticipating',
      basis: 'confirmed',
    })
    expect(await cell(number ?? 0, eniwa)).toMatchObject({
      answer: 'unanswered',
      basis: 'inferred',
      reason: '江別市の申請で提案され、承認の時点で未回答',
    })
    expect(await cell(number ?? 0, sapporo)).toBeUndefined()
    // Nobody is said to bear what it has not agreed to.
    expect((await project(number ?? 0)).costShares).toEqual([
      { fiscalYear: 2026, municipality: ebetsu, amount: 300, unit: 'thousand' },
    ])
  })

  it('a change writes over what it changes and leaves the rest on its grounds', async () => {
    const before = await project(17)
    const { id, version } = await submitted(
      officer,
      {
        ...{ title: '公共施設の相互利用（改）', leadMunicipality: ebetsu },
        ...{ partners: [sapporo, chitose], changeReason: '江別市の施設が加わるため' },
        relisted: '1b',
        budget: [
          { fiscalYear: 2026, amount: '１．２', subsidy: '0', unit: 'million' },
          { fiscalYear: 2027, amount: '', subsidy: '', unit: 'million' },
        ],
        costShares: [
          { fiscalYear: 2026, municipality: ebetsu, amount: '８００千円' },
          { fiscalYear: 2026, municipality: chitose, amount: '400' },
        ],
      },
      { kind: 'change', project: 17 },
    )
    const { asked, base, current } = await get(office, id)
    expect([base?.revision, current?.revision, current?.project.title]).toEqual([
      1,
      1,
      before.title,
    ])
    // Who is only presumed to take part in a project of the catalogue is not asked.
    expect(asked.map(({ municipality }) => municipality)).toEqual([sapporo, chitose])
    await answer(partner, id, 'participating')
    await office.application.approve.mutate({ id, version, reason: '催促中' })
    const after = await project(17)
    expect(after).toMatchObject({
      title: '公共施設の相互利用（改）',
      basis: 'confirmed',
      visionPage: before.visionPage,
      markCount: before.markCount,
      measures: before.measures,
      policyArea: before.policyArea,
      kana: before.kana,
      leadDepartment: null,
      budget: [{ fiscalYear: 2026, amount: 1200, subsidy: 0, unit: 'million' }],
      costShares: [
        { fiscalYear: 2026, municipality: ebetsu, amount: 800 },
        { fiscalYear: 2026, municipality: chitose, amount: 400 },
      ],
    })
    expect(after.revisions.map(({ event, reason }) => [event, reason])).toEqual([
      ['change', '江別市の施設が加わるため'],
      ['catalogue', null],
    ])
    expect(await cell(17, ebetsu)).toMatchObject({ answer: 'lead', basis: 'confirmed' })
    expect(await cell(17, chitose)).toMatchObject({ answer: 'participating', basis: 'confirmed' })
    expect(await cell(17, eniwa)).toEqual(
      before.participations.find(({ municipality }) => municipality === eniwa),
    )
    const path = '/open/sapporo/costs.csv'
    const told = await readByMetadata((at) => world.app.request(at), path)
    expect(told.complaints).toEqual([])
    const costs = await (await world.app.request(path)).text()
    expect(costs.split('\r\n').filter((row) => row.startsWith('sapporo,2,17,'))).toEqual([
      'sapporo,2,17,17,公共施設の相互利用（改）,2026,令和８年度,事業費,,,1200,百万円',
      'sapporo,2,17,17,公共施設の相互利用（改）,2026,令和８年度,うち補助金,,,0,百万円',
      `sapporo,2,17,17,公共施設の相互利用（改）,2026,令和８年度,市町村の分担,${ebetsu},江別市,800,千円`,
      `sapporo,2,17,17,公共施設の相互利用（改）,2026,令和８年度,市町村の分担,${chitose},千歳市,400,千円`,
    ])
    const formerly = await (await world.app.request(`${path}?asOf=2025-03-31`)).text()
    expect(formerly).not.toContain('sapporo,2,17,')
    // Another change begins with the amounts as they were told.
    const next = await officer.application.begin.query({ region, kind: 'change', project: 17 })
    expect(next.draft.budget).toEqual([
      { fiscalYear: 2026, amount: '1.2', subsidy: '0', unit: 'million' },
    ])
    // Whoever follows the area under which it stands as 再掲 is told.
    const { items: ofArea } = await world.client.change.list.query({
      ...{ region, since: today(), policyAreas: ['1b'] },
    })
    expect(ofArea).toMatchObject([{ kind: 'project', number: 17, event: 'change' }])
    // Who reads the feed is told names, without codes.
    const feed = await (await world.app.request('/open/sapporo/changes.atom')).text()
    expect(feed).toMatch(/変わった項目：[^0-9<]*江別市/)
  })

  it('marks that differ in number from the source need a reason', async () => {
    const { measures, markCount } = await project(16)
    const kept = measures.map(({ number, reason }) => ({ number, reason: reason ?? '' }))
    const added = [1, 2, 3, 4, 5, 6].find((n) => !measures.some(({ number }) => number === n)) ?? 0
    const { id, version } = await submitted(
      officer,
      { measures: [...kept, { number: added, reason: '新たに資するため' }], partners: [chitose] },
      { kind: 'change', project: 16 },
    )
    const reason = '催促中'
    const refused = await refusalTo(office.application.approve.mutate({ id, version }))
    expect(refused.fields).toEqual([
      { field: 'reason', problem: 'required' },
      { field: 'markCountReason', problem: 'required' },
    ])
    await office.application.approve.mutate({
      id,
      version,
      reason,
      markCountReason: '第２期の改定',
    })
    const after = await project(16)
    expect(after).toMatchObject({ markCount, markCountReason: '第２期の改定' })
    const found = await world.client.project.search.query({ region, text: after.title })
    expect(found.items).toMatchObject([{ number: 16, markCount, countExplained: true }])
    expect(after.measures.filter(({ number }) => number !== added)).toEqual(measures)
    expect(after.measures.find(({ number }) => number === added)).toMatchObject({
      basis: 'confirmed',
      reason: '新たに資するため',
      confirmed: { by: { municipality: { code: sapporo } } },
    })
  })

  it('an ended project is found as ended, and restoring an earlier revision takes it up again', async () => {
    const was = await project(20)
    const { id, version } = await submitted(
      officer,
      { endReason: '目的を達したため', lastFiscalYear: '令和８年度' },
      { kind: 'end', project: 20 },
    )
    expect((await get(office, id)).asked).toEqual([])
    await office.application.approve.mutate({ id, version })
    expect(await project(20)).toMatchObject({
      status: 'ended',
      toFiscalYear: 2026,
      endReason: '目的を達したため',
      title: was.title,
    })
    const ended = { region, status: ['ended' as const] }
    const numbers = async () =>
      (await world.client.project.search.query(ended)).items.map((item) => item.number)
    expect(await numbers()).toEqual([20])

    const back = await submitted(officer, {}, { kind: 'change', project: 20, revision: 1 })
    const { base, draft } = await get(officer, back.id)
    expect([base?.revision, draft.toFiscalYear]).toEqual([2, '2028'])
    const { id: restored, version: read } = back
    await office.application.approve.mutate({ id: restored, version: read, reason: '催促中' })
    const again = await project(20)
    expect(again).toMatchObject({ status: 'active', toFiscalYear: 2028, endReason: null })
    expect(again.measures).toEqual(was.measures)
    expect(await numbers()).toEqual([])
  })

  it('the policy office applies for 札幌市 itself', async () => {
    const own = { leadMunicipality: sapporo, partners: [chitose] }
    const { id, version } = await submitted(office, own)
    const { department, unsentRemarks } = await get(office, id)
    expect([department, unsentRemarks]).toEqual(['政策企画部', []])
    await answer(partner, id, 'participating')
    await office.application.approve.mutate({ id, version })
    const { project: number } = await get(office, id)
    expect(await cell(number ?? 0, sapporo)).toMatchObject({ answer: 'lead', basis: 'confirmed' })
  })
})
