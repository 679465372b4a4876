import type { ConsentAnswer, Draft } from '@renkei/schema'
import { completeDraft } from './applications.ts'
import type { World } from './index.ts'

type Client = World['client']
type Creation = { region?: string; kind?: 'change' | 'end'; project?: number; revision?: number }

/** A draft begun by someone, with what they typed saved over what it began with; a registration is
 * complete but for that. */
export async function drafted(client: Client, typed: Partial<Draft> = {}, creation: Creation = {}) {
  const { id, version } = await client.application.create.mutate({
    region: 'sapporo',
    kind: 'register',
    ...creation,
  })
  const { draft } = await client.application.get.query({ id })
  const { contactPerson, contactPhone, ...complete } = completeDraft(Number(draft.number))
  const changeReason = creation.kind === 'change' ? '見本のため' : ''
  const begun = {
    ...(creation.kind ? { ...draft, changeReason } : complete),
    ...{ contactPerson, contactPhone },
  }
  return client.application.save.mutate({ id, version, draft: { ...begun, ...typed } })
}

/** The same, submitted. */
export const submitted = async (...of: Parameters<typeof drafted>) => {
  const { id, version } = await drafted(...of)
  return of[0].application.submit.mutate({ id, version })
}

/** A municipality answers an application. */
export async function answer(
  client: Client,
  id: number,
  said: ConsentAnswer,
  note = '',
  on: { condition?: string; publicCondition?: string } = {},
) {
  const me = (await client.session.get.query()).me
  const { asked } = await client.application.get.query({ id })
  const { version = 0 } =
    asked.find(({ municipality }) => municipality === me?.municipality?.code) ?? {}
  return client.application.consent.mutate({ id, version, answer: said, note, ...on })
}
