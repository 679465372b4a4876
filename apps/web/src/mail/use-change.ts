import type { Mail } from '@renkei/schema'
import { api, client, queryClient } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { useWriting } from '../writing/use-writing.ts'
import type { Verb } from './row.tsx'
import { words } from './words.ts'

const refresh = () => queryClient.invalidateQueries({ queryKey: api.mail.pathKey() })

/** Has a mail sent at once, or not at all, and tells what became of it. */
export function useChange() {
  const { meanwhile, retried, cancelled } = useWords(words)
  const own = { mailNotFound: meanwhile, stateChanged: meanwhile }
  const { write, ...writing } = useWriting<string>(refresh, own)
  const change = (verb: Verb, { id, address }: Mail) =>
    void write(async () => {
      await client.mail[verb].mutate({ mail: id })
      return verb === 'retry' ? retried(address) : cancelled(address)
    })
  return { writing, change }
}
