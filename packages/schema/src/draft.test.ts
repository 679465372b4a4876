import { describe, expect, it } from 'vitest'
import { draft, saveApplication } from './application.ts'
import { changedFields } from './diff.ts'
import { fieldErrors } from './field-errors.ts'
import { draftOf, emptyDraft, formOrder } from './draft.ts'
import type { Project } from './project.ts'

const held = { reason: null, reasonEn: null, citation: null, confirmed: null }
const project: Project = {
  number: 17,
  revision: 1,
  label: null,
  relisted: null,
  title: '公共施設の相互利用',
  titleEn: null,
  kana: 'こうきょうしせつ',
  visionPage: 30,
  markCount: 2,
  status: 'active',
  fromFiscalYear: 2024,
  toFiscalYear: 2028,
  basis: 'source',
  citation: null,
  policyArea: { code: '1a', basis: 'source', ...held },
  measures: [
    { number: 1, basis: 'source', ...held },
    { number: 4, basis: 'inferred', ...held, reason: '題名による' },
  ],
  markCountReason: null,
  participations: [
    {
      municipality: '011002',
      answer: 'participating',
      condition: null,
      basis: 'inferred',
      ...held,
    },
    { municipality: '012033', answer: 'unanswered', condition: null, basis: 'confirmed', ...held },
    {
      municipality: '012106',
      answer: 'notParticipating',
      condition: null,
      basis: 'confirmed',
      ...held,
    },
    { municipality: '012173', answer: 'lead', condition: null, basis: 'confirmed', ...held },
    { municipality: '012246', answer: 'considering', condition: null, basis: 'confirmed', ...held },
    { municipality: '012319', answer: 'unanswered', condition: null, basis: 'inferred', ...held },
  ],
  leadDepartment: null,
  summary: '一緒に使う。',
  coreRole: null,
  partnerRole: null,
  schedule: null,
  costSharing: null,
  subsidyName: null,
  subsidyRate: null,
  agreementArticles: null,
  endReason: null,
  budget: [{ fiscalYear: 2026, amount: 0, subsidy: null, unit: 'thousand' }],
  costShares: [],
  revisions: [],
  predecessors: [],
  successors: [],
  previous: null,
  next: null,
  sameArea: [],
}

describe('a project as a form shows it', () => {
  it('has the lead apart from the partners, and nobody who is only concluded to take part', () => {
    const { leadMunicipality, partners, measures, budget, summary, schedule } = draftOf(project)
    expect(leadMunicipality).toBe('012173')
    expect(partners).toEqual(['012246'])
    expect(measures).toEqual([
      { number: 1, reason: '' },
      { number: 4, reason: '題名による' },
    ])
    expect(budget).toEqual([{ fiscalYear: 2026, amount: '0', subsidy: '' }])
    expect([summary, schedule]).toEqual(['一緒に使う。', ''])
  })

  it('is a draft that can be kept, and reads as what it is made from', () => {
    expect(draft.parse(draftOf(project))).toEqual(draftOf(project))
    expect(changedFields(draftOf(project), draftOf({ ...project }))).toEqual([])
  })

  it('every field stands in one of the forms, once', () => {
    for (const fields of Object.values(formOrder)) {
      expect(new Set(fields).size).toBe(fields.length)
    }
    expect(new Set(Object.values(formOrder).flat())).toEqual(new Set(Object.keys(emptyDraft)))
  })
})

describe('a draft that cannot be kept', () => {
  const errorsOf = (input: object) => {
    const whole = { id: 1, version: 1, ...input }
    const parsed = saveApplication.safeParse(whole)
    return parsed.success ? [] : fieldErrors(parsed.error.issues, whole)
  }

  it('is told with all of its fields at once', () => {
    const typed = {
      ...emptyDraft,
      title: 'あ\u0000',
      summary: 'あ'.repeat(10_001),
      partners: ['123456'],
      measures: [{ number: 1, reason: '\u0007' }],
    }
    expect(errorsOf({ draft: typed })).toEqual([
      { field: 'title', problem: 'controlCharacters' },
      { field: 'measures', problem: 'controlCharacters' },
      { field: 'partners', problem: 'unknownCode' },
      { field: 'summary', problem: 'tooLong', limit: 10_000 },
    ])
  })

  it('keeps line breaks and tabs, and text that means nothing yet', () => {
    expect(errorsOf({ draft: { ...emptyDraft, summary: 'あ\r\n\tい', number: '第' } })).toEqual([])
  })

  it('what is wrong beside the draft is no field error', () => {
    expect(errorsOf({ version: 0, draft: { ...emptyDraft, title: '\u0000' } })).toBeNull()
  })
})
