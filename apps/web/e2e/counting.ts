import type { Page } from 'playwright-core'

/** What somebody did in a window: presses of the mouse or a finger, of keys, and fields that were given a
 * text in one piece, as typed words are no matter of the page. */
export type Effort = { clicks: number; keys: number; fields: number }

const kept = 'effort'

/** Begins to count what is done in a window opened as one's `own`, over all the pages it shows. */
export async function countEffort(page: Page): Promise<{
  /** What was done since the last question, or since the beginning. */
  sofar: () => Promise<Effort>
}> {
  const count = (key: string) => {
    const none = { clicks: 0, keys: 0, fields: 0 }
    const add = (what: keyof typeof none) => {
      const effort = JSON.parse(sessionStorage.getItem(key) ?? JSON.stringify(none)) as typeof none
      effort[what] += 1
      sessionStorage.setItem(key, JSON.stringify(effort))
    }
    // Below the window: there the driver stops a press that would miss what it was to press, and presses again.
    const listen = (type: string, of: (event: Event) => keyof typeof none | undefined) =>
      document.addEventListener(
        type,
        (event) => {
          const what = event.isTrusted ? of(event) : undefined
          if (what) add(what)
        },
        { capture: true },
      )
    let last = ''
    listen('pointerdown', () => 'clicks')
    listen('keydown', (event) => {
      last = (event as KeyboardEvent).key
      return 'keys'
    })
    // A text that no key wrote was put there whole.
    listen('input', (event) => {
      const isTyped = last.length === 1 || last === 'Backspace' || last === 'Delete'
      last = ''
      const isText = event instanceof InputEvent && event.inputType.startsWith('insert')
      return isText && !isTyped ? 'fields' : undefined
    })
  }
  await page.addInitScript(count, kept)
  await page.evaluate(count, kept)
  return {
    sofar: async () => {
      const said = await page.evaluate((key) => {
        const text = sessionStorage.getItem(key)
        sessionStorage.removeItem(key)
        return text
      }, kept)
      return said === null ? { clicks: 0, keys: 0, fields: 0 } : (JSON.parse(said) as Effort)
    },
  }
}
