import { type Project, relistedIn } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useFieldNames } from '../../diff/field-words.ts'
import { useLanguage } from '../../i18n.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { Fact } from './fact.tsx'

/** 再掲: the further areas that the vision lists it under, by name or by code and name. */
export function Relisted({ project, isCoded }: { project: Project; isCoded: boolean }) {
  const language = useLanguage()
  const { policyAreas } = useFrame()
  const params = useVisionParams()
  const { relisted: name } = useFieldNames()
  if (project.relisted === null) return null
  return (
    <Fact name={name}>
      {relistedIn(project.relisted).map((code) => {
        const area = policyAreas.find((one) => one.code === code)
        return (
          <Link
            key={code}
            className="block"
            to="/$region/$vision/policy-areas/$code"
            params={{ ...params, code }}
          >
            {(isCoded || !area) && code}
            {isCoded && (language === 'ja' ? '　' : ' ')}
            {area && <Title of={area} />}
          </Link>
        )
      })}
    </Fact>
  )
}
