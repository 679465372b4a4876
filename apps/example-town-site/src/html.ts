/** HTML that is safe to show as it stands. */
class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

type Part = string | number | Html | readonly Html[]

/** HTML of a template: what is filled in is text, whatever it contains, unless it was made by `html` as well. */
export function html(template: TemplateStringsArray, ...parts: Part[]): Html {
  const filled = parts.map((part) =>
    Array.isArray(part) ? part.join('') : part instanceof Html ? part.text : escaped(String(part)),
  )
  return new Html(String.raw({ raw: template }, ...filled))
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

export type { Html }
