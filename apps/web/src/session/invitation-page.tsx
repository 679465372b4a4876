import { useQuery } from '@tanstack/react-query'
import { refusalOf } from '../client.ts'
import { useParams } from '@tanstack/react-router'
import { api } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Loading } from '../ui/loading.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { words } from './invitation-words.ts'
import { OneFormPage } from './one-form-page.tsx'

/** Where an invitation leads: the invited choose their name and password. */
export function InvitationPage() {
  const text = useWords(words)
  const { token = '' } = useParams({ strict: false })
  const { data: offer, error } = useQuery(api.invitation.get.queryOptions({ token }))
  if (offer) {
    return (
      <OneFormPage title={text.title}>
        <InvitationForm token={token} offer={offer} />
      </OneFormPage>
    )
  }
  if (!error) return <Loading />
  const code = refusalOf(error)?.code
  if (code === 'tooManyRequests') {
    return (
      <OneFormPage title={text.title}>
        <p>{text.tooMany}</p>
      </OneFormPage>
    )
  }
  if (code !== 'invitationNotFound') throw error
  return (
    <OneFormPage title={text.goneTitle}>
      <p>{text.gone}</p>
    </OneFormPage>
  )
}
