import { emptyDraft, contentOf, type Draft } from '@renkei/schema'
import { describe, expect, it } from 'vitest'
import { type Cells, decidedCells } from './decided-cells.ts'

const ids = { 札幌: 1, 江別: 2, 千歳: 3, 恵庭: 4 }
const said = (typed: Partial<Draft>) => contentOf({ ...emptyDraft, ...typed })
const applicant = {
  code: '江別',
  municipalityId: ids.江別,
  name: '江別市',
  nameEn: 'Ebetsu',
  personId: '江別の職員',
  departmentId: 20,
  at: '2026-05-01T00:00:00.000Z',
}
const cell = (municipalityId: number, answer: Cells['current'][number]['answer']) => ({
  municipalityId,
  answer,
  condition: null,
  basis: 'source' as const,
  reason: null,
  reasonEn: null,
  documentId: 7,
  page: 1,
  confirmedAt: null,
  confirmedBy: null,
  confirmedDepartmentId: null,
})
const consent = (municipalityId: number, answer: Cells['consents'][number]['answer']) => ({
  municipalityId,
  answer,
  publicCondition: '',
  agreed: null,
  isOutdated: false,
  at: answer && '2026-05-02T00:00:00.000Z',
  personId: answer && '先方の職員',
  departmentId: answer && 30,
})
const decided = (some: Partial<Cells>) =>
  decidedCells({
    content: said({}),
    base: null,
    changed: ['leadMunicipality', 'partners'],
    current: [],
    consents: [],
    applicant,
    municipalities: ids,
    ...some,
  })
const read = (some: Partial<Cells>) =>
  decided(some).map(({ municipalityId, answer, basis, confirmedBy }) => [
    municipalityId,
    answer,
    basis,
    confirmedBy,
  ])

describe('the cells of a project once an application is approved', () => {
  it('the applicant leads what it says it leads, as of its submission', () => {
    const content = said({ leadMunicipality: '江別', partners: ['千歳'] })
    const cells = decided({ content, consents: [consent(ids.千歳, 'considering')] })
    expect(cells).toMatchObject([
      { municipalityId: ids.江別, answer: 'lead', confirmedAt: applicant.at },
      { municipalityId: ids.千歳, answer: 'considering', confirmedBy: '先方の職員' },
    ])
  })

  it('two lead where both say so, and a lead of the document stays one beside the applicant', () => {
    const content = said({
      leadMunicipality: '江別',
      partners: ['千歳', '恵庭'],
      coLeads: ['千歳'],
    })
    const consents = [consent(ids.千歳, 'participating'), consent(ids.恵庭, 'participating')]
    const answers = decided({
      content,
      changed: ['coLeads', 'partners', 'leadMunicipality'],
      consents,
    })
    expect(answers.map(({ answer }) => answer)).toEqual(['lead', 'lead', 'participating'])
    const held = decided({
      content,
      base: said({ leadMunicipality: '千歳', partners: [] }),
      changed: ['leadMunicipality', 'partners', 'coLeads'],
      current: [cell(ids.千歳, 'lead')],
    })
    expect(held.map(({ answer, basis }) => [answer, basis])).toEqual([
      ['lead', 'confirmed'],
      ['lead', 'source'],
    ])
  })

  it('where nobody leads any more, whoever did is asked again', () => {
    const content = said({ leadMunicipality: 'nobody', partners: ['千歳'] })
    const cells = decided({
      content,
      base: said({ leadMunicipality: '千歳' }),
      changed: ['leadMunicipality', 'partners'],
      current: [cell(ids.千歳, 'lead')],
      consents: [consent(ids.千歳, 'participating')],
    })
    expect(cells.map(({ answer }) => answer)).toEqual(['participating'])
  })

  it('another municipality leads only if it says it takes part', () => {
    const content = said({ leadMunicipality: '千歳', partners: ['江別'] })
    const own = [ids.江別, 'participating', 'confirmed', '江別の職員']
    for (const [answer, cellAnswer, basis, by] of [
      ['participating', 'lead', 'confirmed', '先方の職員'],
      ['notParticipating', 'notParticipating', 'confirmed', '先方の職員'],
      [null, 'unanswered', 'inferred', null],
    ] as const) {
      expect(read({ content, consents: [consent(ids.千歳, answer)] })).toEqual([
        own,
        [ids.千歳, cellAnswer, basis, by],
      ])
    }
  })

  it('who has not answered a change keeps the cell it has, and so does who was not asked', () => {
    const current = [cell(ids.札幌, 'participating'), cell(ids.千歳, 'notParticipating')]
    const base = said({ partners: ['札幌'] })
    const content = said({ partners: ['札幌', '千歳', '恵庭'] })
    const consents = [consent(ids.千歳, null), consent(ids.恵庭, null)]
    expect(decided({ current, base, content, consents, changed: ['partners'] })).toEqual([
      ...current,
      expect.objectContaining({
        municipalityId: ids.恵庭,
        answer: 'unanswered',
        basis: 'inferred',
        reason: '江別市の申請で提案され、承認の時点で未回答',
      }),
    ])
  })

  it('who agreed on a condition takes part on it once it is agreed to, and otherwise is presumed', () => {
    const content = said({ leadMunicipality: '江別', partners: ['千歳', '恵庭'] })
    const conditional = (id: number, agreed: boolean | null) => ({
      ...consent(id, 'conditional'),
      publicCondition: '冬期を除く',
      agreed,
    })
    const consents = [conditional(ids.千歳, true), conditional(ids.恵庭, false)]
    expect(decided({ content, consents }).slice(1)).toMatchObject([
      { answer: 'participating', condition: '冬期を除く', basis: 'confirmed' },
      {
        answer: 'unanswered',
        condition: null,
        basis: 'inferred',
        reason: '江別市の申請で提案され、条件付きの回答に同意がないまま承認',
      },
    ])
    const silent = { ...conditional(ids.千歳, true), publicCondition: '' }
    expect(decided({ content, consents: [silent] })[1]).toMatchObject({ condition: '' })
  })

  it('an answer to another text is no consent, but a refusal stays one', () => {
    const content = said({ leadMunicipality: '江別', partners: ['千歳', '恵庭'] })
    const consents = [
      { ...consent(ids.千歳, 'participating'), isOutdated: true },
      { ...consent(ids.恵庭, 'notParticipating'), isOutdated: true },
    ]
    expect(decided({ content, consents }).slice(1)).toMatchObject([
      {
        answer: 'unanswered',
        basis: 'inferred',
        reason: '江別市の申請で提案され、内容が変わった後の回答がないまま承認',
      },
      { answer: 'notParticipating', basis: 'confirmed' },
    ])
  })

  it('two never lead: a lead that is replaced and has not answered is unanswered', () => {
    const current = [cell(ids.千歳, 'lead')]
    const base = said({ leadMunicipality: '千歳' })
    const content = said({ leadMunicipality: '江別' })
    const some = { current, base, content, changed: ['leadMunicipality'] as const }
    expect(read({ ...some, consents: [consent(ids.千歳, null)] })).toEqual([
      [ids.江別, 'lead', 'confirmed', '江別の職員'],
      [ids.千歳, 'unanswered', 'inferred', null],
    ])
    expect(read({ ...some, consents: [consent(ids.千歳, 'participating')] })[1]).toEqual([
      ids.千歳,
      'participating',
      'confirmed',
      '先方の職員',
    ])
  })

  it('the applicant who takes itself out does not take part; who changes other things stays as it is', () => {
    const current = [cell(ids.江別, 'participating')]
    const base = said({ partners: ['江別'] })
    expect(read({ current, base, content: said({}), changed: ['partners'] })).toEqual([
      [ids.江別, 'notParticipating', 'confirmed', '江別の職員'],
    ])
    expect(decided({ current, base, content: base, changed: ['title'] })).toEqual(current)
  })
})
