import {
  type Frame,
  type OpenCell,
  relistedText,
  signOf,
  type ProjectItem,
  terms,
  undisclosedCondition,
} from '@renkei/schema'

const { basis: basisWord, answer: answerWord, projectStatus: statusWord } = terms.ja

/** `projects.csv`: a project a row, one datum a cell: a measure's cell holds 1 where it is marked, a
 * municipality's cell its answer, and each has its basis in the next column; the condition of whoever
 * takes part on one follows. */
export function projectRows(frame: Frame, items: readonly ProjectItem[]): OpenCell[][] {
  const areas = new Map(frame.policyAreas.map((area) => [area.code, area]))
  const { adopted, adoptedOn } = frame.vision
  return items.map((item) => {
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
  })
}

const conditionOf = ({ condition }: ProjectItem['participations'][number]) =>
  condition === '' ? undisclosedCondition : (condition ?? '')
