import { circled, useLanguage } from '../i18n.tsx'

/** ① for the eye. `name` is read instead, since readers stumble over the sign. */
export function MeasureSign({ number, name }: { number: number; name?: string }) {
  const language = useLanguage()
  const spoken = name ?? (language === 'ja' ? `重点施策${number}` : `Measure ${number}`)
  return (
    <>
      <span className="gl" aria-hidden="true">
        {circled(number)}
      </span>
      <span className="vh">{spoken}</span>
    </>
  )
}
