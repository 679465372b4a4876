import type { BookRow, BookRows } from '@renkei/catalogue'

const blank = (row: BookRow, ...keys: string[]): BookRow => ({
  ...row,
  ...Object.fromEntries(keys.map((key) => [key, null])),
})

const inferred = {
  ...{ basis: 'inferred', document: null, page: null },
  reason: '次のビジョンのひな形で、前のビジョンの同じ行から作られたため',
  reasonEn: 'Made of the same row of the vision before, in the template of the next',
}

/** The workbook of the vision after one that is held, to be filled in: the region as it is, what the vision sorts
 * projects by, and its projects and indicators by name, each with what it goes on from. What only a document can say is
 * empty. */
export function nextRows(rows: BookRows): BookRows {
  const of = (key: string) => rows[key] ?? []
  const [vision = {}] = of('vision')
  const edition = Number(vision['edition'])
  const going = of('projects').filter(({ status }) => status !== 'ended')
  const numbers = new Set(going.map(({ number }) => number))
  const measured = of('indicators').filter(
    ({ project }) => (project ?? null) === null || numbers.has(project),
  )
  return {
    ...rows,
    vision: [
      {
        ...{ edition: edition + 1, numbered: vision['numbered'] ?? null },
        ...{ measureLabel: vision['measureLabel'] ?? null },
        measureLabelEn: vision['measureLabelEn'] ?? null,
        fromFiscalYear: Number(vision['toFiscalYear']) + 1,
      },
    ],
    projects: going.map((row) => ({
      ...blank(row, 'registered', 'revision', 'visionPage', 'markCount', 'basis', 'document'),
      ...blank({}, 'areaBasis', 'areaDocument', 'areaPage', 'areaReason', 'areaReasonEn'),
      ...blank({}, 'status', 'fromFiscalYear', 'toFiscalYear', 'label', 'endReason'),
    })),
    projectPredecessors: going.map(({ number = null, title = null }) => ({
      ...{ project: number, edition, predecessor: number },
      ...{ predecessorTitle: title, ...inferred },
    })),
    marks: [],
    participations: [],
    costs: [],
    costShares: [],
    indicators: measured.map((row) =>
      blank(
        row,
        ...['registered', 'baseline', 'baselineFiscalYear', 'target', 'targetFiscalYear'],
        'source',
      ),
    ),
    formerTargets: [],
    indicatorPredecessors: measured.map(({ number = null, title = null, registered = null }) => ({
      ...{ indicator: number, edition, predecessor: registered },
      ...{ predecessorTitle: title, ...inferred },
    })),
  }
}
