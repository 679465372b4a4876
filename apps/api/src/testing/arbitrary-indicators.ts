import type { VisionIndicator } from '@renkei/catalogue'
import { indicatorDirection, indicatorKind, indicatorOwners, isComputed } from '@renkei/schema'
import { type IndicatorOwner, totalling, yearKind } from '@renkei/schema'
import fc from 'fast-check'

type Owners = Record<IndicatorOwner, readonly (number | string)[]>

const none = { pillar: null, policyArea: null, measure: null, project: null }
const year = fc.option(fc.integer({ min: 2000, max: 2040 }))
const amount = fc.option(fc.integer({ min: 0, max: 1e9 }).map((value) => value / 10))

/** The words of a document, by what is held beside them. */
const baselineWordsOf = (value: number | null) => (value === null ? ['―', null] : [null])
const targetWordsOf = (value: number | null) =>
  value === null ? ['検討中', '現状維持以上', '－', null] : [`${value}以上`, `${value} 以下`, null]

/** Indicators of anything that a vision has, in any combination; some are weighed by others. */
export const anyIndicators = (
  owners: Owners,
  municipalities: readonly string[],
): fc.Arbitrary<VisionIndicator[]> => {
  const owned = indicatorOwners.flatMap((owner) =>
    owners[owner].map((key) => ({ ...none, [owner]: key })),
  )
  const one = fc.record({
    owner: fc.constantFrom(none, ...owned),
    title: fc.constantFrom('来訪者数', '総生産', '受診率', '「人口」'),
    unit: fc.constantFrom('人', '％', '億円', '社'),
    kind: fc.constantFrom(...indicatorKind.options),
    direction: fc.constantFrom(...indicatorDirection.options),
    baseline: amount,
    from: year,
    target: amount,
    to: year,
    nth: fc.nat({ max: 5 }),
    yearKind: fc.constantFrom(...yearKind.options),
    countedOn: fc.option(fc.constant('各年10月1日現在')),
    municipality: fc.constantFrom(...municipalities),
    department: fc.option(fc.constant('企画課')),
    totalling: fc.constantFrom(...totalling.options),
    formerTargets: fc.uniqueArray(
      fc.record({
        target: amount,
        targetWords: fc.option(fc.constant('検討中')),
        targetFiscalYear: year,
        changedOn: fc.constantFrom('2024-05-01', '2025-04-01', '2026-10-31'),
        reason: fc.constant('見直しのため'),
      }),
      { maxLength: 2, selector: ({ changedOn }) => changedOn },
    ),
  })
  return fc.array(one, { maxLength: 8 }).map((all) =>
    all.map(({ owner, from, to, nth, ...rest }, at): VisionIndicator => {
      const weight = all.findIndex((other, i) => i !== at && isComputed(other.totalling))
      const begins = rest.baseline === null ? from : (from ?? 2020)
      const isWeighed = rest.totalling === 'weighted' && weight >= 0
      return {
        ...{ ...rest, ...owner, number: at + 1, source: '見本' },
        totalling: rest.totalling === 'weighted' && !isWeighed ? 'average' : rest.totalling,
        baselineWords: baselineWordsOf(rest.baseline)[nth] ?? null,
        targetWords: rest.kind === 'relative' ? null : (targetWordsOf(rest.target)[nth] ?? null),
        baselineFiscalYear: begins,
        targetFiscalYear: begins === null || to === null ? to : Math.max(begins, to),
        weight: isWeighed ? weight + 1 : null,
      }
    }),
  )
}
