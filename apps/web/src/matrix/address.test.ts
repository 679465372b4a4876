import { describe, expect, it } from 'vitest'
import { isRoomy, moveTo, readCell, viewOf, writeCell } from './address.ts'
import { sampleFrame } from '../vision/sample.ts'

const rows = Array.from({ length: 25 }, (_, i) => String(i + 1))
const columns = ['1', '2', '3']
const at = (row: string, column: string) => ({ row, column })
const press = (key: string, from = at('5', '2'), ctrl = false) =>
  moveTo(from, { key, ctrl }, rows, columns)

describe('the cell in an address', () => {
  it('is read back as it was written, area codes with their hyphen too', () => {
    expect(readCell(writeCell(at('17', '3')), rows, columns)).toEqual(at('17', '3'))
    expect(readCell('3-1b-2', ['3-1b'], columns)).toEqual(at('3-1b', '2'))
  })

  it('is none when the table has no such cell', () => {
    for (const cell of ['99-1', '5-9', '5', '-1', '', '<b>-1']) {
      expect(readCell(cell, rows, columns)).toBeUndefined()
    }
    expect(readCell(undefined, rows, columns)).toBeUndefined()
  })
})

describe('keys', () => {
  it('move one cell and stop at the edges', () => {
    expect(press('ArrowDown')).toEqual(at('6', '2'))
    expect(press('ArrowLeft')).toEqual(at('5', '1'))
    expect(press('ArrowUp', at('1', '2'))).toEqual(at('1', '2'))
    expect(press('ArrowRight', at('1', '3'))).toEqual(at('1', '3'))
  })

  it('leap to the ends of the row and, with Ctrl, of the table', () => {
    expect(press('Home')).toEqual(at('5', '1'))
    expect(press('End')).toEqual(at('5', '3'))
    expect(press('Home', at('5', '2'), true)).toEqual(at('1', '1'))
    expect(press('End', at('5', '2'), true)).toEqual(at('25', '3'))
  })

  it('turn pages of ten rows', () => {
    expect(press('PageDown')).toEqual(at('15', '2'))
    expect(press('PageUp')).toEqual(at('1', '2'))
  })

  it('leave every other key alone', () => {
    for (const key of ['Tab', 'a', 'Escape', ' ']) expect(press(key)).toBeUndefined()
  })
})

describe('view and density', () => {
  it('fall back to the measures and to dense rows', () => {
    expect(viewOf({ view: ['coverage'] }, sampleFrame)).toBe('coverage')
    expect(viewOf({ view: ['3d'] }, sampleFrame)).toBe('measures')
    expect(viewOf({}, sampleFrame)).toBe('measures')
    expect(isRoomy({ density: ['roomy'] })).toBe(true)
    expect(isRoomy({ density: ['airy'] })).toBe(false)
  })

  it('are of areas and municipalities where a vision has no measures', () => {
    expect(viewOf({ view: ['coverage'] }, { measures: [] })).toBe('areas')
    expect(viewOf({ view: ['municipalities'] }, { measures: [] })).toBe('municipalities')
    expect(viewOf({}, { measures: [] })).toBe('areas')
  })
})
