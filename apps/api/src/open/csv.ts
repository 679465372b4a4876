import {
  type Frame,
  openHeadings,
  relistedText,
  signOf,
  type ProjectItem,
  terms,
  undisclosedCondition,
} from '@renkei/schema'
import { csvText } from '../csv.ts'

const { basis: basisWord, answer: answerWord, projectStatus: statusWord } = terms.ja

/** UTF-8 with BOM, as spreadsheets expect. */
export const csvOf = (frame: Frame, items: readonly ProjectItem[]): string =>
  csvText(projectTable(frame, items))

/** The headings, then one project a row, one datum a cell: a measure's cell holds 1 where it is marked, a
 * municipality's cell its answer, and each has its basis in the next column; the condition of whoever
 * takes part on one follows. */
export function projectTable(frame: Frame, items: readonly ProjectItem[]): (string | number)[][] {
  const areas = new Map(frame.policyAreas.map((area) => [area.code, area]))
  const { adopted, adoptedOn } = frame.vision
  const row = (item: ProjectItem) => {
    const area = areas.get(item.policyArea.code)
    const marks = new Map(item.measures.map((mark) => [mark.number, mark.basis]))
    const answers = new Map(item.participations.map((answer) => [answer.municipality, answer]))
    return [
      frame.region.slug,
      frame.vision.edition,
      item.number,
      signOf(frame, item),
      item.title,
      item.kana,
      item.titleEn ?? '',
      statusWord[item.status],
      item.visionPage ?? '',
      item.markCount ?? '',
      area?.pillar ?? '',
      item.policyArea.code,
      area?.title ?? '',
      basisWord[item.policyArea.basis],
      relistedText((item.relisted ?? []).join('、')) ?? '',
      item.updatedOn === adoptedOn ? (adopted ?? adoptedOn) : item.updatedOn,
      ...frame.measures.flatMap(({ number }) => {
        const basis = marks.get(number)
        return basis === undefined ? ['', ''] : ['1', basisWord[basis]]
      }),
      ...frame.municipalities.flatMap(({ code }) => {
        const answer = answers.get(code)
        return answer === undefined
          ? ['', '', '']
          : [answerWord[answer.answer], basisWord[answer.basis], conditionOf(answer)]
      }),
    ]
  }
  return [openHeadings('projects.csv', frame), ...items.map(row)]
}

const conditionOf = ({ condition }: ProjectItem['participations'][number]) =>
  condition === '' ? undisclosedCondition : (condition ?? '')
