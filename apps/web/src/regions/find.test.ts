import { checkDigit, type RegionEntry } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { findRegions } from './find.ts'

const member = (five: string, name: string, kana: string, nameEn: string) => ({
  ...{ code: `${five}${checkDigit(five)}`, name, kana, nameEn, role: 'partner' as const },
})
const region = (
  slug: string,
  name: string,
  kana: string,
  municipalities: RegionEntry['municipalities'],
  nickname: string | null = null,
): RegionEntry => ({
  ...{ slug, name, kana, nameEn: slug, shortName: name, shortNameEn: slug, nickname },
  ...{ nicknameEn: null, scheme: 'renkei', visions: [], projects: 0, municipalities },
})
const regions = [
  region('ibaraki', 'いばらき県央地域', 'いばらきけんおうちいき', [
    member('08341', '東海村', 'とうかいむら', 'Tokai'),
    member('08201', '水戸市', 'みとし', 'Mito'),
  ]),
  region('yamaguchi', '山口県央', 'やまぐちけんおう', [], '山口ゆめ回廊'),
]
const found = (typed: string) =>
  findRegions(regions, typed).map(({ region: { slug }, municipalities }) => [
    slug,
    municipalities.map(({ name }) => name).join(),
  ])

describe('a region is looked for', () => {
  it.each(['東海村', 'とうかい', 'ﾄｳｶｲ', 'tokai', '茨城県 とうかい'])(
    'by a municipality of it, however that is typed: %s',
    (typed) => expect(found(typed)).toEqual([['ibaraki', '東海村']]),
  )

  it('by its own name, reading or nickname', () => {
    expect(found('ゆめ回廊')).toEqual([['yamaguchi', '']])
    expect(found('けんおう').map(([slug]) => slug)).toEqual(['ibaraki', 'yamaguchi'])
  })

  it('and all are there where nothing is looked for, none where nothing is called so', () => {
    expect(found('  ')).toHaveLength(2)
    expect(found('札幌')).toEqual([])
  })
})
