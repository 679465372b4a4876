import { type Basis, type Language, type ParticipationAnswer, terms } from '@renkei/schema'
import { html, type Html } from './html.ts'
import { answerSign, markSign } from './signs.ts'
import { embedWords } from './words.ts'

type Titled = { title: string; titleEn: string | null }
type Named = { name: string; nameEn: string }

/** How facts are shown in a language. */
export function showing(language: Language) {
  const word = embedWords[language]
  const { basis: basisName, answer: answerName } = terms[language]
  const title = (of: Titled): Html =>
    language === 'ja'
      ? html`${of.title}`
      : of.titleEn === null
        ? html`<span lang="ja">${of.title}</span>`
        : html`${of.titleEn}`
  return {
    language,
    word,
    title,
    /** The same where no markup can stand. */
    plain: (of: Titled): string => (language === 'en' && of.titleEn) || of.title,
    name: (of: Named): string => (language === 'en' ? of.nameEn : of.name),
    /** A fact behind its sign, with its basis in words. */
    fact: (shown: Html, basis: Basis): Html =>
      html`${markSign(basis)}${shown}${language === 'ja' ? '（' : ' ('}${basisName[basis]}${language === 'ja' ? '）' : ')'}`,
    /** A cell of the matrix: the sign, and for who hears it its basis. */
    mark: (basis: Basis): Html =>
      html`${markSign(basis)}<span class="unseen">${basisName[basis]}</span>`,
    answer: (answer: ParticipationAnswer, basis: Basis, condition?: string | null): Html => {
      const name = answerName[answer]
      const said =
        typeof condition === 'string'
          ? word.conditional(name)
          : answer === 'unanswered' || basis === 'confirmed'
            ? name
            : basis === 'source'
              ? word.sourced(name)
              : word.inferred(name)
      return html`${answerSign(answer, basis)}${said}`
    },
    legend: html`<ul class="legend" aria-label="${word.legend}">
      ${(['source', 'confirmed', 'inferred'] as const).map(
        (basis) => html`<li>${markSign(basis)}${basisName[basis]}</li>`,
      )}
    </ul>`,
    /** A link to a page of the registry, which opens beside the page that shows this. */
    link: (href: string, shown: Html): Html =>
      html`<a href="${href}" target="_blank" rel="noopener"
        >${shown}<span class="unseen">${word.newTab}</span></a
      >`,
  }
}

export type Showing = ReturnType<typeof showing>
