import { refusalOf } from '@renkei/client'
import type { Mail } from '@renkei/schema'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, queryClient } from '../api.ts'
import { useWords } from '../i18n.tsx'
import type { Told } from '../people/use-write.ts'
import { useRefusalText } from '../writing/refusal.ts'
import type { Verb } from './row.tsx'
import { words } from './words.ts'

/** Has a mail sent at once, or not at all, and tells what became of it. */
export function useChange() {
  const word = useWords(words)
  const explain = useRefusalText({ mailNotFound: word.meanwhile, stateChanged: word.meanwhile })
  const [told, tell] = useState<Told>()
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.mail.pathKey() })
  const { mutate, isPending } = useMutation({
    mutationFn: ({ verb, mail: { id } }: { verb: Verb; mail: Mail }) =>
      client.mail[verb].mutate({ mail: id }),
    onSuccess: async (_, { verb, mail: { address } }) => {
      await refresh()
      tell({ done: true, text: verb === 'retry' ? word.retried(address) : word.cancelled(address) })
    },
    onError: async (error) => {
      await refresh()
      tell({ done: false, text: explain(refusalOf(error)) })
    },
  })
  const change = (verb: Verb, mail: Mail) => {
    if (isPending) return
    tell(undefined)
    mutate({ verb, mail })
  }
  return { told, change }
}
