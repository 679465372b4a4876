import type { EvaluationReport } from '@renkei/schema'
import { useWords } from '../../i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { useMunicipalityName } from '../../vision/queries.ts'
import { ProjectNo } from '../../vision/number.tsx'
import { words } from './words.ts'

/** The office's own prompts with what was answered to them. */
export function ReportedPrompts({ of }: { of: EvaluationReport['prompts'] }) {
  const word = useWords(words)
  const nameOf = useMunicipalityName()
  return of.map(({ number, title, unit, entries }) => (
    <Section key={number} title={word.prompt(number, title)}>
      <table className="table stacked">
        <caption className="vh" lang="ja">
          {title}
        </caption>
        <thead>
          <tr>
            {entries.some(({ project }) => project) && <th scope="col">{word.project}</th>}
            <th scope="col">{word.municipality}</th>
            <th scope="col">{word.entry}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ project, municipality, value }) => (
            <tr key={`${project?.number} ${municipality}`}>
              {project && (
                <td data-label={word.project} lang="ja">
                  <ProjectNo of={project.number} /> {project.title}
                </td>
              )}
              <td data-label={word.municipality}>{nameOf(municipality)}</td>
              <td data-label={word.entry} lang="ja">
                {value} {unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  ))
}
