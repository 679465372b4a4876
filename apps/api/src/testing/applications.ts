import { type ApplicationState, type Draft, emptyDraft } from '@renkei/schema'
import type { World } from './index.ts'

/** Everything an application to register a project needs. */
export const completeDraft = (number: number, change: Partial<Draft> = {}): Draft => ({
  ...emptyDraft,
  number: String(number),
  title: `河川防災の合同訓練 その${number}`,
  kana: 'かせんぼうさいのごうどうくんれん',
  policyArea: '3-1c',
  measures: [{ number: 4, reason: '水害に備える施策に当たるため' }],
  leadMunicipality: '012173',
  leadDepartment: '防災課（見本）',
  partners: ['012246'],
  summary: '流域の市町村が合同で訓練します。',
  coreRole: '全体を調整します。',
  partnerRole: '会場を用意します。',
  fromFiscalYear: '令和８年度',
  toFiscalYear: '2028',
  contactPerson: '江別 担当',
  contactPhone: '011-000-0000',
  ...change,
})

type Made = { id: number; version: number }

/** One application of 江別市 to register a project in every state, in which 千歳市 is asked. */
export async function applicationsInEveryState(
  world: World,
): Promise<Record<ApplicationState, Made>> {
  const applicant = await world.as({ role: 'officer', municipality: '012173' })
  const reviewer = await world.as({ role: 'policyOffice', municipality: '011002' })
  let number = 900
  const draft = async (): Promise<Made> => {
    const made = await applicant.application.create.mutate({ region: 'sapporo', kind: 'register' })
    number += 1
    return applicant.application.save.mutate({ ...made, draft: completeDraft(number) })
  }
  const submitted = async () => {
    const { id, version } = await draft()
    return applicant.application.submit.mutate({ id, version })
  }
  const reason = '見本のため'
  const decided = async (how: 'return' | 'approve' | 'reject') => {
    const { id, version } = await submitted()
    return reviewer.application[how].mutate({ id, version, reason, markCountReason: reason })
  }
  const withdrawn = async () => {
    const { id, version } = await submitted()
    return applicant.application.withdraw.mutate({ id, version, reason })
  }
  return {
    draft: await draft(),
    submitted: await submitted(),
    returned: await decided('return'),
    approved: await decided('approve'),
    rejected: await decided('reject'),
    withdrawn: await withdrawn(),
  }
}

/** A draft of 江別市, and an application that was returned, which wait for endorsement; and the draft's. The
 * order of endorsement is set for them only. */
export async function applicationsBeingEndorsed(world: World, admin: World['client']) {
  const applicant = await world.as({ role: 'officer', municipality: '012173' })
  const reviewer = await world.as({ role: 'policyOffice', municipality: '011002' })
  const draft = async (number: number): Promise<Made> => {
    const made = await applicant.application.create.mutate({ region: 'sapporo', kind: 'register' })
    return applicant.application.save.mutate({ ...made, draft: completeDraft(number) })
  }
  const { id, version } = await applicant.application.submit.mutate(await draft(950))
  const reason = '見本のため'
  const returned = await reviewer.application.return.mutate({ id, version, reason })
  const drafted = await draft(951)
  const municipality = '012173'
  const steps = [{ department: null, position: '課長' }]
  const chain = await admin.endorsement.setChain.mutate({ municipality, version: 0, steps })
  const raise = applicant.application.raise.mutate
  const endorsing = { draft: await raise(drafted), returned: await raise(returned) }
  await admin.endorsement.setChain.mutate({ municipality, version: chain.version, steps: [] })
  const { endorsement } = await applicant.application.get.query({ id: drafted.id })
  return { endorsing, endorsement: endorsement?.id ?? 0 }
}
