import { describe, expect, it } from 'vitest'
import { changesFrom, rebase } from './rebase.ts'

describe('two officers at one answer', () => {
  const base = { answer: 'participating', note: '' }

  it('keep both changes where they wrote in different fields', () => {
    expect(rebase(base, { ...base, note: '共同で' }, { answer: 'considering', note: '' })).toEqual({
      answer: 'considering',
      note: '共同で',
    })
  })

  it('are at one where they wrote the same', () => {
    const both = { answer: 'lead', note: '' }
    expect(rebase(base, both, both)).toEqual(both)
  })

  it('have to choose where they wrote differently', () => {
    expect(rebase(base, { ...base, answer: 'lead' }, { ...base, answer: 'considering' })).toBe(
      undefined,
    )
  })

  it('have to choose where one names the department of an answer the other gave up', () => {
    const lead = { answer: 'lead', department: '' }
    expect(rebase(lead, { ...lead, department: '企画課' }, { answer: 'participating' })).toBe(
      undefined,
    )
  })

  it('send only what they changed, and say what they emptied', () => {
    expect(changesFrom({ answer: 'lead', note: '旧' }, { answer: 'lead', note: '' })).toEqual({
      note: '',
    })
  })
})
