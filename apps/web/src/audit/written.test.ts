import { globSync, readFileSync } from 'node:fs'
import { saveOpinion } from '@renkei/schema'
import { expect, it } from 'vitest'
import { subjectOf } from './code-words.ts'
import { fieldName, type Reading, written } from './written.ts'

const nameOf = (code: string) => ({ '012173': '江別市', '012246': '千歳市' })[code]
const reading = (kind: string, language: 'ja' | 'en' = 'ja'): Reading => ({
  kind,
  language,
  nameOf,
})

it('says in words what the trail keeps as codes, by what it is about', () => {
  expect(written('state', 'draft', reading('application'))).toBe('下書き')
  expect(written('state', 'draft', reading('response'))).toBe('未提出')
  expect(written('state', 'open', reading('inquiry', 'en'))).toBe('Open')
  expect(written('answer', 'conditional', reading('application'))).toBe('条件付きで参加')
  expect(written('kinds', ['participation', 'prompts'], reading('response'))).toBe('参加状況、設問')
  expect(written('municipalities', ['012173', '012246'], reading('inquiry'))).toBe('江別市、千歳市')
  expect(written('deadline', '2026-12-11', reading('inquiry'))).toBe('令和８年12月11日（金）')
  expect(written('by', 'demonstration', reading('person'))).toBe('見本の入口')
  expect(written('outcome', 'considering', reading('opinion'))).toBe('検討中')
  expect(written('proxy', false, reading('endorsement'))).toBe('いいえ')
  expect(fieldName('participation.21', reading('response'))).toBe('参加状況 No.21')
  const answer = { note: '令和９年度から', answer: 'participating' }
  expect(written('participation.21', answer, reading('response'))).toBe(
    '備考：令和９年度から\n回答：参加',
  )
})

it('leaves what has no word as it is kept', () => {
  expect(written('reason', 'draft', reading('application'))).toBe('draft')
  expect(written('state', 'constructor', reading('inquiry'))).toBe('constructor')
  expect(written('revision', 3, reading('project'))).toBe('3')
  expect(written('municipality', '013030', reading('inquiry'))).toBe('013030')
})

it('names what an entry is about', () => {
  const of = (kind: string, id: string) => subjectOf('ja', { kind, id, name: null }, nameOf)
  expect(of('project', 'sapporo/2/3')).toBe('連携事業 No.3')
  expect(of('response', '1/012173')).toBe('回答 照会1 江別市')
  expect(of('endorsement', '5')).toBe('決裁 5')
})

const server = new URL('../../../api/src/', import.meta.url).pathname
const sources = globSync('**/*.ts', { cwd: server })
  .filter((path) => !/test|migrations/.test(path))
  .map((path) => readFileSync(server + path, 'utf8'))

/** The names that stand in the object whose inner text begins `text`, none of what is nested in it. */
function namesIn(text: string): string[] {
  let depth = 1
  let own = ''
  for (const letter of text) {
    if ('{(['.includes(letter)) depth += 1
    if ('})]'.includes(letter)) depth -= 1
    if (depth === 0) break
    if (depth === 1 && !'})]'.includes(letter)) own += letter
  }
  return own.split(',').flatMap((part) => /^\s*(\w+)\s*(?::|$)/.exec(part)?.[1] ?? [])
}

it.each(['ja', 'en'] as const)(
  'has words for every field and every subject that the server writes into the trail, in %s',
  (language) => {
    const fields = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:before|after): \{/g)].flatMap(({ 0: { length }, index }) =>
        namesIn(source.slice(index + length)),
      ),
    )
    expect(fields).toContain('restores')
    fields.push(...Object.keys(saveOpinion.shape.form.shape))
    const known = reading('application', language)
    expect(fields.filter((name) => fieldName(name, known) === name)).toEqual([])
    const subjects = sources.flatMap((source) =>
      [...source.matchAll(/subject\w*(?::| =|.*=>)\s*\(?\{\s*kind: '(\w+)'/g)].map(
        ([, kind = '']) => kind,
      ),
    )
    expect(subjects).toContain('application')
    const nameless = { id: '1', name: null }
    expect(
      subjects.filter((kind) =>
        subjectOf(language, { kind, ...nameless }, nameOf).startsWith(kind),
      ),
    ).toEqual([])
  },
)
