import { type Application, filledShares } from '@renkei/schema'
import { consentName } from '../application/door/consent.tsx'
import { sharesText } from '../diff/lists.tsx'
import { municipalityName } from '../diff/values.ts'
import { useLanguage, useWords } from '../i18n.tsx'
import { useFrame } from '../vision/queries.ts'
import { words } from './decision-words.ts'
import { answersTo } from './model.ts'

/** How each municipality asked will stand once it is approved, and whose part of the cost is not registered: nobody
 * is said to bear what it has not agreed to. */
export function Standing({ application }: { application: Application }) {
  const language = useLanguage()
  const word = useWords(words)
  const frame = useFrame()
  const shares = filledShares(application.draft)
  return (
    <ul className="verdicts">
      {answersTo(application).map(({ consent: { municipality, answer }, open }) => {
        const own = shares.filter((share) => share.municipality === municipality)
        const amounts = own.length === 0 ? '' : sharesText(own, language)
        const takesPart = answer === 'participating' || answer === 'conditional'
        return (
          <li key={municipality}>
            <b>
              {municipalityName(municipality, frame, language)}
              {word.colon}
            </b>
            <span>
              {open === null ? consentName(language, answer) : word.open[open]}
              {open !== null
                ? word.staysAsIs(amounts)
                : !takesPart && amounts !== '' && word.bearsNothing(amounts)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
