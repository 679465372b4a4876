import { type ChangeOf, writeChangeOf } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { areaName, municipalityName } from '../../diff/values.ts'
import { nameIn, useLanguage, useWords } from '../../i18n.tsx'
import { Follow } from '../../subscription/door/follow.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { words } from './words.ts'

/** Of what the changes are shown, with the way to all of them, and to follow it where it is one thing. */
export function Only({ of }: { of: ChangeOf }) {
  const word = useWords(words)
  const language = useLanguage()
  const frame = useFrame()
  const params = useVisionParams()
  const { called } = useNumbers()
  const things = [
    ...of.projects.map((project) => ({ of: { project }, name: called(project) })),
    ...of.policyAreas.map((policyArea) => ({
      of: { policyArea },
      name: areaName(policyArea, frame, language),
    })),
    ...of.municipalities.map((municipality) => ({
      of: { municipality },
      name: municipalityName(municipality, frame, language),
    })),
  ]
  const [one = { of: {}, name: nameIn(language, frame.region) }, ...others] = things
  return (
    <>
      {others.length === 0 && <Follow of={one.of} name={one.name} onPage={false} />}
      {Object.keys(writeChangeOf(of)).length > 0 && (
        <p className="changes-only">
          <b>{word.only(things.map(({ name }) => name).join(word.comma))}</b>{' '}
          <Link to="/$region/$vision/changes" params={params} search={{}}>
            {word.all}
          </Link>
        </p>
      )}
    </>
  )
}
