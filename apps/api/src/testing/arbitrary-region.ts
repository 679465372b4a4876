import type { Catalogue, CatalogueVision, VisionIndicator } from '@renkei/catalogue'
import {
  moneyUnit,
  basis,
  type Basis,
  checkDigit,
  type Grounds,
  participationAnswer,
  type PolicyArea,
  projectSort,
  projectStatus,
  type QuestionInput,
  relistedText,
  usualCriteria,
  usualGrades,
  usualIndicatorScales,
  withoutPoints,
} from '@renkei/schema'
import fc from 'fast-check'
import type { FirstRevision } from '../project/load-queries.ts'
import { anyIndicators } from './arbitrary-indicators.ts'

/** A made-up region with one vision and its projects, in the order they were decided on. */
export type RandomRegion = {
  catalogue: Omit<Catalogue, 'visions' | 'plans'>
  vision: Omit<
    CatalogueVision,
    'projects' | 'participation' | 'citation' | 'adoptionCitation' | 'indicators'
  >
  batches: { validFrom: string; projects: FirstRevision[] }[]
  indicators: VisionIndicator[]
}

const citation = { document: 'doc', page: 1 }

/** What a fact stands on, as the database demands it of each basis. */
const groundsOf = (value: Basis): Grounds => ({
  basis: value,
  reason: value === 'inferred' ? '推定の理由' : null,
  reasonEn: null,
  citation: value === 'source' ? citation : null,
})
const anyBasis = fc.constantFrom<Basis>(...basis.options)
const anyGrounds = anyBasis.map(groundsOf)

// Few enough for words to hit often; every way of writing that folding has to see through, and the
// characters that mean something to SQL, LIKE, JSON or array literals.
const letters = [
  '観',
  '光',
  '道',
  '取',
  'り',
  '組',
  'み',
  '髙',
  '高',
  'ヴ',
  'ィ',
  'ビ',
  '𠮷',
  '々',
  'ま',
  'い',
  'す',
  'か',
  'が',
  'マ',
  'イ',
  'ス',
  'カ',
  'ガ',
  'ﾏ',
  'ｲ',
  'ｽ',
  'ｶ',
  'ｶﾞ',
  'か\u3099',
  'ー',
  'ｰ',
  'M',
  'm',
  'Ｍ',
  'ｍ',
  'I',
  'ｉ',
  '1',
  '１',
  '①',
  '㈱',
  '株',
  '・',
  '、',
  '（',
  '(',
  '%',
  '_',
  '\\',
  "'",
  '"',
  '{',
  '}',
  ',',
  '\u{1f33e}',
  ' ',
  '\u3000',
]
const kanaLetters = ['か', 'が', 'き', 'ま', 'い', 'す', 'ー', 'ゃ', 'っ', 'ん', 'あ']
const lettersOf = (from: string[], minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...from), { minLength, maxLength, size: 'max' })
    .map((some) => some.join(''))

const codes = Array.from({ length: 9 }, (_, i) => `0${4000 + i * 137}`).map(
  (five) => `${five}${checkDigit(five)}`,
)

const titled = (title: string) => ({ title, titleEn: title })

const shape = fc.record({
  rule: fc.option(
    fc.constantFrom(
      ...usualGrades.flatMap((scale) => [
        { criteria: usualCriteria, ...scale, indicators: null },
        withoutPoints({ criteria: [], ...scale, indicators: usualIndicatorScales[0] ?? null }),
      ]),
    ),
  ),
  /** How many groups each pillar has. */
  pillars: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }),
  areasEach: fc.integer({ min: 1, max: 3 }),
  themes: fc.integer({ min: 1, max: 3 }),
  /** The theme of each measure. */
  measures: fc.array(fc.nat(), { minLength: 1, maxLength: 5, size: 'max' }),
  common: fc.integer({ min: 0, max: 1 }),
  municipalities: fc.subarray(codes, { minLength: 1, maxLength: 6 }),
  edition: fc.integer({ min: 1, max: 4 }),
  from: fc.integer({ min: 2018, max: 2026 }),
  years: fc.integer({ min: 0, max: 5 }),
})
type Shape = typeof shape extends fc.Arbitrary<infer T> ? T : never

const areasOf = ({ pillars, areasEach }: Shape): PolicyArea[] =>
  pillars.flatMap((groups, i) =>
    Array.from({ length: Math.max(1, groups) }, (_, g) => (groups === 0 ? null : g + 1)).flatMap(
      (group) =>
        Array.from({ length: areasEach }, (_, a) => {
          const letter = 'abc'[a] ?? 'z'
          const code = `${i + 1}${group === null ? '' : `-${group}`}${letter}`
          return { code, pillar: i + 1, group, letter, ...titled(`分野${code}`) }
        }),
    ),
  )

/** 千円. */
const money = fc.integer({ min: 0, max: 9_999_999_999 })

const anyProject = (form: Shape, areas: readonly PolicyArea[]): fc.Arbitrary<FirstRevision> =>
  fc
    .record({
      number: fc.integer({ min: 1, max: 400 }),
      label: fc.option(lettersOf(letters, 1, 4)),
      title: lettersOf(letters, 1, 9),
      kana: lettersOf(kanaLetters, 1, 4),
      titleEn: fc.option(lettersOf(letters, 1, 6)),
      visionPage: fc.option(fc.integer({ min: 1, max: 9 })),
      markCount: fc.option(fc.integer({ min: 0, max: 6 })),
      status: fc.constantFrom(...projectStatus.options),
      from: fc.integer({ min: form.from - 2, max: form.from + form.years + 2 }),
      years: fc.integer({ min: 0, max: 6 }),
      costs: fc.uniqueArray(
        fc.record({
          fiscalYear: fc.integer({ min: 2018, max: 2030 }),
          amount: fc.option(money),
          subsidy: fc.option(money),
          unit: fc.constantFrom(...moneyUnit.options),
        }),
        { selector: ({ fiscalYear }) => fiscalYear, maxLength: 2 },
      ),
      shares: fc.tuple(
        ...form.municipalities.map(() =>
          fc.option(fc.record({ amount: money, unit: fc.constantFrom(...moneyUnit.options) }), {
            freq: 1,
          }),
        ),
      ),
      isSourced: fc.boolean(),
      area: fc.record({
        code: fc.constantFrom(...areas.map(({ code }) => code)),
        grounds: anyGrounds,
      }),
      again: fc.oneof(
        { weight: 3, arbitrary: fc.constant<string[]>([]) },
        fc.subarray(areas.map(({ code }) => code)),
      ),
      marks: fc.tuple(...form.measures.map(() => fc.option(anyGrounds, { freq: 2 }))),
      answers: fc.tuple(
        ...form.municipalities.map(() =>
          fc.option(
            fc.record({
              answer: fc.constantFrom(...participationAnswer.options),
              grounds: anyGrounds,
              condition: fc.option(lettersOf(letters, 0, 4)),
            }),
            { freq: 3 },
          ),
        ),
      ),
    })
    .map(({ from, years, isSourced, area, again, marks, answers, label, ...more }) => {
      const { costs, shares, ...rest } = more
      return {
        ...rest,
        costs: costs.toSorted((a, b) => a.fiscalYear - b.fiscalYear),
        costShares: form.municipalities.flatMap((municipality, i) => {
          const share = shares[i]
          return share ? [{ municipality, fiscalYear: 2026, ...share }] : []
        }),
        texts: {
          label,
          relisted: relistedText(again.filter((code) => code !== area.code).join()),
        },
        fromFiscalYear: from,
        toFiscalYear: from + years,
        basis: isSourced ? 'source' : 'confirmed',
        citation: isSourced ? citation : null,
        policyArea: { code: area.code, ...area.grounds },
        marks: marks.flatMap((one, i) => (one ? [{ measure: i + 1, ...one }] : [])),
        participations: form.municipalities.flatMap((municipality, i) => {
          const given = answers[i]
          if (!given) return []
          const { answer, grounds } = given
          // Only who takes part does so on a condition.
          const condition = answer === 'participating' ? given.condition : null
          return [{ municipality, answer, ...grounds, condition }]
        }),
      }
    })

const regionFrom = (
  form: Shape,
  areas: PolicyArea[],
  projects: FirstRevision[],
): Omit<RandomRegion, 'indicators'> => ({
  catalogue: {
    evaluationRule: form.rule,
    region: {
      slug: 'any',
      name: '圏域',
      kana: 'けんいき',
      nameEn: 'Region',
      shortName: '圏',
      shortNameEn: 'R',
      nickname: null,
      nicknameEn: null,
      scheme: 'renkei',
    },
    documents: [
      {
        key: 'doc',
        ...titled('資料'),
        issuer: '市',
        issuerEn: 'City',
        issuedOn: null,
        note: '',
        noteEn: '',
      },
    ],
    municipalities: form.municipalities.map((code, i) => ({
      code,
      name: `市${code}`,
      kana: 'し',
      nameEn: code,
      kind: 'city',
      role: i === 0 ? 'core' : 'partner',
      // The last one left, and came back.
      since: i === 5 ? '2017-04-01' : null,
      until: null,
      earlier: i === 5 ? [{ since: null, until: '2015-03-31' }] : [],
      tile: null,
    })),
    agreements: [],
    affiliates: [
      { name: '北の県', nameEn: 'North', role: 'observer', since: null, until: '2019-03-31' },
    ],
  },
  vision: {
    vision: {
      edition: form.edition,
      editionName: null,
      editionNameEn: null,
      measureLabel: null,
      measureLabelEn: null,
      numbered: true,
      projectsStated: null,
      ...titled('ビジョン'),
      fromFiscalYear: form.from,
      toFiscalYear: form.from + form.years,
      adopted: `${form.from}-03`,
      adoptedOn: `${form.from}-03-29`,
      document: null,
    },
    pillars: form.pillars.map((groups, i) => ({
      number: i + 1,
      ...titled(`役割${i + 1}`),
      groups: Array.from({ length: groups }, (_, g) => ({
        number: g + 1,
        sign: null,
        ...titled(`群${g + 1}`),
      })),
    })),
    policyAreas: areas,
    arranged: [],
    themes: Array.from({ length: form.themes }, (_, i) => ({
      number: i + 1,
      ...titled(`テーマ${i + 1}`),
    })),
    measures: form.measures.map((theme, i) => ({
      number: i + 1,
      theme: (theme % form.themes) + 1,
      ...titled(`施策${i + 1}`),
    })),
    revised: null,
    commonMeasures: Array.from({ length: form.common }, () => ({
      ...titled('共通施策'),
      citation,
    })),
  },
  batches: ['2024-03-29', '2025-04-01', '2023-12-31'].map((validFrom, i) => ({
    validFrom,
    projects: projects.filter(({ number }) => number % 3 === i),
  })),
})

/** Regions of up to 40 projects in which every combination of answer, basis and span turns up. */
export const anyRegion: fc.Arbitrary<RandomRegion> = shape.chain(regionOf)

function regionOf(form: Shape): fc.Arbitrary<RandomRegion> {
  const areas = areasOf(form)
  return fc
    .uniqueArray(anyProject(form, areas), {
      selector: ({ number }) => number,
      maxLength: 40,
      size: 'max',
    })
    .map((projects) => regionFrom(form, areas, projects))
    .chain((region) => {
      const numbers = (of: readonly { number: number }[]) => of.map(({ number }) => number)
      const owners = {
        pillar: numbers(region.vision.pillars),
        policyArea: areas.map(({ code }) => code),
        measure: numbers(region.vision.measures),
        project: numbers(region.batches.flatMap(({ projects }) => projects)),
      }
      return anyIndicators(owners, form.municipalities).map((indicators) => ({
        ...region,
        indicators,
      }))
    })
}

/** A revision written on a day (ISO date): of a project the region has, or the first of a new one. */
export type Change = { day: string; project: FirstRevision }

/** Days on which changes are made: after every batch of `anyRegion`, some of them neighbours. */
export const changeDays = ['2025-04-02', '2025-06-30', '2025-07-01', '2025-10-01'] as const

/** Regions with what is changed in them, in order. Projects change several times, on one day too. */
export const anyChangingRegion: fc.Arbitrary<{ region: RandomRegion; changes: Change[] }> =
  shape.chain((form) =>
    regionOf(form).chain((region) => {
      const held = region.batches.flatMap(({ projects }) => projects.map(({ number }) => number))
      const change = fc.record({
        day: fc.constantFrom(...changeDays),
        number: fc.constantFrom(...held.slice(0, 6), 401, 402),
        project: anyProject(form, areasOf(form)),
      })
      return fc.array(change, { minLength: 1, maxLength: 20, size: 'max' }).map((changes) => ({
        region,
        changes: changes
          .map(({ day, number, project }) => ({ day, project: { ...project, number } }))
          .toSorted((a, b) => a.day.localeCompare(b.day)),
      }))
    }),
  )

/** Questions about a region, each of a filter or two in any combination. */
export function anyQuestion({
  catalogue,
  vision,
}: RandomRegion): fc.Arbitrary<Omit<QuestionInput, 'region'>> {
  const some = <T>(values: readonly T[]) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<T[]>([]) },
      { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) },
    )
  const numbers = (values: readonly { number: number }[]) =>
    some(values.map(({ number }) => number))
  const { fromFiscalYear: from, toFiscalYear: to } = vision.vision
  return fc.record({
    text: fc.oneof(
      fc.constant(''),
      lettersOf(letters, 1, 3),
      lettersOf([...letters, ...kanaLetters], 1, 6),
    ),
    measures: numbers(vision.measures),
    match: fc.constantFrom('any', 'all'),
    policyAreas: some(vision.policyAreas.map(({ code }) => code)),
    pillars: numbers(vision.pillars),
    themes: numbers(vision.themes),
    municipalities: some(catalogue.municipalities.map(({ code }) => code)),
    participation: some(participationAnswer.options),
    basis: some(basis.options),
    status: some(projectStatus.options),
    fiscalYears: some(Array.from({ length: to - from + 5 }, (_, i) => from - 2 + i)),
    language: fc.constantFrom('ja', 'en'),
    confirmed: fc.boolean(),
    sort: fc.constantFrom(...projectSort.options),
    page: fc.integer({ min: 1, max: 4 }),
    size: fc.constantFrom(1, 3, 10, 200),
    facets: fc.boolean(),
  })
}
