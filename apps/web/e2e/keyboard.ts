import type { Page } from 'playwright-core'

/** What a screen reader would call the element that has the focus: its label, or what a link or button says. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement)) return ''
    const labels =
      at instanceof HTMLInputElement ||
      at instanceof HTMLSelectElement ||
      at instanceof HTMLTextAreaElement
        ? at.labels
        : null
    const label = [...(labels ?? [])].map(({ textContent }) => textContent).join(' ')
    // Whatever holds the focus for a whole region says everything in it.
    const own = at.closest('a, button, summary')?.textContent ?? ''
    return at.getAttribute('aria-label') ?? (label === '' ? own : label)
  })

/** Goes on by Tab until what has the focus is called so. */
export async function tabTo(page: Page, name: string | RegExp, most = 90): Promise<void> {
  for (let tries = 0; tries < most; tries += 1) {
    await page.keyboard.press('Tab')
    const said = await focused(page)
    if (typeof name === 'string' ? said.includes(name) : name.test(said)) return
  }
  throw new Error(`no Tab leads to ${String(name)}`)
}

/** Skips head and navigation by the page's first link, once the page shows what it is. */
export async function skipToContent(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

/** Chooses in the list that has the focus. */
export async function choose(page: Page, option: string): Promise<void> {
  const chosen = () =>
    page.evaluate(() => {
      const at = document.activeElement
      return at instanceof HTMLSelectElement ? (at.selectedOptions[0]?.textContent ?? '') : ''
    })
  for (let tries = 0; tries < 40 && !(await chosen()).includes(option); tries += 1) {
    await page.keyboard.press('ArrowDown')
  }
}
