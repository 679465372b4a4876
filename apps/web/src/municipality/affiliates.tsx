import { formatDate, type HeldAffiliate } from '@renkei/schema'
import { useState } from 'react'
import { client } from '../api.ts'
import { nameIn, useLanguage, useTerms, useWords } from '../i18n.tsx'
import { Section } from '../ui/section.tsx'
import { useVisionRef } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { AffiliateForm } from './affiliate-form.tsx'
import { words } from './agreement-words.ts'
import './agreements.css'
import { RowActs, useMayWrite } from './edited.tsx'
import { refresh } from './queries.ts'
import { words as pageWords } from './words.ts'

/** Who takes part in the region or observes it and is none of its municipalities; its office writes them down. */
export function Affiliates() {
  const word = useWords(words)
  const text = useWords(pageWords)
  const language = useLanguage()
  const { affiliateRole } = useTerms()
  const ref = useVisionRef()
  const { affiliates } = useFrame()
  const writing = useWriting<string>(refresh)
  const mayWrite = useMayWrite('affiliate.save')
  const [edited, edit] = useState<HeldAffiliate | 'new'>()
  if (affiliates.length === 0 && !mayWrite) return null
  const said = ({ role, since, until }: HeldAffiliate) =>
    [
      affiliateRole[role],
      ...(since === null && until === null
        ? []
        : [text.span(since && formatDate(since, language), until && formatDate(until, language))]),
    ].join(language === 'ja' ? '、' : ', ')
  return (
    <Section title={word.affiliates}>
      <Outcome of={writing} />
      <ul className="agreements agreements--own">
        {affiliates.map((one) => (
          <li key={one.id}>
            <span>
              {nameIn(language, one)}
              {text.inBrackets(said(one))}
            </span>
            {mayWrite && (
              <RowActs
                name={nameIn(language, one)}
                writing={writing}
                onEdit={() => edit(one)}
                remove={() =>
                  client.affiliate.remove.mutate({ ...ref, id: one.id, version: one.version })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <p>
          <button type="button" className="btn" onClick={() => edit('new')}>
            {word.addAffiliate}
          </button>
        </p>
      )}
      {edited !== undefined && (
        <AffiliateForm
          of={edited === 'new' ? undefined : edited}
          writing={writing}
          onClose={() => edit(undefined)}
        />
      )}
    </Section>
  )
}
