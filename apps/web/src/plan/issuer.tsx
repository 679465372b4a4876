import { nameIn, useLanguage } from '../i18n.tsx'
import { useFrame } from '../vision/queries.ts'

/** The municipality that issued a plan. */
export function Issuer({ code }: { code: string }) {
  const language = useLanguage()
  const place = useFrame().municipalities.find((one) => one.code === code)
  return place ? nameIn(language, place) : code
}
