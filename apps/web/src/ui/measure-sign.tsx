import { circled, useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** ① for the eye. `name` is read instead, since readers stumble over the sign. */
export function MeasureSign({ number, name }: { number: number; name?: string }) {
  const { measure } = useWords(words)
  const spoken = name ?? measure(number)
  return (
    <>
      <span className="gl" aria-hidden="true">
        {circled(number)}
      </span>
      <span className="vh">{spoken}</span>
    </>
  )
}
