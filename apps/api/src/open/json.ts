import {
  everyMunicipality,
  type Frame,
  type OpenProject,
  type OpenProjects,
  type ProjectItem,
  signOf,
} from '@renkei/schema'
import type { Portions } from '../project/search.ts'

const byKey = <T, K>(values: readonly T[], key: (value: T) => K) =>
  new Map(values.map((value) => [key(value), value]))

/** `projects.json`, as it is sent. */
export async function* openProjectsText(
  frame: Frame,
  portions: Portions,
  asOf: string | undefined,
  recordedAt: Date,
): AsyncGenerator<string> {
  const of = (items: readonly ProjectItem[]) => openProjectsOf(frame, items, asOf, recordedAt)
  // Projects are what it ends with.
  yield JSON.stringify(of([])).slice(0, -']}'.length)
  let between = ''
  for await (const items of portions) {
    yield between + JSON.stringify(of(items).projects).slice(1, -1)
    between = ','
  }
  yield ']}'
}

/** Items as open data publishes them, with the titles that codes stand for. */
export function openProjectsOf(
  frame: Frame,
  items: readonly ProjectItem[],
  asOf: string | undefined,
  recordedAt: Date,
): OpenProjects {
  const areas = byKey(frame.policyAreas, ({ code }) => code)
  const measures = byKey(frame.measures, ({ number }) => number)
  const municipalities = byKey(everyMunicipality(frame), ({ code }) => code)
  const project = (item: ProjectItem): OpenProject => {
    const area = areas.get(item.policyArea.code)
    return {
      number: item.number,
      label: signOf(frame, item),
      title: item.title,
      visionPage: item.visionPage,
      markCount: item.markCount,
      policyArea: {
        code: item.policyArea.code,
        title: area?.title ?? '',
        pillar: area?.pillar ?? 0,
        basis: item.policyArea.basis,
      },
      relisted: (item.relisted ?? []).map((code) => ({
        code,
        title: areas.get(code)?.title ?? '',
      })),
      measures: item.measures.map(({ number, basis }) => ({
        number,
        title: measures.get(number)?.title ?? '',
        basis,
      })),
      participations: item.participations.map(({ municipality, answer, basis, condition }) => ({
        municipality,
        name: municipalities.get(municipality)?.name ?? '',
        answer,
        basis,
        condition: condition ?? null,
      })),
    }
  }
  return {
    region: frame.region.slug,
    vision: frame.vision.edition,
    ...(asOf === undefined ? {} : { asOf }),
    generatedAt: recordedAt.toISOString(),
    arranged: frame.arranged,
    projects: items.map(project),
  }
}
