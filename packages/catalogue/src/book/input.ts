import { type MoneyUnit, projectTextNames, thousandsIn } from '@renkei/schema'
import type { CatalogueInput } from '../assemble.ts'
import type { BookRow } from './columns.ts'
import type { BookRows } from './rows.ts'

/** The rows of a workbook as the files of a region (`files.ts`), to be checked and assembled as those are. */
export function inputOf(rows: BookRows): CatalogueInput {
  const of = (sheet: string) => rows[sheet] ?? []
  const [region = {}] = of('region')
  const codes = new Map(
    of('agreements').map((row) => [
      row['number'],
      {
        parties: of('parties').filter(({ agreement }) => agreement === row['number']),
        amendments: of('amendments').filter(({ agreement }) => agreement === row['number']),
      },
    ]),
  )
  return {
    region: {
      region: only(region, ...regionKeys),
      evaluationRule: ruleIn(rows),
      documents: of('documents').map((row) => ({
        ...only(row, 'key', 'title', 'issuer', 'issuedOn'),
        titleEn: row['titleEn'] ?? row['title'],
        issuerEn: row['issuerEn'] ?? row['issuer'],
        note: row['note'] ?? '',
        noteEn: row['noteEn'] ?? '',
      })),
    },
    municipalities: {
      citations: {},
      municipalities: of('municipalities')
        .toSorted(by('code'))
        .map((row) => ({
          ...only(row, 'code', 'name', 'kana', 'nameEn', 'kind', 'role', 'since', 'until'),
          earlier: of('formerMemberships')
            .filter(({ municipality }) => municipality === row['code'])
            .toSorted(by('until'))
            .map((time) => only(time, 'since', 'until')),
          tile: row['column'] === null || row['row'] === null ? null : only(row, 'column', 'row'),
        })),
      affiliates: of('affiliates').map((row) => ({
        ...only(row, 'name', 'role', 'since', 'until'),
        nameEn: row['nameEn'] ?? row['name'],
      })),
      agreements: of('agreements').map((row) => ({
        ...only(row, 'kind', 'signedOn', 'councilOn', 'endedOn'),
        parties: (codes.get(row['number'])?.parties ?? [])
          .toSorted(by('order'))
          .map((party) =>
            party['municipality'] === null
              ? { name: party['name'], nameEn: party['nameEn'] ?? party['name'] }
              : only(party, 'municipality'),
          ),
        amendments: (codes.get(row['number'])?.amendments ?? []).map((one) =>
          only(one, 'amendedOn', 'councilOn'),
        ),
        ...groundsIn(row),
      })),
    },
    visions: [{ vision: visionIn(rows), projects: projectsIn(rows) }],
    plans: [],
  }
}

function ruleIn(rows: BookRows) {
  const [criteria, grades] = [rows['criteria'] ?? [], rows['grades'] ?? []]
  const ofIndicators = rows['indicatorGrades'] ?? []
  if (criteria.length + grades.length + ofIndicators.length === 0) return null
  return {
    criteria: criteria.toSorted(by('order')).map((row) => ({
      ...{ title: row['title'], titleEn: row['titleEn'] ?? '', max: row['points'] },
    })),
    grades: grades.toSorted(by('order')).map((row) => ({
      grade: row['name'],
      from: row['from'] ?? null,
      ...{ meaning: row['meaning'] ?? '', meaningEn: row['meaningEn'] ?? '' },
    })),
    best: grades.filter(({ counted }) => counted === 'counted').length,
    indicators:
      ofIndicators.length === 0
        ? null
        : {
            grades: ofIndicators
              .toSorted(by('order'))
              .map((row) => ({ grade: row['name'], from: row['from'] })),
          },
  }
}

const regionKeys = [
  ...(['slug', 'name', 'kana', 'nameEn', 'shortName', 'shortNameEn'] as const),
  ...(['nickname', 'nicknameEn', 'scheme'] as const),
]

/** In order of a column: of numbers by size, of texts as they are. */
const by = (key: string) => (one: BookRow, other: BookRow) => {
  const [a, b] = [one[key] ?? '', other[key] ?? '']
  return a < b ? -1 : Number(a > b)
}

const only = (row: BookRow, ...keys: string[]): BookRow =>
  Object.fromEntries(keys.map((key) => [key, row[key] ?? null]))

const groundsIn = (row: BookRow, prefix = '') => {
  const held = (name: string) =>
    row[prefix === '' ? name : `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`] ?? null
  return {
    basis: held('basis'),
    reason: held('reason'),
    reasonEn: held('reasonEn'),
    citation: held('document') === null ? null : { document: held('document'), page: held('page') },
  }
}

function visionIn(rows: BookRows) {
  const of = (sheet: string) => rows[sheet] ?? []
  const [vision = {}] = of('vision')
  const presumed = (who: 'core' | 'partner') =>
    vision[`${who}Answer`] === null
      ? null
      : {
          answer: vision[`${who}Answer`],
          basis: 'inferred',
          reason: vision[`${who}Reason`],
          reasonEn: vision[`${who}ReasonEn`],
        }
  const arranged = (name: 'areas' | 'measures') =>
    vision[`${name}Reason`] === null
      ? []
      : [
          {
            of: name === 'areas' ? 'policyAreas' : 'measures',
            reason: vision[`${name}Reason`],
            reasonEn: vision[`${name}ReasonEn`] ?? vision[`${name}Reason`],
          },
        ]
  const titled = ['title', 'titleEn'] as const
  return {
    citations: {},
    vision: {
      ...only(
        vision,
        ...['edition', 'editionName', 'editionNameEn', ...titled, 'fromFiscalYear', 'toFiscalYear'],
        ...['adopted', 'measureLabel', 'measureLabelEn', 'projectsStated', 'document'],
      ),
      ...(vision['numbered'] === null ? {} : { numbered: vision['numbered'] === 'counted' }),
    },
    pillars: of('pillars')
      .filter(({ group }) => group === null)
      .map((row) => ({
        number: row['pillar'],
        ...only(row, ...titled),
        groups: of('pillars')
          .filter(({ pillar, group }) => pillar === row['pillar'] && group !== null)
          .map((one) => ({ number: one['group'], ...only(one, 'sign', ...titled) })),
      })),
    policyAreas: of('policyAreas').map((row) => ({
      ...only(row, 'code', 'pillar', 'group', ...titled),
      letter: row['letter'] ?? '',
    })),
    themes: of('themes').map((row) => only(row, 'number', ...titled)),
    measures: of('measures')
      .filter(({ kind }) => kind === 'priority')
      .map((row) => only(row, 'number', 'theme', ...titled)),
    arranged: [...arranged('areas'), ...arranged('measures')],
    commonMeasures: of('measures')
      .filter(({ kind }) => kind === 'common')
      .map((row) => only(row, ...titled)),
    participation: { core: presumed('core'), partner: presumed('partner') },
    revised:
      vision['revisedOn'] === null || vision['revisedOn'] === undefined
        ? null
        : { on: vision['revisedOn'], reason: vision['revisionReason'] ?? null },
    indicators: of('indicators').map((row) => ({
      yearKind: row['yearKind'] ?? 'fiscal',
      formerTargets: of('formerTargets')
        .filter(({ indicator }) => indicator === row['number'])
        .toSorted(by('changedOn'))
        .map((one) =>
          only(one, 'changedOn', 'target', 'targetWords', 'targetFiscalYear', 'reason'),
        ),
      predecessors: of('indicatorPredecessors')
        .filter(({ indicator }) => indicator === row['number'])
        .map((one) => ({
          ...{ edition: one['edition'], registered: one['predecessor'], ...groundsIn(one) },
        })),
      ...only(
        row,
        ...['registered', 'number', 'pillar', 'policyArea', 'measure', 'project', 'title', 'unit'],
        ...['kind', 'direction', 'countedOn', 'baseline', 'baselineWords', 'targetWords'],
        ...['baselineFiscalYear', 'target', 'targetFiscalYear', 'source', 'municipality'],
        ...['department', 'totalling', 'weight'],
      ),
    })),
  }
}

const unitOf = (row: BookRow): MoneyUnit => (row['unit'] === 'million' ? 'million' : 'thousand')

/** An amount in 千円. Those of the unit that is printed may have fractions, which a product must not have. */
export const thousands = (row: BookRow, key: string): number | null => {
  const amount = row[key] ?? null
  return amount === null
    ? null
    : Number((Number(amount) * thousandsIn[unitOf(row)]).toPrecision(15))
}

function projectsIn(rows: BookRows) {
  const of = (sheet: string) => Map.groupBy(rows[sheet] ?? [], ({ project }) => project)
  const [marks, participations] = [of('marks'), of('participations')]
  const predecessors = of('projectPredecessors')
  const [costs, shares] = [of('costs'), of('costShares')]
  return {
    citations: {},
    projects: (rows['projects'] ?? []).toSorted(by('number')).map((row) => {
      const number = row['number'] ?? null
      const cells = participations.get(number)
      return {
        ...only(row, 'registered', 'number', 'title', 'titleEn', 'kana', 'visionPage'),
        ...only(row, 'markCount', 'basis', 'fromFiscalYear', 'toFiscalYear'),
        status: row['status'] ?? 'active',
        predecessors: (predecessors.get(number) ?? []).map((one) => ({
          ...{ edition: one['edition'], number: one['predecessor'], ...groundsIn(one) },
        })),
        costs: (costs.get(number) ?? []).toSorted(by('fiscalYear')).map((one) => ({
          ...{ fiscalYear: one['fiscalYear'], unit: unitOf(one) },
          ...{ amount: thousands(one, 'amount'), subsidy: thousands(one, 'subsidy') },
        })),
        costShares: (shares.get(number) ?? [])
          .toSorted(by('municipality'))
          .toSorted(by('fiscalYear'))
          .map((one) => ({
            ...only(one, 'fiscalYear', 'municipality'),
            ...{ unit: unitOf(one), amount: thousands(one, 'amount') },
          })),
        citation:
          row['document'] === null ? null : { document: row['document'], page: row['visionPage'] },
        policyArea: { code: row['policyArea'], ...groundsIn(row, 'area') },
        marks: (marks.get(number) ?? [])
          .toSorted(by('measure'))
          .map((mark) => ({ measure: mark['measure'], ...groundsIn(mark) })),
        ...(cells
          ? {
              participations: cells.toSorted(by('municipality')).map((cell) => ({
                ...only(cell, 'municipality', 'answer', 'condition'),
                ...groundsIn(cell),
              })),
            }
          : {}),
        texts: only(row, ...projectTextNames),
      }
    }),
  }
}
