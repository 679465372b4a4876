import type { WorkbookRow } from '@renkei/schema'
import { client } from '../../api.ts'
import { changesFrom } from '../model/rebase.ts'
import type { ResponseRef } from '../queries.ts'

const atOnce = 200

export type Taken = { saved: number; stale: string[] }

/** Writes rows of a preview as answers, 200 at a time, each over the version the preview was made
 * upon; `stale` are keys that were written by somebody else since. */
export async function take(
  ref: ResponseRef,
  rows: readonly WorkbookRow[],
  request: string | undefined,
  onProgress: (done: number) => void,
): Promise<Taken> {
  const answers = rows.flatMap(({ key, version, before, draft }) =>
    key === null ? [] : [{ key, version, draft: changesFrom(before, { ...before, ...draft }) }],
  )
  const taken: Taken = { saved: 0, stale: [] }
  for (let at = 0; at < answers.length; at += atOnce) {
    const part = answers.slice(at, at + atOnce)
    const asked = { ...ref, cells: part, ...(request === undefined ? {} : { request }) }
    const { saved, stale } = await client.response.save.mutate(asked)
    taken.saved += saved.length
    taken.stale.push(...stale.map(({ key }) => key))
    onProgress(at + part.length)
  }
  return taken
}
