import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basis } from './basis.ts'
import { checkDigit } from './municipality.ts'
import {
  type Filters,
  isForeign,
  mistyped,
  parameterOf,
  questionParameters,
  readFilters,
  writeFilters,
} from './parameters.ts'
import { participationAnswer } from './participation.ts'
import { projectStatus } from './project.ts'
import { projectSort, searchText } from './question.ts'

const read = (address: string) => readFilters(new URLSearchParams(address))
const unset = read('').filters

const some = <T>(value: fc.Arbitrary<T>) => fc.uniqueArray(value, { maxLength: 50 })
const number = fc.integer({ min: 1, max: 99 })
const code = fc.integer({ min: 1000, max: 47999 }).map((five) => {
  const digits = String(five).padStart(5, '0')
  return `${digits}${checkDigit(digits)}`
})
const timeless: fc.Arbitrary<Filters> = fc.record({
  text: fc
    .string({ unit: 'binary', maxLength: 40 })
    .filter((text) => searchText.safeParse(text).success),
  measures: some(number),
  match: fc.constantFrom('any', 'all'),
  policyAreas: some(fc.stringMatching(/^\d(-\d)?[a-z]$/)),
  pillars: some(number),
  themes: some(number),
  municipalities: some(code),
  participation: some(fc.constantFrom(...participationAnswer.options)),
  basis: some(fc.constantFrom(...basis.options)),
  status: some(fc.constantFrom(...projectStatus.options)),
  fiscalYears: some(fc.integer({ min: 1900, max: 2999 })),
  language: fc.constantFrom('ja', 'en'),
  confirmed: fc.boolean(),
  sort: fc.constantFrom(...projectSort.options),
  page: fc.integer({ min: 1, max: 1_000_000 }),
})
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const anyFilters: fc.Arbitrary<Filters> = fc
  .tuple(timeless, fc.option(day))
  .map(([filters, asOf]) => (asOf === null ? filters : { ...filters, asOf }))

describe('the address of a question', () => {
  it('reproduces any filters, and loses none on the way', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const address = writeFilters(filters).toString()
        expect(read(address)).toEqual({ filters, dropped: [] })
      }),
    )
  })

  it('is empty when nothing is asked, and the same again when written from what was read', () => {
    expect(writeFilters(unset).toString()).toBe('')
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const address = writeFilters(filters).toString()
        expect(writeFilters(read(address).filters).toString()).toBe(address)
      }),
    )
  })

  it('never crashes on what people put there, and what it returns is always askable', () => {
    const pair = fc.tuple(
      fc.constantFrom(...questionParameters, 'utm_source'),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('constructor', '__proto__', '-1', '1e3', '０'),
      ),
    )
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const { filters, dropped } = readFilters(new URLSearchParams(pairs))
        expect(readFilters(writeFilters(filters))).toEqual({ filters, dropped: [] })
        expect(dropped.every(({ parameter }) => questionParameters.includes(parameter))).toBe(true)
      }),
    )
  })

  it.each([
    ['measure', '7x'],
    ['measure', '0'],
    ['measure', '100'],
    ['measure', '-1'],
    ['measure', '1.5'],
    ['measure', '①'],
    ['measure', '0x1'],
    ['match', 'every'],
    ['policyArea', '3 3c'],
    ['policyArea', '3/3c'],
    ['policyArea', 'constructor'],
    ['pillar', 'one'],
    ['theme', '１２３'],
    ['municipality', '011003'],
    ['municipality', '札幌市'],
    ['participation', 'yes'],
    ['basis', '推定'],
    ['status', 'Active'],
    ['fiscalYear', '24'],
    ['fiscalYear', 'R6'],
    ['asOf', '2024-13-01'],
    ['asOf', '2025-02-29'],
    ['asOf', '2024-2-3'],
    ['asOf', '令和６年12月１日'],
    ['confirmed', 'yes'],
    ['confirmed', 'toString'],
    ['sort', 'title'],
    ['page', '0'],
    ['page', '1000001'],
    ['page', '2nd'],
    ['q', 'あ'.repeat(101)],
    ['q', '観\u0000光'],
    ['q', '\u001b[2J'],
    ['q', '観\u0085光'],
  ])('drops %s=%j and names it', (parameter, value) => {
    const { filters, dropped } = readFilters(new URLSearchParams([[parameter, value]]))
    expect(dropped).toEqual([{ parameter, value }])
    expect(filters).toEqual(unset)
  })

  it('keeps the good values beside a bad one', () => {
    expect(read('measure=3&measure=x&measure=4&pillar=2')).toEqual({
      filters: { ...unset, measures: [3, 4], pillars: [2] },
      dropped: [{ parameter: 'measure', value: 'x' }],
    })
  })

  it('names the values beyond the fifty that a filter takes', () => {
    const years = Array.from({ length: 52 }, (_, i) => String(2001 + i))
    const { filters, dropped } = readFilters(
      new URLSearchParams(years.map((year): [string, string] => ['fiscalYear', year])),
    )
    expect(filters.fiscalYears).toHaveLength(50)
    expect(dropped).toEqual([
      { parameter: 'fiscalYear', value: '2051' },
      { parameter: 'fiscalYear', value: '2052' },
    ])
  })

  it('reads digits typed in full width', () => {
    expect(read('measure=３&page=１２&fiscalYear=２０２４').filters).toEqual({
      ...unset,
      measures: [3],
      page: 12,
      fiscalYears: [2024],
    })
  })

  it('takes the first of two sorts and names the other', () => {
    expect(read('sort=kana&sort=page')).toEqual({
      filters: { ...unset, sort: 'kana' },
      dropped: [{ parameter: 'sort', value: 'page' }],
    })
  })

  it('takes a value given twice once', () => {
    expect(read('measure=3&measure=3&measure=３').filters.measures).toEqual([3])
  })

  it.each([
    ['1', true],
    ['true', true],
    ['', true],
    ['0', false],
    ['false', false],
  ])('reads confirmed=%j as %j', (value, confirmed) => {
    expect(read(`confirmed=${value}`)).toEqual({ filters: { ...unset, confirmed }, dropped: [] })
  })

  it('takes no notice of parameters that are no filter, or empty', () => {
    expect(read('utm_source=mail&via=qr&measure=&q=')).toEqual({ filters: unset, dropped: [] })
  })

  it('names the parameter behind each filter', () => {
    expect(parameterOf('measures')).toBe('measure')
    expect(parameterOf('text')).toBe('q')
    expect(parameterOf('number')).toBe('number')
  })
})

describe('a parameter that is no filter', () => {
  it.each([
    ['mesure', 'measure'],
    ['measures', 'measure'],
    ['Measure', 'measure'],
    ['munipicality', 'municipality'],
    ['municipalities', 'municipality'],
    ['policy_area', 'policyArea'],
    ['policyarea', 'policyArea'],
    ['fiscal-year', 'fiscalYear'],
    ['year', 'fiscalYear'],
    ['asof', 'asOf'],
    ['status[]', 'status'],
    ['query', 'q'],
    ['measure', undefined],
    ['foo', undefined],
    ['constructor', undefined],
  ])('%s is taken for a mistyped %s', (parameter, meant) => {
    expect(mistyped(parameter)).toBe(meant)
    expect(isForeign(parameter)).toBe(false)
  })

  it('is told where a filter seems to be meant, and not where it is another page’s or a network’s', () => {
    expect(read('mesure=1&utm_source=x&fbclid=y&foo=z').dropped).toEqual([
      { parameter: 'mesure', value: '1', meant: 'measure' },
    ])
    const others = ['view', 'density', 'cell', 'kind', 'project', 'revision', 'from', 'to', 'next']
    for (const name of [...others, 'plan', 'of', 'token', 'vision', 'edition']) {
      expect([name, mistyped(name)]).toEqual([name, undefined])
    }
    for (const name of [
      'utm_source',
      'utm_id',
      'fbclid',
      'gclid',
      'msclkid',
      'gad_source',
      '_ga',
    ]) {
      expect([name, isForeign(name), mistyped(name)]).toEqual([name, true, undefined])
    }
  })
})
