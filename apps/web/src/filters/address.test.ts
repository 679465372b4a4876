import { describe, expect, it } from 'vitest'
import { sampleFrame as frame } from '../vision/sample.ts'
import {
  isNarrowed,
  openDataAddress,
  paperAddress,
  readAddress,
  toggled,
  writeAddress,
} from './address.ts'

describe('the filters of an address', () => {
  it('keep what this vision knows and name what it does not', () => {
    const { filters, dropped } = readAddress(
      {
        measure: ['3', '9'],
        pillar: ['x'],
        municipality: ['012033', '131016'],
        fiscalYear: ['1999'],
      },
      frame,
    )
    expect(filters.measures).toEqual([3])
    expect(filters.municipalities).toEqual(['012033'])
    expect(filters.fiscalYears).toEqual([])
    expect(dropped.map(({ parameter, value }) => `${parameter}=${value}`).toSorted()).toEqual([
      'fiscalYear=1999',
      'measure=9',
      'municipality=131016',
      'pillar=x',
    ])
  })

  it('are written back as they were read, with view and density beside them', () => {
    const search = {
      q: ['観光'],
      measure: ['1', '3'],
      match: ['all'],
      view: ['coverage'],
      cell: ['1a-1'],
    }
    const { filters } = readAddress(search, frame)
    const { cell: _cell, ...kept } = search
    expect(writeAddress(filters, search)).toEqual(kept)
  })

  it('are told apart from order and page, which narrow nothing', () => {
    const { filters } = readAddress({ sort: ['kana'], page: ['2'], match: ['all'] }, frame)
    expect(isNarrowed(filters)).toBe(false)
    expect(isNarrowed({ ...filters, text: '観光' })).toBe(true)
  })

  it('lead to the same projects as open data', () => {
    const { filters } = readAddress(
      { q: ['観光'], measure: ['1'], sort: ['kana'], page: ['3'] },
      frame,
    )
    const address = openDataAddress(frame, filters, 'csv')
    expect(decodeURIComponent(address)).toBe('/open/sample/projects.csv?q=観光&measure=1&vision=1')
    expect(decodeURIComponent(paperAddress(frame, filters, 'matrix.xlsx'))).toBe(
      '/papers/sample/1/matrix.xlsx?q=観光&measure=1',
    )
  })

  it('lose a value that is chosen again', () => {
    expect(toggled({ measure: ['1', '3'] }, 'measure', '1')).toEqual({ measure: ['3'] })
    expect(toggled({}, 'measure', '1')).toEqual({ measure: ['1'] })
  })
})

describe('the day in an address', () => {
  it('stays with the filters, and in the open data of the same question', () => {
    const search = { q: ['観光'], asOf: ['2024-12-01'] }
    const { filters, dropped } = readAddress(search, frame)
    expect(dropped).toEqual([])
    expect(writeAddress(filters, search)).toEqual(search)
    expect(openDataAddress(frame, filters, 'csv')).toContain('asOf=2024-12-01')
  })

  it('narrows nothing', () => {
    expect(isNarrowed(readAddress({ asOf: ['2024-12-01'] }, frame).filters)).toBe(false)
  })

  it('that is none is not left out, so that nobody takes the present for it', () => {
    const { filters, dropped } = readAddress({ asOf: ['2024-13-01'] }, frame)
    expect(filters.asOf).toBe('2024-13-01')
    expect(dropped).toEqual([])
  })
})
