import { formatDate, type HeldAgreement } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../api.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { useVisionRef } from '../vision/address.ts'
import { useFrame, useMunicipalityName, useScheme } from '../vision/queries.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { AgreementForm } from './agreement-form.tsx'
import { words } from './agreement-words.ts'
import './agreements.css'
import { RowActs, useMayWrite } from './edited.tsx'
import { refresh } from './queries.ts'

/** For who writes agreements down: all of them, one by one. */
export function AgreementOffice() {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const { agreements } = useFrame()
  const { agreement } = useScheme()
  const municipality = useMunicipalityName()
  const writing = useWriting<string>(refresh)
  const [edited, edit] = useState<HeldAgreement | 'new'>()
  if (!useMayWrite('agreement.save')) return null
  const nameOf = ({ parties, signedOn }: HeldAgreement) => {
    const names = parties.map((party) =>
      'municipality' in party ? municipality(party.municipality) : nameIn(language, party),
    )
    const day = signedOn === null ? [] : [formatDate(signedOn, language)]
    return [names.join(language === 'ja' ? '・' : ', '), ...day].join(
      language === 'ja' ? '　' : ' ',
    )
  }
  return (
    <Section title={word.office(agreement)}>
      <Outcome of={writing} />
      {agreements.length === 0 && <p>{word.none(agreement)}</p>}
      <ul className="agreements agreements--own">
        {agreements.map((one) => (
          <li key={one.id}>
            <span>{nameOf(one)}</span>
            <RowActs
              name={nameOf(one)}
              writing={writing}
              onEdit={() => edit(one)}
              remove={() =>
                client.agreement.remove.mutate({ ...ref, id: one.id, version: one.version })
              }
            />
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="btn" onClick={() => edit('new')}>
          {word.add(agreement)}
        </button>
      </p>
      {edited !== undefined && (
        <AgreementForm
          of={edited === 'new' ? undefined : edited}
          writing={writing}
          onClose={() => edit(undefined)}
        />
      )}
    </Section>
  )
}
