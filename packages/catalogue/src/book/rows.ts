import { type Grounds, type MoneyUnit, projectTextNames, thousandsIn } from '@renkei/schema'
import type { Catalogue, CatalogueProject, CatalogueVision } from '../catalogue.ts'
import type { BookRow, Value } from './columns.ts'
import { bookSheets } from './sheets.ts'

/** What stands in the workbook of a region: the rows of each sheet, by its key. */
export type BookRows = Record<string, BookRow[]>

/** A region and one of its visions as the rows of its workbook, in their order. */
export function rowsOf(
  {
    region,
    evaluationRule,
    documents,
    municipalities,
    agreements,
    affiliates,
  }: Omit<Catalogue, 'visions' | 'plans'>,
  edition: CatalogueVision,
): BookRows {
  const { pillars, policyAreas, themes, measures, commonMeasures, projects } = edition
  return withNames({
    region: [{ ...region }],
    vision: [visionRow(edition)],
    formerMemberships: municipalities.flatMap(({ code, earlier }) =>
      earlier.map((time) => ({ municipality: code, ...time })),
    ),
    municipalities: municipalities.map(({ tile, earlier: _earlier, ...one }) => ({
      ...one,
      column: tile?.column ?? null,
      row: tile?.row ?? null,
    })),
    affiliates: affiliates.map(({ name, nameEn, role, since, until }) => ({
      ...{ name, nameEn, role, since, until },
    })),
    agreements: agreements.map((one, at) => ({
      number: at + 1,
      ...{ kind: one.kind, signedOn: one.signedOn, councilOn: one.councilOn },
      endedOn: one.endedOn,
      ...groundsIn(one),
    })),
    parties: agreements.flatMap(({ parties }, at) =>
      parties.map((party, nth) => ({
        ...{ agreement: at + 1, order: nth + 1, municipality: null, name: null, nameEn: null },
        ...party,
      })),
    ),
    amendments: agreements.flatMap(({ amendments }, at) =>
      amendments.map((one) => ({ agreement: at + 1, ...one })),
    ),
    criteria: (evaluationRule?.criteria ?? []).map((one, at) => ({
      ...{ order: at + 1, title: one.title, titleEn: one.titleEn || null, points: one.max },
    })),
    grades: (evaluationRule?.grades ?? []).map((one, at) => ({
      ...{ order: at + 1, name: one.grade, from: one.from },
      counted: at < (evaluationRule?.best ?? 0) ? 'counted' : null,
      ...{ meaning: one.meaning || null, meaningEn: one.meaningEn || null },
    })),
    indicatorGrades: (evaluationRule?.indicators?.grades ?? []).map((one, at) => ({
      ...{ order: at + 1, name: one.grade, from: one.from },
    })),
    pillars: pillars.flatMap(({ number, title, titleEn, groups }) => [
      { pillar: number, group: null, sign: null, title, titleEn },
      ...groups.map((group) => ({
        ...{ pillar: number, group: group.number, sign: group.sign },
        ...{ title: group.title, titleEn: group.titleEn },
      })),
    ]),
    policyAreas: policyAreas.map((area) => ({ ...area })),
    themes: themes.map((theme) => ({ ...theme })),
    measures: [
      ...measures.map((measure) => ({ kind: 'priority', ...measure })),
      ...commonMeasures.map(({ title, titleEn }, at) => ({
        ...{ kind: 'common', number: at + 1, theme: null, title, titleEn },
      })),
    ],
    projects: projects.map(projectRow),
    projectPredecessors: projects.flatMap(({ number, predecessors }) =>
      predecessors.map((one) => ({
        ...{ project: number, edition: one.edition, predecessor: one.number },
        ...{ predecessorTitle: one.title ?? null, ...groundsIn(one) },
      })),
    ),
    marks: projects.flatMap(({ number, marks }) =>
      marks.map((mark) => ({ project: number, measure: mark.measure, ...groundsIn(mark) })),
    ),
    participations: projects.flatMap(({ number, participations }) =>
      participations.map((cell) => ({
        ...{ project: number, municipality: cell.municipality, answer: cell.answer },
        condition: cell.condition ?? null,
        ...groundsIn(cell),
      })),
    ),
    costs: projects.flatMap(({ number, costs }) =>
      costs.map(({ fiscalYear, amount, subsidy, unit }) => ({
        ...{ project: number, fiscalYear, unit },
        ...{ amount: printedIn(amount, unit), subsidy: printedIn(subsidy, unit) },
      })),
    ),
    costShares: projects.flatMap(({ number, costShares }) =>
      costShares.map(({ fiscalYear, municipality, amount, unit }) => ({
        ...{ project: number, fiscalYear, municipality, unit, amount: printedIn(amount, unit) },
      })),
    ),
    indicators: edition.indicators.map((one, at) => {
      const { predecessors: _, formerTargets: __, ...indicator } = one
      return { registered: null, ...indicator, number: at + 1 }
    }),
    formerTargets: edition.indicators.flatMap(({ formerTargets = [] }, at) =>
      formerTargets.map((one) => ({ indicator: at + 1, ...one })),
    ),
    indicatorPredecessors: edition.indicators.flatMap(({ predecessors = [] }, at) =>
      predecessors.map((one) => ({
        ...{ indicator: at + 1, edition: one.edition, predecessor: one.registered },
        ...{ predecessorTitle: one.title ?? null },
        ...groundsIn({ ...one, citation: one.citation ?? null }),
      })),
    ),
    documents: documents.map((document) => ({ ...document })),
  })
}

function visionRow({ vision, participation, arranged, revised }: CatalogueVision): BookRow {
  const presumed = (of: 'core' | 'partner') => {
    const held = participation[of]
    return {
      [`${of}Answer`]: held?.answer ?? null,
      [`${of}Reason`]: held?.reason ?? null,
      [`${of}ReasonEn`]: held?.reasonEn ?? null,
    }
  }
  const reason = (of: 'policyAreas' | 'measures') => arranged.find((one) => one.of === of)
  return {
    ...vision,
    numbered: vision.numbered ? 'counted' : 'own',
    revisedOn: revised?.on ?? null,
    revisionReason: revised?.reason ?? null,
    ...presumed('core'),
    ...presumed('partner'),
    areasReason: reason('policyAreas')?.reason ?? null,
    areasReasonEn: reason('policyAreas')?.reasonEn ?? null,
    measuresReason: reason('measures')?.reason ?? null,
    measuresReasonEn: reason('measures')?.reasonEn ?? null,
  }
}

const printedIn = (amount: number | null, unit: MoneyUnit): number | null =>
  amount === null ? null : amount / thousandsIn[unit]

const groundsIn = ({ basis, reason, reasonEn, citation }: Grounds): BookRow => ({
  basis,
  document: citation?.document ?? null,
  page: citation?.page ?? null,
  reason,
  reasonEn,
})

function projectRow(project: CatalogueProject): BookRow {
  const { policyArea, texts } = project
  const area = Object.entries(groundsIn(policyArea)).map(([name, held]): [string, Value] => [
    `area${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    held,
  ])
  return {
    ...{ registered: project.registered, number: project.number },
    ...{ title: project.title, titleEn: project.titleEn, kana: project.kana || null },
    policyArea: policyArea.code,
    ...Object.fromEntries(area),
    ...{ visionPage: project.visionPage, markCount: project.markCount, basis: project.basis },
    document: project.citation?.document ?? null,
    status: project.status,
    ...{ fromFiscalYear: project.fromFiscalYear, toFiscalYear: project.toFiscalYear },
    ...Object.fromEntries(projectTextNames.map((name) => [name, texts[name] ?? null])),
  }
}

/** The rows of a sheet that others may name: marks are of priority measures, the common one applies to all. */
export const namedRows = (sheet: string, rows: readonly BookRow[]): readonly BookRow[] =>
  sheet === 'measures' ? rows.filter(({ kind }) => kind === 'priority') : rows

/** The rows with every column of their sheets, and the names beside the codes. */
function withNames(rows: BookRows): BookRows {
  return Object.fromEntries(
    bookSheets.map(({ key, columns }) => {
      const shown = columns.flatMap((column) => {
        const through = columns.find(({ key: named }) => named === column.shows?.through)
        if (!column.shows || !through?.names) return []
        const { sheet, by } = through.names
        const { take } = column.shows
        const names = new Map(
          namedRows(sheet, rows[sheet] ?? []).map((row) => [row[by], row[take] ?? null]),
        )
        return [{ key: column.key, of: through.key, names }]
      })
      return [
        key,
        (rows[key] ?? []).map((row) => ({
          ...Object.fromEntries(columns.map((column) => [column.key, row[column.key] ?? null])),
          ...Object.fromEntries(
            shown.map((one) => [one.key, one.names.get(row[one.of] ?? null) ?? null]),
          ),
        })),
      ]
    }),
  )
}
