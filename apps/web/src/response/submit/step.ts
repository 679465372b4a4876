import type { Response, ResponseWritten } from '@renkei/schema'
import { readResponse, refreshResponses } from '../queries.ts'
import { useResponseWords } from '../refusal-words.ts'

type Step = (input: {
  inquiry: number
  municipality: string
  version: number
  request?: string | undefined
}) => Promise<ResponseWritten>

/** What `Asking` needs to take a response one state further, as it stands in the registry now. */
export const useStep = (mutate: Step, response: Response, request: string | undefined) => {
  const ref = { inquiry: response.inquiry.id, municipality: response.municipality }
  return {
    own: useResponseWords(),
    refresh: refreshResponses,
    act: async () => {
      const { version } = await readResponse(ref)
      return mutate({ ...ref, version, ...(request === undefined ? {} : { request }) })
    },
    onDone: () => document.querySelector<HTMLElement>('main h1')?.focus(),
  }
}
