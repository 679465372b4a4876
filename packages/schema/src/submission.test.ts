import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from './application.ts'
import { emptyDraft } from './draft.ts'
import type { SubmissionFrame } from './problems.ts'
import { emptyIndicator } from './proposed-indicator.ts'
import { readSubmission } from './submission.ts'

const named = { title: '', titleEn: '' }
const town = (code: string) => ({
  code,
  name: '',
  kana: '',
  nameEn: '',
  kind: 'city' as const,
  role: 'partner' as const,
  since: null,
  until: null,
  earlier: [],
  tile: null,
})
const frame: SubmissionFrame = {
  vision: {
    edition: 2,
    ...named,
    fromFiscalYear: 2024,
    toFiscalYear: 2028,
    adopted: '2024-03-29',
    adoptedOn: '2024-03-29',
    editionName: null,
    editionNameEn: null,
    measureLabel: null,
    measureLabelEn: null,
    numbered: true,
    projectsStated: null,
    document: null,
  },
  policyAreas: [{ code: '1a', pillar: 1, group: null, letter: 'a', ...named }],
  measures: [1, 2, 3].map((number) => ({ number, theme: 1, ...named })),
  municipalities: ['011002', '012173', '012246'].map(town),
}

const complete: Draft = {
  ...emptyDraft,
  number: '５４',
  title: ' 石狩川流域の防災訓練（令和８～10年度） ',
  kana: 'イシカリガワりゅういきのぼうさいくんれん',
  policyArea: '1a',
  measures: [{ number: 2, reason: '水害に備える' }],
  leadMunicipality: '012173',
  leadDepartment: '防災課（見本）',
  partners: ['012246', '011002'],
  summary: '合同で訓練する。',
  coreRole: '全体を調整する。',
  partnerRole: '会場を用意する。',
  fromFiscalYear: '令和８年度（2026年度）',
  toFiscalYear: 'Ｒ１０',
  budget: [
    { fiscalYear: 2027, amount: '１，５００千円', subsidy: '500' },
    { fiscalYear: 2026, amount: '0', subsidy: '' },
    { fiscalYear: 2028, amount: '', subsidy: ' ' },
  ],
  contactPerson: '江別 太郎',
  contactPhone: '011-381-0000',
}

const problems = (
  draft: Draft,
  options: Partial<Parameters<typeof readSubmission>[1]> = {},
): [string, string][] => {
  const read = readSubmission(draft, { kind: 'register', frame, ...options })
  return read.ok ? [] : read.errors.map(({ field, problem }) => [field, problem])
}

describe('what an officer typed to register a project', () => {
  it('is read: widths, 和暦, commas and 千円 are understood, and the title stays as typed', () => {
    const draft = {
      ...complete,
      costShares: [
        { fiscalYear: 2027, municipality: '012246', amount: '５００千円' },
        { fiscalYear: 2027, municipality: '012173', amount: '1,000' },
        { fiscalYear: 2026, municipality: '012246', amount: ' ' },
      ],
    }
    const read = readSubmission(draft, { kind: 'register', frame })
    expect(read).toMatchObject({
      ok: true,
      content: {
        number: 54,
        title: '石狩川流域の防災訓練（令和８～10年度）',
        kana: 'いしかりがわりゅういきのぼうさいくんれん',
        fromFiscalYear: 2026,
        toFiscalYear: 2028,
        partners: ['011002', '012246'],
        schedule: null,
        budget: [
          { fiscalYear: 2026, amount: 0, subsidy: null },
          { fiscalYear: 2027, amount: 1500, subsidy: 500 },
        ],
        costShares: [
          { fiscalYear: 2027, municipality: '012173', amount: 1000 },
          { fiscalYear: 2027, municipality: '012246', amount: 500 },
        ],
      },
    })
  })

  it('needs no measure where the vision has none, and nobody who leads where all do it together', () => {
    const without = { ...complete, measures: [], leadMunicipality: 'nobody', leadDepartment: '' }
    expect(problems(without)).toEqual([['measures', 'required']])
    const read = readSubmission(without, { kind: 'register', frame: { ...frame, measures: [] } })
    expect(read).toMatchObject({ ok: true, content: { leadMunicipality: null, measures: [] } })
    expect(problems({ ...complete, coLeads: ['012033'] })).toEqual([['coLeads', 'unknownCode']])
  })

  it('is refused with everything that is missing at once, from the top of the form', () => {
    expect(problems(emptyDraft)).toEqual(
      [
        'number',
        'title',
        'kana',
        'policyArea',
        'measures',
        'leadMunicipality',
        'leadDepartment',
        'summary',
        'coreRole',
        'partnerRole',
        'fromFiscalYear',
        'toFiscalYear',
        'contactPerson',
        'contactPhone',
      ].map((field) => [field, 'required']),
    )
  })

  it.each<[string, Partial<Draft>, [string, string][]]>([
    ['a number that is none', { number: '第1' }, [['number', 'notNumber']]],
    ['a number of nought', { number: '0' }, [['number', 'tooSmall']]],
    ['a number too large', { number: '1000000' }, [['number', 'tooLarge']]],
    ['two lines of title', { title: 'あ\nい' }, [['title', 'controlCharacters']]],
    ['a title of 101 characters', { title: '𠮷'.repeat(101) }, [['title', 'tooLong']]],
    ['a title search would make too long', { title: '㍿'.repeat(100) }, [['title', 'tooLong']]],
    ['an area nobody has', { policyArea: '9z' }, [['policyArea', 'unknownCode']]],
    [
      'a measure nobody has',
      { measures: [{ number: 9, reason: 'x' }] },
      [['measures.9', 'unknownCode']],
    ],
    [
      'a measure without a reason',
      { measures: [{ number: 1, reason: ' ' }] },
      [['measures.1.reason', 'required']],
    ],
    [
      'a measure named twice',
      {
        measures: [
          { number: 1, reason: 'x' },
          { number: 1, reason: 'y' },
        ],
      },
      [['measures.1', 'taken']],
    ],
    [
      'a lead of another region',
      { leadMunicipality: '131016' },
      [['leadMunicipality', 'unknownCode']],
    ],
    [
      'the lead among the partners',
      { partners: ['012173'] },
      [['partners.012173', 'leadIsPartner']],
    ],
    ['a partner of another region', { partners: ['131016'] }, [['partners.131016', 'unknownCode']]],
    ['a year that is none', { fromFiscalYear: '再来年' }, [['fromFiscalYear', 'notDate']]],
    [
      'a year before the vision',
      { fromFiscalYear: '令和５' },
      [['fromFiscalYear', 'outsideVision']],
    ],
    [
      'an end before the beginning',
      { toFiscalYear: '2025' },
      [['toFiscalYear', 'endsBeforeStart']],
    ],
    [
      'amounts nobody can read',
      { budget: [{ fiscalYear: 2026, amount: '約1,500', subsidy: '五' }] },
      [
        ['budget.2026.amount', 'notNumber'],
        ['budget.2026.subsidy', 'notNumber'],
      ],
    ],
    [
      'an amount that is no whole one, and one below nought',
      { budget: [{ fiscalYear: 2026, amount: '1.5', subsidy: '△5' }] },
      [
        ['budget.2026.amount', 'notWhole'],
        ['budget.2026.subsidy', 'tooSmall'],
      ],
    ],
    [
      'an amount in 百万円 that is no whole number of 千円',
      { budget: [{ fiscalYear: 2026, amount: '1.2345', subsidy: '0.5', unit: 'million' }] },
      [['budget.2026.amount', 'belowThousand']],
    ],
    [
      'more subsidy than budget',
      { budget: [{ fiscalYear: 2026, amount: '10', subsidy: '11' }] },
      [['budget.2026.subsidy', 'aboveCost']],
    ],
    [
      'a budget beyond belief',
      { budget: [{ fiscalYear: 2026, amount: '1,000,000,000,001', subsidy: '' }] },
      [['budget.2026.amount', 'tooLarge']],
    ],
    [
      'subsidies of an unknown amount',
      { budget: [{ fiscalYear: 2026, amount: '', subsidy: '1' }] },
      [['budget.2026.amount', 'required']],
    ],
    [
      'a budget after the vision',
      { budget: [{ fiscalYear: 2029, amount: '1', subsidy: '' }] },
      [['budget.2029.amount', 'outsideVision']],
    ],
    [
      'a share for who neither leads nor is asked, outside the vision, in words, twice',
      {
        partners: ['012246'],
        costShares: [
          { fiscalYear: 2026, municipality: '012173', amount: '約3' },
          { fiscalYear: 2026, municipality: '012246', amount: '1' },
          { fiscalYear: 2026, municipality: '012246', amount: '2' },
          { fiscalYear: 2027, municipality: '011002', amount: '1' },
          { fiscalYear: 2027, municipality: '012173', amount: '' },
          { fiscalYear: 2029, municipality: '012173', amount: '1' },
        ],
      },
      [
        ['costShares.2026.012173', 'notNumber'],
        ['costShares.2026.012246', 'taken'],
        ['costShares.2027.011002', 'bearsUnasked'],
        ['costShares.2029.012173', 'outsideVision'],
      ],
    ],
    [
      'an indicator without name, unit or source, in words, whose baseline has no year, and one named twice',
      {
        indicators: [
          { ...emptyIndicator, baseline: 'たくさん' },
          emptyIndicator,
          ...['参加者数', ' 参加者数'].map((title) => ({
            ...{ ...emptyIndicator, title, unit: '人', source: '市の報告', target: '３千人' },
          })),
        ],
      },
      [
        ['indicators.0.title', 'required'],
        ['indicators.0.unit', 'required'],
        ['indicators.0.baseline', 'notNumber'],
        ['indicators.0.baselineFiscalYear', 'required'],
        ['indicators.0.source', 'required'],
        ['indicators.3.title', 'taken'],
      ],
    ],
    [
      'a year twice in the budget',
      { budget: ['1', '2'].map((amount) => ({ fiscalYear: 2026, amount, subsidy: '' })) },
      [['budget.2026.amount', 'taken']],
    ],
  ])('%s is told at its field', (_, typed, expected) => {
    expect(problems({ ...complete, ...typed })).toEqual(expected)
  })

  it.each([
    ['thousand', 1200, '1,200', '1,300'],
    ['million', 1.2, '1.2', '1.3'],
  ] as const)('the cost is told in the unit it is typed in: %s', (unit, limit, amount, subsidy) => {
    const budget = [{ fiscalYear: 2026, amount, subsidy, unit }]
    expect(readSubmission({ ...complete, budget }, { kind: 'register', frame })).toMatchObject({
      errors: [{ problem: 'aboveCost', limit }],
    })
  })

  it('never throws, whatever was typed, and what it accepts has everything a project needs', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 })
    const typed = fc.record(
      { number: text, title: text, kana: text, fromFiscalYear: text, leadMunicipality: text },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(typed, (some) => {
        const read = readSubmission({ ...complete, ...some }, { kind: 'register', frame })
        const { number, title, kana, fromFiscalYear, leadMunicipality } = read.ok
          ? read.content
          : { ...complete, number: 54 }
        const left = [number, title, kana, fromFiscalYear, leadMunicipality]
        expect(left.filter((value) => value === null || value === '')).toEqual([])
        expect(read.ok || read.errors.length > 0).toBe(true)
      }),
    )
  })
})

describe('what an officer typed to change a project', () => {
  // As in the catalogue: nobody has registered summary, roles, lead or department yet.
  const base: Draft = {
    ...emptyDraft,
    number: '17',
    title: '前の名称',
    kana: 'まえのめいしょう',
    policyArea: '1a',
    measures: [{ number: 1, reason: '' }],
    fromFiscalYear: '2024',
    toFiscalYear: '2028',
    partners: ['011002', '012173'],
  }
  const why = {
    changeReason: '実施の年度を改めるため',
    contactPerson: '江別 太郎',
    contactPhone: '011-381-0000',
  }
  const change = (typed: Partial<Draft>) =>
    problems({ ...base, ...why, ...typed }, { kind: 'change', base })

  it('says why, and whom to call, whatever it changes', () => {
    const unsaid = { changeReason: ' ', contactPerson: '', contactPhone: '' }
    const missing = Object.keys(unsaid).map((field) => [field, 'required'])
    expect(change({ title: '新しい名称', ...unsaid })).toEqual(missing)
    // A reason alone changes nothing.
    expect(change({})).toEqual([['', 'unchanged']])
    // What was submitted before anybody was asked can still be approved.
    const read = { kind: 'change', frame, base, isSubmitted: true } as const
    expect(readSubmission({ ...base, title: '新しい名称' }, read)).toMatchObject({
      ok: true,
      content: { title: '新しい名称', changeReason: null },
    })
  })

  it('needs to be complete only where it differs from the project', () => {
    expect(change({ title: '新しい名称' })).toEqual([])
    expect(change({ title: '' })).toEqual([['title', 'required']])
    expect(change({ summary: '概要', toFiscalYear: '令和９年度' })).toEqual([])
  })

  it('is no change when everything reads the same', () => {
    const same = { toFiscalYear: '令和10年度', partners: ['012173', '011002'], note: '備考' }
    expect(change(same)).toEqual([['', 'unchanged']])
  })

  it('takes an ended project up again, but ends none', () => {
    const ended = { ...base, endReason: '目的を達した' }
    const options = { kind: 'change', frame, base: ended } as const
    expect(readSubmission({ ...base, ...why }, options)).toMatchObject({
      ok: true,
      content: { endReason: null },
    })
    expect(change({ endReason: '目的を達した' })).toEqual([['', 'unchanged']])
    expect(
      readSubmission({ ...ended, ...why, title: '新', endReason: '別の理由' }, options),
    ).toMatchObject({ ok: true, content: { endReason: '目的を達した' } })
  })

  it('gives a reason for the measures it adds, not for those that stay', () => {
    const [old] = base.measures
    const measures = [...(old ? [old] : []), { number: 2, reason: '' }]
    expect(change({ measures })).toEqual([['measures.2.reason', 'required']])
    expect(change({ measures: [] })).toEqual([['measures', 'required']])
  })

  it('may leave a project without measures as it is', () => {
    const bare = { ...base, measures: [] }
    expect(problems({ ...bare, ...why, title: '新' }, { kind: 'change', base: bare })).toEqual([])
  })

  it('may leave without a reading what came without one', () => {
    const unread = { ...base, kana: '' }
    const typed = { ...unread, ...why, summary: '概要を改めました。' }
    expect(problems(typed, { kind: 'change', base: unread })).toEqual([])
    expect(problems({ ...base, ...why, kana: '' }, { kind: 'change', base })).toEqual([
      ['kana', 'required'],
    ])
  })

  it('sees that a new lead was a partner, and that a later beginning is after the end', () => {
    expect(change({ leadMunicipality: '012173' })).toEqual([['partners.012173', 'leadIsPartner']])
    const short = { ...base, toFiscalYear: '2025' }
    expect(
      problems({ ...short, ...why, fromFiscalYear: '2026' }, { kind: 'change', base: short }),
    ).toEqual([['toFiscalYear', 'endsBeforeStart']])
  })
})

describe('what an officer typed to end a project', () => {
  const base = { ...complete, fromFiscalYear: '2025' }
  const end = (typed: Partial<Draft>) => problems({ ...base, ...typed }, { kind: 'end', base })

  it('says why, and the last fiscal year, which lies within the project and the vision', () => {
    expect(end({})).toEqual([
      ['endReason', 'required'],
      ['lastFiscalYear', 'required'],
    ])
    expect(end({ endReason: '目的を達した', lastFiscalYear: '2024' })).toEqual([
      ['lastFiscalYear', 'endsBeforeStart'],
    ])
    expect(end({ endReason: '目的を達した', lastFiscalYear: '2030' })).toEqual([
      ['lastFiscalYear', 'outsideVision'],
    ])
  })

  it('changes nothing else', () => {
    const typed = { ...base, title: '別の名称', endReason: '目的を達した', lastFiscalYear: 'R8' }
    expect(readSubmission(typed, { kind: 'end', frame, base })).toMatchObject({
      ok: true,
      content: { title: complete.title.trim(), toFiscalYear: 2026, endReason: '目的を達した' },
    })
  })
})
