import type { Basis, ParticipationAnswer } from '@renkei/client'
import { html, type Html } from './html.ts'

// The registry's own signs and words, so that a fact looks the same wherever it is read: filled as a document or
// a municipality says it, hollow where it is inferred.

const answers: Record<ParticipationAnswer, string> = {
  lead: '主担当',
  participating: '参加',
  considering: '検討中',
  notParticipating: '不参加',
  unanswered: '未回答',
}

export const bases: Record<Basis, string> = {
  source: '出典どおり',
  confirmed: '職員が確認',
  inferred: '推定',
}

/** 参加, 参加（推定）, 未回答 … */
export function answerWords(answer: ParticipationAnswer, basis: Basis): string {
  const name = answers[answer]
  if (answer === 'unanswered' || basis === 'confirmed') return name
  return basis === 'source' ? `${name}（出典どおり）` : `${name}（推定）`
}

const hollow = html`fill="#fff" stroke="currentColor" stroke-width="2"`
const solid = html`fill="currentColor"`

const svg = (basis: Basis, shape: Html): Html =>
  html`<svg class="sign sign--${basis}" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`

/** ● by the source, ● with a check where confirmed, ○ where inferred. */
export const markSign = (basis: Basis): Html =>
  svg(
    basis,
    basis === 'inferred'
      ? html`<circle cx="10" cy="10" r="6" ${hollow} />`
      : basis === 'source'
        ? html`<circle cx="10" cy="10" r="7" ${solid} />`
        : html`<circle cx="10" cy="10" r="8" ${solid} /><path
              d="m6 10.2 2.8 2.7L14 7.4"
              fill="none"
              stroke="#fff"
              stroke-width="2"
            />`,
  )

/** ◎ ● ▲ — ・, hollow where inferred. The words stand beside it. */
export function answerSign(answer: ParticipationAnswer, basis: Basis): Html {
  const fill = basis === 'inferred' ? hollow : solid
  const shapes: Record<ParticipationAnswer, Html> = {
    lead: html`<circle cx="10" cy="10" r="7.5" ${hollow} /><circle
        cx="10"
        cy="10"
        r="3.25"
        ${fill}
      />`,
    participating: html`<circle cx="10" cy="10" r="6" ${fill} />`,
    considering: html`<path d="M10 3.5 17 16H3Z" ${fill} />`,
    notParticipating: html`<path d="M4 10h12" stroke="currentColor" stroke-width="2.5" />`,
    unanswered: html`<circle cx="10" cy="10" r="1.75" ${solid} />`,
  }
  return svg(basis, shapes[answer])
}
