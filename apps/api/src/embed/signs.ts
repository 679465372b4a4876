import type { Basis, ParticipationAnswer } from '@renkei/schema'
import { html, type Html } from './html.ts'

const hollow = html`fill="#fff" stroke="currentColor" stroke-width="2"`
const solid = html`fill="currentColor"`

const sign = (basis: Basis, shape: Html): Html =>
  html`<svg class="sign ${basis}" viewBox="0 0 20 20" aria-hidden="true">${shape}</svg>`

const check = html`<path d="m6 10.2 2.8 2.7L14 7.4" fill="none" stroke="#fff" stroke-width="2" />`

const marks: Record<Basis, Html> = {
  source: html`<circle cx="10" cy="10" r="7" ${solid} />`,
  confirmed: html`<circle cx="10" cy="10" r="8" ${solid} />${check}`,
  inferred: html`<circle cx="10" cy="10" r="6" ${hollow} />`,
}

/** The signs of the pages: disc, disc with a check, ring. What it means stands beside it in words. */
export const markSign = (basis: Basis): Html => sign(basis, marks[basis])

/** ◎ ● ▲ — ・, hollow where inferred. */
export function answerSign(answer: ParticipationAnswer, basis: Basis): Html {
  const fill = basis === 'inferred' ? hollow : solid
  const shapes: Record<ParticipationAnswer, Html> = {
    lead: html`<circle cx="10" cy="10" r="7.5" ${hollow} /><circle
        cx="10"
        cy="10"
        r="3"
        ${fill}
      />`,
    participating: html`<circle cx="10" cy="10" r="6" ${fill} />`,
    considering: html`<path d="M10 3.5 17 16H3Z" ${fill} />`,
    notParticipating: html`<path d="M4 10h12" stroke="currentColor" stroke-width="2.5" />`,
    unanswered: html`<circle cx="10" cy="10" r="1.75" ${solid} />`,
  }
  return sign(basis, shapes[answer])
}
