import type { ProjectPage } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { useVisionParams } from '../vision/address.ts'
import { words } from './words.ts'

/** What the words that were typed were taken for; nothing where they were looked for as they stand. */
export function Looked({ looked }: { looked: ProjectPage['looked'] }) {
  const word = useWords(words)
  const params = useVisionParams()
  const taken = looked.words.filter(({ synonyms }) => synonyms.length > 0)
  if (taken.length === 0 && looked.split === 'no') return null
  return (
    <p className="small looked">
      {looked.split !== 'no' &&
        word.split[looked.split](looked.words.map((one) => one.word)) + word.between}
      {taken.map((one) => word.alsoSought(one.word, one.synonyms)).join(word.between)}
      {taken.length > 0 && (
        <>
          {word.between}
          <Link to="/$region/$vision/synonyms" params={params}>
            {word.synonyms}
          </Link>
        </>
      )}
    </p>
  )
}
