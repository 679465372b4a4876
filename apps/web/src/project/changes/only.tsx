import { type ChangeOf, writeChangeOf } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { areaName, municipalityName } from '../../diff/values.ts'
import { useLanguage, useWords } from '../../i18n.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { words } from './words.ts'

/** Of what the changes are shown, and the way to all of them; nothing where all are. */
export function Only({ of }: { of: ChangeOf }) {
  const word = useWords(words)
  const language = useLanguage()
  const frame = useFrame()
  const params = useVisionParams()
  if (Object.keys(writeChangeOf(of)).length === 0) return null
  const names = [
    ...of.projects.map((number) => `No.${number}`),
    ...of.policyAreas.map((code) => areaName(code, frame, language)),
    ...of.municipalities.map((code) => municipalityName(code, frame, language)),
  ]
  return (
    <p className="changes-only">
      <b>{word.only(names.join(word.comma))}</b>{' '}
      <Link to="/$region/$vision/changes" params={params} search={{}}>
        {word.all}
      </Link>
    </p>
  )
}
