import type { ApiKey, Department, MadeApiKey, Me } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { KeyForm } from './key-form.tsx'
import { words } from './key-words.ts'
import { KeysTable } from './keys-table.tsx'
import { Listed } from './listed.tsx'
import { MadeLink } from './made-link.tsx'
import { type Place, refresh, useKeys } from './queries.ts'
import { RotateDialog } from './rotate-dialog.tsx'
import { SureDialog } from './sure-dialog.tsx'

export type KeyAsked = { what: 'rotate' | 'revoke'; key: ApiKey }

/** APIキー of a municipality: which there are, and making, rotating and revoking them. */
export function KeysSection({
  me,
  place,
  departments,
}: {
  me: Me
  place: Place
  departments: readonly Department[]
}) {
  const word = useWords(words)
  const keys = useKeys(place)
  const writing = useWriting<string>(refresh)
  const [asked, ask] = useState<KeyAsked>()
  const [made, setMade] = useState<MadeApiKey>()
  const close = () => ask(undefined)
  const revoke = async ({ id, name }: ApiKey) => {
    close()
    await writing.write(async () => {
      await client.apiKey.revoke.mutate({ id })
      return word.wasRevoked(name)
    })
  }
  return (
    <Section id="keys" title={word.title} note={word.note}>
      <Outcome of={writing} isBrought />
      <Listed of={keys} none={word.none}>
        {(some) => <KeysTable keys={some} onAsk={ask} />}
      </Listed>
      {made && (
        <MadeLink
          title={word.secret}
          help={word.secretHelp(made.key.name)}
          link={made.secret}
          copy={word.copy}
          onClose={() => setMade(undefined)}
        />
      )}
      <KeyForm me={me} place={place} departments={departments} onMade={setMade} />
      {asked?.what === 'rotate' && (
        <RotateDialog of={asked.key} write={writing.write} onMade={setMade} onClose={close} />
      )}
      {asked?.what === 'revoke' && (
        <SureDialog
          title={word.revokeSure(asked.key.name)}
          help={word.revokeHelp}
          verb={word.revokeDo}
          onSure={() => void revoke(asked.key)}
          onClose={close}
        />
      )}
    </Section>
  )
}
