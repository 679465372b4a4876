import {
  type Frame,
  type GapAct,
  type Gaps,
  gapWords,
  type Indicator,
  type OpenCell,
  terms,
} from '@renkei/schema'
import { namesOf } from '../paper/names.ts'

const { list: names, unagreed: unagreedName, act: acts } = gapWords.ja

/** A row of a list: what it is about, its number or code and name, what could be looked at, how many, since when, what is
 * done next and at which page below the vision. */
type Row = {
  of: readonly [subject: string, key: string | number, name: string]
  detail?: string
  count?: number
  since?: string
  act?: GapAct
  at: string
}

/** 登録の点検 as a table: the rows of one list, or of all. `origin`: where people reach the registry. */
export function gapRows(gaps: Gaps, { frame, indicators, only, origin }: Given): OpenCell[][] {
  const { region, vision } = frame
  const below = `${origin}/${region.slug}/${vision.edition}/`
  const rows = rowsOf(gaps, frame, indicators)
  return (Object.keys(rows) as (keyof Gaps)[])
    .filter((list) => only === undefined || list === only)
    .flatMap((list) =>
      rows[list].map(({ of, detail = '', count = '', since = '', act, at }) => [
        ...[region.slug, vision.edition, nameOf(list, frame), ...of, detail, count, since],
        ...[act === undefined ? '' : acts[act], below + at],
      ]),
    )
}
type Given = {
  frame: Frame
  indicators: readonly Indicator[]
  only: keyof Gaps | undefined
  origin: string
}

const nameOf = (list: keyof Gaps, { region }: Frame): string =>
  list === 'unagreed' ? unagreedName(terms.ja.scheme[region.scheme].agreement) : names[list]

function rowsOf(gaps: Gaps, frame: Frame, indicators: readonly Indicator[]) {
  const project = ({ number, title }: { number: number; title: string }) =>
    ['連携事業', number, title] as const
  const member = (code: string) => ['市町村', code, namesOf(frame).municipality(code)] as const
  const area = (code: string) =>
    ['政策分野', code, frame.policyAreas.find((one) => one.code === code)?.title ?? code] as const
  const measureOf = (of: number) => frame.measures.find(({ number }) => number === of)?.title ?? ''
  const indicator = (id: number) =>
    ['成果指標', id, indicators.find((one) => one.id === id)?.title ?? ''] as const
  const ask = (municipality: string, numbers: readonly number[] = []) => {
    const chosen = numbers.map((number): [string, string] => ['project', String(number)])
    const query = new URLSearchParams([['municipality', municipality], ...chosen])
    return `inquiries/new?${query.toString()}`
  }
  return {
    unconfirmed: gaps.unconfirmed.map(({ marks, isWithoutMarks, policyArea, since, ...one }) => ({
      of: project(one),
      detail: [
        ...(marks > 0 ? [`推定の●${marks}つ`] : []),
        ...(isWithoutMarks ? ['●なし'] : []),
        ...(policyArea ? ['推定の政策分野'] : []),
      ].join('、'),
      count: marks,
      since,
      act: 'confirm',
      at: `confirm/${one.number}${marks === 0 && !isWithoutMarks ? '?of=policyArea' : ''}`,
    })),
    differing: gaps.differing.map((one) => ({
      of: project(one),
      detail: `登録の●${one.marks}つ、資料の●${one.markCount}つ`,
      count: one.marks,
      act: 'confirm',
      at: `confirm/${one.number}`,
    })),
    undescribed: gaps.undescribed.map((one) => ({
      ...{ of: project(one), act: 'describe', at: `summaries?number=${one.number}` },
    })),
    unanswered: gaps.unanswered.map(({ municipality, projects, numbers }) => ({
      of: member(municipality),
      detail: `参加の回答がない事業${projects}件`,
      ...{ count: projects, act: 'ask', at: ask(municipality, numbers) },
    })),
    seldom: gaps.seldom.map(({ municipality, projects, median }) => ({
      of: member(municipality),
      detail: `参加する事業${projects}件（中央値${median}件）`,
      ...{ count: projects, act: 'ask', at: ask(municipality) },
    })),
    unreported: gaps.unreported.map(({ indicator: id, years }) => ({
      of: indicator(id),
      detail: `実績のない年：${years.join('、')}`,
      ...{ count: years.length, act: 'report', at: `indicators/${id}` },
    })),
    behind: gaps.behind.map((id) => ({ of: indicator(id), at: `indicators/${id}` })),
    uncovered: gaps.uncovered.map(({ policyArea, projects, measures }) => ({
      of: area(policyArea),
      detail:
        projects === 0
          ? '事業なし'
          : `事業のない施策：${measures.map((one) => `${one} ${measureOf(one)}`).join('、')}`,
      ...{ count: projects, act: 'apply' },
      at: `applications/new?kind=register&policyArea=${policyArea}`,
    })),
    thin: gaps.thin.map(({ pillar, measure, projects, of }) => ({
      of: ['重点施策', measure, measureOf(measure)],
      detail: `${frame.pillars.find(({ number }) => number === pillar)?.title ?? pillar}：${of}事業のうち${projects}`,
      ...{ count: projects, act: 'see', at: `projects?pillar=${pillar}&measure=${measure}` },
    })),
    unagreed: gaps.unagreed.map((code) => ({
      ...{ of: member(code), act: 'agree', at: 'municipalities#agreements' },
    })),
    unfounded: gaps.unfounded.map(({ policyArea, projects }) => ({
      of: area(policyArea),
      ...{ count: projects, act: 'see', at: `policy-areas/${policyArea}` },
    })),
  } as const satisfies Record<keyof Gaps, readonly Row[]> as Record<keyof Gaps, readonly Row[]>
}
