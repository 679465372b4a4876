import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { words as common } from '../door/words.ts'
import { useForm } from './context.ts'
import { useSimilarHere } from './use-similar.ts'
import { words } from './words.ts'

/** Whether another project has this title, and which have similar ones. */
export function Similar() {
  const word = useWords(words)
  const { number: numberOf } = useWords(common)
  const params = useVisionParams()
  const { draft } = useForm()
  const { same, titles } = useSimilarHere()
  const isAsked = draft.title.trim() !== '' && same !== undefined && titles !== undefined
  const isSame = isAsked && same.length > 0
  const others = isAsked ? [...same, ...titles] : []
  const shown = others.filter(
    ({ number }, at) => others.findIndex((one) => one.number === number) === at,
  )
  const found = isSame
    ? word.sameTitle
    : [word.noSame, shown.length > 0 && word.similar(shown.length)].filter(Boolean).join('')
  return (
    <div id="similar-titles" aria-live="polite">
      {isAsked && (
        <p className="check-note">
          <Icon name={isSame ? 'alert' : 'check'} />
          <span>{found}</span>
        </p>
      )}
      {shown.length > 0 && (
        <ul className="similar">
          {shown.map(({ number, title }) => (
            <li key={number}>
              <span className="quiet">{numberOf(number)}</span>
              <Link
                to="/$region/$vision/projects/$number"
                params={{ ...params, number: String(number) }}
                target="_blank"
                lang="ja"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
