import {
  everyMunicipality,
  type Frame,
  type OpenProject,
  type OpenProjects,
  type ProjectItem,
  signOf,
} from '@renkei/schema'
import type { Texts } from '../answer-texts.ts'

const byKey = <T, K>(values: readonly T[], key: (value: T) => K) =>
  new Map(values.map((value) => [key(value), value]))

export const jsonType = 'application/json; charset=utf-8'

// Items a text: a longer one would be a large object, which the memory keeps long after it was sent.
const few = 16

/** An object that ends with a list, text by text. `head`: the same with nothing in the list. */
export const jsonTexts = (head: object, portions: () => AsyncIterable<readonly object[]>): Texts =>
  async function* () {
    yield JSON.stringify(head).slice(0, -']}'.length)
    let between = ''
    for await (const some of portions())
      for (let at = 0; at < some.length; at += few) {
        yield between + JSON.stringify(some.slice(at, at + few)).slice(1, -1)
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
