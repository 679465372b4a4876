import { type ChangeFeed, changeFeed } from '@renkei/schema'
import type { Caller } from '../list/caller.ts'
import { type Resource, whole } from './resource.ts'

// Of a registry in which nothing has changed yet: how the first project's registering would be told.
async function sample(
  caller: Caller,
  { region, number }: Readonly<Record<string, string>>,
): Promise<ChangeFeed | undefined> {
  if (region === undefined || number === undefined) return undefined
  const { project, frame } = {
    project: await caller.project.get({ region, number: Number(number) }),
    frame: await caller.vision.frame({ region }),
  }
  const { edition, adoptedOn } = frame.vision
  const { title, titleEn } = project
  const id = '00000000-0000-4000-8000-000000000000'
  const change = {
    ...({ kind: 'project', event: 'register', number: project.number, revision: 1 } as const),
    ...{ label: project.label, title, titleEn, note: '', noteEn: null, reason: null },
    ...{ fields: [], facts: [], day: adoptedOn, at: `${adoptedOn}T00:00:00+09:00`, by: null },
  }
  const path = `/${region}/${edition}/projects/${number}`
  return { items: [{ id, region, vision: edition, path, change }], cursor: id, more: false }
}

/** What changed, in the order in which programs read it on. */
export const readChanges: Resource = {
  ...whole('readChanges', '/changes', {
    ...{ procedure: 'change.feed', tag: 'change', answer: changeFeed },
    summary: {
      ja: '変わったことを、古いものから順に、もれも重なりもなく読む。答えの cursor を次の since にする',
      en: 'What changed, oldest first, without a gap or a repetition: the cursor of an answer is the next since',
    },
  }),
  next: (found) => {
    const { cursor, more } = found as ChangeFeed
    return more && cursor !== null ? cursor : undefined
  },
  sample,
}
