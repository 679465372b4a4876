import { useWords } from '../i18n.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './decide-words.ts'
import { refreshAlignments } from './queries.ts'

/** Writes about links, one at a time. What is held now is loaded after each, refused or not. */
export function useWrite() {
  const { first } = useWords(words)
  return useWriting(refreshAlignments, { stale: first, stateChanged: first })
}
