import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../i18n.tsx'
import { useCoreNames } from '../../vision/queries.ts'
import { settingsQuery } from '../../session/use-session.ts'
import { Marked } from '../../ui/marked.tsx'
import { words } from './words.ts'

/** Whom people may call or write to; where nothing is set, which city runs the registry. */
export function ContactLines() {
  const word = useWords(words)
  const { data } = useQuery(settingsQuery())
  const cores = useCoreNames()
  if (!data) return null
  const { contact } = data
  if (contact === null) {
    return (
      <p>
        <Marked text={word.notSet(cores)} />
      </p>
    )
  }
  const { name, phone, email, url } = contact
  return (
    <dl className="facts">
      {name !== '' && (
        <>
          <dt>{word.office}</dt>
          <dd lang="ja">{name}</dd>
        </>
      )}
      {phone !== '' && (
        <>
          <dt>{word.phone}</dt>
          <dd>
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </dd>
        </>
      )}
      {email !== '' && (
        <>
          <dt>{word.email}</dt>
          <dd>
            <a href={`mailto:${email}`}>{email}</a>
          </dd>
        </>
      )}
      {url !== '' && (
        <>
          <dt>{word.site}</dt>
          <dd>
            <a href={url}>{url}</a>
          </dd>
        </>
      )}
    </dl>
  )
}
