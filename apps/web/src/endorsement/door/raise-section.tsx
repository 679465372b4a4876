import type { ComponentProps, ReactNode } from 'react'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { RaiseFields } from './raise-fields.tsx'
import { words } from './words.ts'

/** What happens when something is put up for endorsement; `children` are the buttons. */
export function RaiseSection({
  children,
  ...fields
}: ComponentProps<typeof RaiseFields> & { children: ReactNode }) {
  const word = useWords(words)
  return (
    <Section title={word.raiseTitle}>
      <div className="endorsing-acts">
        <RaiseFields {...fields} />
      </div>
      {children}
    </Section>
  )
}
