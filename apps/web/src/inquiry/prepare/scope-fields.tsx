import { evaluators, type ProjectItem } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { nameIn, titleIn, useLanguage, useWords } from '../../i18n.tsx'
import { projectsQuery } from '../../project/queries.ts'
import { Checkbox, FieldGroup, Radio } from '../../ui/choice.tsx'
import { Title } from '../../ui/title.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { useFrame } from '../../vision/queries.ts'
import { useNumbers } from '../../vision/number.tsx'
import { fieldId, type Typing } from './use-form.ts'
import { words } from './words.ts'

/** The list with one more, or without it, in the order of all. */
const toggled = <T,>(chosen: readonly T[], all: readonly T[], of: readonly T[], on: boolean) =>
  all.filter((one) => (of.includes(one) ? on : chosen.includes(one)))

/** Everyone, or the municipalities ticked. */
export function MunicipalitiesField({ typing }: { typing: Typing }) {
  const word = useWords(words)
  const language = useLanguage()
  const { municipalities } = useFrame()
  const { municipalities: chosen } = typing.form
  const all = municipalities.map(({ code }) => code)
  return (
    <FieldGroup
      id={fieldId('municipalities')}
      label={word.label.municipalities}
      error={typing.errorOf('municipalities')}
    >
      <AllOrSome
        name="municipalities"
        all={word.everyMunicipality}
        isSome={chosen !== null}
        onChange={(isSome) => typing.set({ municipalities: isSome ? all : null })}
      />
      {chosen && (
        <div className="scope">
          {municipalities.map((one) => (
            <Checkbox
              key={one.code}
              label={nameIn(language, one)}
              checked={chosen.includes(one.code)}
              onChange={({ target }) =>
                typing.set({ municipalities: toggled(chosen, all, [one.code], target.checked) })
              }
            />
          ))}
        </div>
      )}
    </FieldGroup>
  )
}

/** All projects, or those ticked, by policy area. */
export function ProjectsField({ typing }: { typing: Typing }) {
  const word = useWords(words)
  const { data: projects } = useQuery(projectsQuery(useVisionRef(), { status: ['active'] }))
  const { policyAreas } = useFrame()
  const { projects: chosen } = typing.form
  const all = projects?.map(({ number }) => number) ?? []
  const areas = policyAreas
    .map((area) => ({ ...area, of: projects?.filter((one) => one.policyArea.code === area.code) }))
    .filter(({ of }) => of && of.length > 0)
  return (
    <FieldGroup
      id={fieldId('projects')}
      label={word.label.projects}
      help={chosen && word.projectsHelp}
      error={typing.errorOf('projects')}
    >
      <AllOrSome
        name="projects"
        all={word.everyProject}
        isSome={chosen !== null}
        onChange={(isSome) => typing.set({ projects: isSome ? [] : null })}
      />
      {chosen &&
        areas.map((area) => (
          <Area
            key={area.code}
            area={area}
            projects={area.of ?? []}
            chosen={chosen}
            onChange={(of, on) => typing.set({ projects: toggled(chosen, all, of, on) })}
          />
        ))}
    </FieldGroup>
  )
}

function Area({
  area,
  projects,
  chosen,
  onChange,
}: {
  area: { code: string; title: string; titleEn: string | null }
  projects: readonly ProjectItem[]
  chosen: readonly number[]
  onChange: (of: number[], on: boolean) => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const { no } = useNumbers()
  const own = projects.map(({ number }) => number)
  const count = own.filter((number) => chosen.includes(number)).length
  return (
    <details className="scope-area">
      <summary>
        {area.code} <Title of={area} />{' '}
        <span className="quiet">{word.inArea(count, own.length)}</span>
      </summary>
      <button
        type="button"
        className="btn btn--sm"
        onClick={() => onChange(own, count < own.length)}
      >
        {count < own.length ? word.all : word.noneOf}
      </button>
      {projects.map((project) => (
        <Checkbox
          key={project.number}
          label={`${no(project)} ${titleIn(language, project).text}`.trim()}
          checked={chosen.includes(project.number)}
          onChange={({ target }) => onChange([project.number], target.checked)}
        />
      ))}
    </details>
  )
}

function AllOrSome({
  name,
  all,
  isSome,
  onChange,
}: {
  name: string
  all: string
  isSome: boolean
  onChange: (isSome: boolean) => void
}) {
  const { choose } = useWords(words)
  return (
    <div className="scope-which">
      <Radio name={name} label={all} checked={!isSome} onChange={() => onChange(false)} />
      <Radio name={name} label={choose} checked={isSome} onChange={() => onChange(true)} />
    </div>
  )
}

/** Whether everyone who takes part evaluates a project, or the lead alone. */
export function EvaluatorsField({ typing }: { typing: Typing }) {
  const word = useWords(words)
  return (
    <FieldGroup id={fieldId('evaluators')} label={word.label.evaluators}>
      <div className="scope-which">
        {evaluators.options.map((one) => (
          <Radio
            key={one}
            name="evaluators"
            label={word.evaluators[one]}
            checked={typing.form.evaluators === one}
            onChange={() => typing.set({ evaluators: one })}
          />
        ))}
      </div>
    </FieldGroup>
  )
}
