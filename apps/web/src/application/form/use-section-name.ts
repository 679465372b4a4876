import { useWords } from '../../i18n.tsx'
import { useFrame } from '../../vision/queries.ts'
import type { SectionName } from './sections.ts'
import { words } from './words.ts'

/** What the form's parts are called: without measures in the vision, that of the policy area is so. */
export function useSectionName(): (name: SectionName) => string {
  const { section } = useWords(words)
  const { measures } = useFrame()
  return (name) =>
    name === 'measures' && measures.length === 0 ? section.policyArea : section[name]
}
