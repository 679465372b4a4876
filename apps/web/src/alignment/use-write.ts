import { useWriting } from '../application/use-writing.ts'
import { useWords } from '../i18n.tsx'
import { words } from './decide-words.ts'
import { refreshAlignments } from './queries.ts'

/** Writes about links, one at a time. What is held now is loaded after each, refused or not. */
export function useWrite() {
  const word = useWords(words)
  return useWriting(refreshAlignments, ({ code }, by, at) => {
    if (code === 'alignmentNotFound') return word.gone
    if (code !== 'stale' && code !== 'stateChanged') return undefined
    // One that was taken back tells no one's name.
    return by === '' || at === '' ? word.staleUnknown : word.stale(by, at)
  })
}
