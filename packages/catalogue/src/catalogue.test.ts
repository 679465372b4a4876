import { agreementsOf, checkDigit, frame, kanaSortKey } from '@renkei/schema'
import { describe, expect, test } from 'vitest'
import municipalitiesJson from '../data/sapporo/municipalities.json' with { type: 'json' }
import projectsJson from '../data/sapporo/projects-2.json' with { type: 'json' }
import regionJson from '../data/sapporo/region.json' with { type: 'json' }
import visionJson from '../data/sapporo/vision-2.json' with { type: 'json' }
import { assemble, catalogues } from './index.ts'
import { municipalitiesFile, projectRecord, projectsFile, regionFile, visionFile } from './index.ts'

const known = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The catalogue lacks what the test is about')
  return value
}
const sapporo = known(catalogues.find(({ region }) => region.slug === 'sapporo'))
const second = known(sapporo.visions.find(({ vision }) => vision.edition === 2))
const { projects } = second
const marks = projects.flatMap((project) => project.marks)
const inferredMarks = marks.filter(({ basis }) => basis === 'inferred')
const hiragana = /^[ぁ-ゖー]+$/
const japanese = /[ぁ-ゖ]/
const rowsWith = (count: number) => projects.filter((project) => project.markCount === count).length
const titleOf = (number: number) => projects.find((project) => project.number === number)?.title

describe('a policy officer reading the second vision', () => {
  test('a policy officer finds all 53 projects of the second vision, in order of number', () => {
    expect(projects.map(({ number }) => number)).toEqual(
      Array.from({ length: 53 }, (_, i) => i + 1),
    )
    expect(new Set(projects.map(({ title }) => title)).size).toBe(53)
  })

  test('a policy officer counts 80 marks, as the sheet does', () => {
    expect(marks).toHaveLength(80)
    expect([1, 2, 6].map(rowsWith)).toEqual([34, 17, 2])
  })

  test('a policy officer finds as many marks in each row as the source counts', () => {
    for (const { number, marks: row, markCount } of projects) {
      const numbers = row.map(({ measure }) => measure)
      expect(numbers, `no. ${number}`).toHaveLength(Number(markCount))
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    }
  })

  test('a policy officer is told that only nos. 1 and 34 are marked by the source itself', () => {
    const bySource = projects.filter((project) => project.marks.some((m) => m.basis === 'source'))
    expect(bySource.map(({ number }) => number)).toEqual([1, 34])
    for (const { marks: row } of bySource) {
      expect(row.map(({ measure }) => measure)).toEqual([1, 2, 3, 4, 5, 6])
      expect(row.every((m) => m.basis === 'source' && m.reason === null)).toBe(true)
    }
    expect(inferredMarks).toHaveLength(68)
  })

  test('a policy officer leafs forward through the vision as the numbers rise', () => {
    const pages = projects.map(({ visionPage }) => visionPage)
    expect(pages).toEqual(pages.toSorted((a, b) => Number(a) - Number(b)))
    expect([pages[0], pages.at(-1)]).toEqual([54, 84])
  })

  test('a policy officer finds whole the three titles that the sheet breaks over two lines', () => {
    expect(titleOf(20)).toBe('生活困窮者自立支援法の任意事業に関する情報共有')
    expect(titleOf(28)).toBe('子どもの社会体験活動等の場の創出に関する取組の促進')
    expect(titleOf(39)).toBe('デジタル技術を活用した住民サービスの向上に向けた取組の推進')
  })

  test('a policy officer finds 23 areas under three roles, each with a project', () => {
    expect(second.pillars.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(second.policyAreas).toHaveLength(23)
    expect([1, 2, 3].map((p) => second.policyAreas.filter((a) => a.pillar === p).length)).toEqual([
      4, 4, 15,
    ])
    const used = new Set(projects.map(({ policyArea }) => policyArea.code))
    expect([...used]).toEqual(second.policyAreas.map(({ code }) => code))
  })

  test('a policy officer reads an area code as role, group and letter', () => {
    for (const { code, pillar, group, letter } of second.policyAreas) {
      expect(code).toBe(`${pillar}${group === null ? '' : `-${group}`}${letter}`)
      const groups = second.pillars.find(({ number }) => number === pillar)?.groups ?? []
      expect(groups.length === 0 ? [null] : groups.map(({ number }) => number)).toContain(group)
    }
  })

  test('a policy officer finds areas in the order of the project numbers', () => {
    const order = second.policyAreas.map(({ code }) => code)
    const places = projects.map(({ policyArea }) => order.indexOf(policyArea.code))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  test('a policy officer finds every role where its heading stands in the sheet', () => {
    const pillarOf = new Map(second.policyAreas.map(({ code, pillar }) => [code, pillar]))
    for (const { number, policyArea } of projects) {
      const heading = number <= 12 ? 1 : number <= 17 ? 2 : 3
      expect(pillarOf.get(policyArea.code), `no. ${number}`).toBe(heading)
    }
  })

  test('a policy officer finds six measures, two to a theme, and each of them in use', () => {
    expect(second.measures.map(({ number, theme }) => [number, theme])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [4, 2],
      [5, 3],
      [6, 3],
    ])
    expect(second.themes.map(({ title }) => title)).toEqual([
      '産業',
      'インフラ・行政サービス',
      'ひと・くらし',
    ])
    const used = [...new Set(marks.map(({ measure }) => measure))].toSorted((a, b) => a - b)
    expect(used).toEqual(second.measures.map(({ number }) => number))
  })

  test('a policy officer finds decarbonisation beside the six measures, not among them', () => {
    expect(second.commonMeasures.map(({ title }) => title)).toEqual(['脱炭素の促進'])
    expect(second.measures.map(({ title }) => title)).not.toContain('脱炭素の促進')
  })
})

describe('someone asking where a fact comes from', () => {
  test('a councillor is given a Japanese reason for every inferred fact', () => {
    const { core, partner } = second.participation
    const arranged = second.arranged.map((one) => ({ ...one, basis: 'inferred' }))
    const facts = [
      ...inferredMarks,
      ...projects.map((p) => p.policyArea),
      ...[known(core ?? undefined), known(partner ?? undefined), ...arranged],
    ]
    expect(facts).toHaveLength(68 + 53 + 2 + 2)
    for (const { basis, reason, reasonEn } of facts) {
      expect(basis).toBe('inferred')
      expect(reason).toMatch(japanese)
      expect(reason).toMatch(/。$/)
      expect(reason).toContain('推定')
      expect(reasonEn).toMatch(/^[A-Z“].*\.$/)
    }
  })

  test('a councillor never reads the same reason twice', () => {
    const facts = [...inferredMarks, ...projects.map((p) => p.policyArea)]
    expect(new Set(facts.map(({ reason }) => reason)).size).toBe(facts.length)
    expect(new Set(facts.map(({ reasonEn }) => reasonEn)).size).toBe(facts.length)
  })

  test('a citizen can follow every citation to a document', () => {
    const keys = sapporo.documents.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const cited = [
      second.citation,
      second.adoptionCitation,
      ...second.commonMeasures.map(({ citation }) => citation),
      ...projects.flatMap((p) => [p.citation, p.policyArea.citation]),
      ...marks.map(({ citation }) => citation),
    ].map((of) => known(of ?? undefined).document)
    cited.push(
      ...Object.values(municipalitiesJson.citations),
      ...Object.values(projectsJson.citations),
      ...Object.values(visionJson.citations).map(({ document }) => document),
    )
    for (const document of new Set(cited)) expect(keys).toContain(document)
  })

  test('a citizen is pointed at the page of the vision where the project stands', () => {
    for (const project of projects) {
      const here = { document: 'plan-structure', page: project.visionPage }
      expect(project).toMatchObject({ basis: 'source', citation: here })
      expect([project.policyArea, ...project.marks].map(({ citation }) => citation)).toEqual(
        Array.from({ length: Number(project.markCount) + 1 }, () => here),
      )
    }
  })

  test('a citizen is told what each document does not say, in both languages', () => {
    for (const { note, noteEn } of sapporo.documents) {
      expect(note).toMatch(japanese)
      expect(note).toMatch(/ません|ではなく/)
      expect(noteEn).not.toMatch(japanese)
    }
  })
})

describe('the municipalities', () => {
  const { municipalities } = sapporo

  test('an officer finds the 12 municipalities in order of code, Sapporo as the core', () => {
    const codes = municipalities.map(({ code }) => code)
    expect(codes).toHaveLength(12)
    expect(codes).toEqual([...new Set(codes)].toSorted())
    expect(municipalities.filter(({ role }) => role === 'core').map(({ name }) => name)).toEqual([
      '札幌市',
    ])
  })

  test('an officer finds codes that carry their right check digit', () => {
    for (const { code } of municipalities) expect(checkDigit(code)).toBe(Number(code[5]))
  })

  test('an officer of a partner finds its agreement dated 29 March 2019', () => {
    for (const { code, role } of municipalities) {
      const own = agreementsOf(sapporo.agreements, code)
      expect(own).toHaveLength(role === 'core' ? 11 : 1)
      expect(new Set(own.map(({ signedOn }) => signedOn))).toEqual(new Set(['2019-03-29']))
    }
  })

  test('a visitor finds every municipality on a tile of its own', () => {
    const tiles = municipalities.map(({ tile }) => `${tile?.column},${tile?.row}`)
    expect(new Set(tiles).size).toBe(12)
  })

  test('a partner officer sees that nobody has answered for them yet', () => {
    expect(second.participation.core?.answer).toBe('participating')
    expect(second.participation.partner?.answer).toBe('unanswered')
  })
})

describe('the readings', () => {
  test('someone sorting by reading meets nothing but hiragana', () => {
    const readings = [sapporo.region, ...sapporo.municipalities, ...projects].map((r) => r.kana)
    for (const reading of readings) expect(reading).toMatch(hiragana)
  })

  test('someone sorting by reading finds no two projects in one place', () => {
    expect(new Set(projects.map(({ kana }) => kanaSortKey(kana))).size).toBe(53)
  })

  test('someone reading aloud finds the kana of each title within its reading, in order', () => {
    for (const { title, kana } of projects) {
      const asHiragana = title.replace(/[ァ-ヶ]/g, (c) =>
        String.fromCharCode(c.charCodeAt(0) - 0x60),
      )
      const runs = asHiragana.match(/[ぁ-ゖー]+/g) ?? []
      let at = 0
      for (const run of runs) {
        const found = kana.indexOf(run, at)
        expect(found, `${title}: ${run}`).toBeGreaterThanOrEqual(at)
        at = found + run.length
      }
    }
  })
})

describe('an editor whose document says who takes part', () => {
  const core = '011002'
  const [otaru, ebetsu] = ['012033', '012173']
  const withStated = (participation: object, presumed: object = visionJson.participation) => {
    const [first, ...others] = projectsJson.projects
    const area = { ...known(first).policyArea, basis: 'source', reason: null, reasonEn: null }
    const changed = {
      citations: { ...projectsJson.citations, participation: 'vision-2' },
      projects: [{ ...first, policyArea: area, participation }, ...others],
    }
    const vision = { ...visionJson, participation: presumed }
    const { visions } = assemble({
      region: regionJson,
      municipalities: municipalitiesJson,
      visions: [{ vision, projects: changed }],
      plans: [],
    })
    return known(visions[0]).projects
  }
  const cellsOf = (project: (typeof projects)[number] | undefined) =>
    known(project).participations.map(({ municipality, answer, basis }) => [
      ...[municipality, answer, basis],
    ])

  test('an editor names two who coordinate and leaves the core city out', () => {
    const [stated, silent] = withStated({ participants: [otaru, ebetsu], leads: [otaru, ebetsu] })
    expect(cellsOf(stated)).toEqual([
      [otaru, 'lead', 'source'],
      [ebetsu, 'lead', 'source'],
    ])
    expect(stated?.participations[0]?.citation).toEqual({ document: 'vision-2', page: 54 })
    expect(stated?.policyArea).toMatchObject({ basis: 'source', reason: null })
    expect(cellsOf(silent)).toHaveLength(12)
    expect(cellsOf(silent)[0]).toEqual([core, 'participating', 'inferred'])
  })

  test('an editor names everybody, or who coordinates alone', () => {
    const citation = { document: 'editors', page: null }
    const [all] = withStated({ participants: 'all', citation })
    expect(cellsOf(all)).toHaveLength(12)
    expect(new Set(cellsOf(all).map(([, ...said]) => said.join(' ')))).toEqual(
      new Set(['participating source']),
    )
    expect(all?.participations[0]?.citation).toEqual(citation)
    const [led] = withStated({ leads: [ebetsu] })
    expect(cellsOf(led).filter(([, , basis]) => basis === 'source')).toEqual([
      [ebetsu, 'lead', 'source'],
    ])
    expect(cellsOf(led)).toHaveLength(12)
  })

  test('an editor who presumes nothing leaves unknown whom no document names', () => {
    const [partners, silent] = withStated(
      { participants: 'partners' },
      { core: null, partner: null },
    )
    expect(cellsOf(partners)).toHaveLength(11)
    expect(cellsOf(silent)).toEqual([])
  })

  test('an editor who names a municipality of another region, or says nothing, is told so', () => {
    expect(() => withStated({ participants: ['082015'] })).toThrow(/082015/)
    expect(() => withStated({})).toThrow(/neither/)
  })
})

describe('an editor correcting the files', () => {
  test('an editor can read every file back as it was written', () => {
    expect(regionFile.parse(regionJson)).toEqual(regionJson)
    expect(municipalitiesFile.parse(municipalitiesJson)).toEqual(municipalitiesJson)
    expect(visionFile.parse(visionJson)).toEqual(visionJson)
    expect(projectsFile.parse(projectsJson)).toEqual(projectsJson)
    const { vision, pillars, policyAreas, themes, measures, arranged, commonMeasures } = second
    const { municipalities, affiliates } = sapporo
    // What the registry adds to a region, an agreement and a document.
    const agreements = sapporo.agreements.map((one) => ({ ...one, id: 1, version: 1 }))
    const region = { ...sapporo.region, state: 'open' }
    const documents = sapporo.documents.map((one) => ({ ...one, id: 1, address: null, file: null }))
    expect(documents.map(({ key }) => key)).toContain(vision.document)
    const shown = { region, vision, visions: [vision], pillars, policyAreas, themes, measures }
    const rest = { arranged, commonMeasures, municipalities, agreements, affiliates, documents }
    const elsewhere = { revisions: [], otherMunicipalities: [], elsewhere: [], called: [] }
    expect(() => frame.parse({ ...shown, ...rest, ...elsewhere })).not.toThrow()
  })

  test('an editor who leaves out a reason, or misspells a field, is told so', () => {
    const record = known(projectsJson.projects[1])
    const unreasoned = { ...record, marks: [{ ...known(record.marks[0]), reason: null }] }
    expect(projectRecord.safeParse(record).success).toBe(true)
    expect(projectRecord.safeParse(unreasoned).success).toBe(false)
    expect(projectRecord.safeParse({ ...record, pagee: 55 }).success).toBe(false)
  })

  test('an editor who mistypes a municipality code is refused', () => {
    const [first, ...others] = municipalitiesJson.municipalities
    const municipalities = {
      ...municipalitiesJson,
      municipalities: [{ ...known(first), code: '011003' }, ...others],
    }
    expect(() => assemble({ region: regionJson, municipalities, visions: [], plans: [] })).toThrow(
      /code/,
    )
  })
})
