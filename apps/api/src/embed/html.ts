import { escaped } from '../xml.ts'

/** HTML that is shown as it stands. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | readonly Html[]

const written = (part: Part): string =>
  part instanceof Html
    ? part.text
    : typeof part === 'object'
      ? part.map(({ text }) => text).join('')
      : escaped(String(part))

/** HTML of a template: what is filled in is text, unless it was made by `html` as well. */
export const html = (template: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(String.raw({ raw: template }, ...parts.map(written)))
