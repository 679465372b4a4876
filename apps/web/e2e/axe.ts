import axe from 'axe-core'
import type { Frame, Page } from 'playwright-core'

const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Thousands of cells that pass are not worth listing.
  resultTypes: ['violations'],
} satisfies axe.RunOptions

/** How many of those that look alike are measured. */
const samples = 3

/** What axe finds wrong with a page as it stands. Contrast, a third of the work, is measured on three of
 * the texts that stand in one colour, size and weight on the same grounds; everything else everywhere. */
export async function violationsOn(
  page: Page | Frame,
): Promise<{ id: string; help: string; where: string[] }[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source)
    await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.configure({
        rules: [{ id: 'color-contrast', selector: '*:not([data-looks-alike])' }],
      }),
    )
  }
  await page.evaluate(markAlike, samples)
  return page.evaluate(async (how) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(how)
    for (const one of document.querySelectorAll('[data-looks-alike]')) {
      one.removeAttribute('data-looks-alike')
    }
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
    }))
  }, options)
}

/** Runs in the page: marks texts of which enough others look the same. Whatever is not seen, is exempt, or
 * stands where others may lie below it is neither marked nor taken for another. */
function markAlike(enough: number): void {
  const grounds = new Map<Element | null, string | undefined>([[null, '']])
  const seen = new Map<string, number>()
  for (const element of document.querySelectorAll('html, body, body *')) {
    const style = getComputedStyle(element)
    const below = grounds.get(element.parentElement)
    const own = [
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.filter,
      style.mixBlendMode,
    ].join()
    const isPlaced = style.position !== 'static' && style.position !== 'relative'
    const ground =
      below === undefined || isPlaced
        ? undefined
        : own === 'rgba(0, 0, 0, 0),none,1,none,normal'
          ? below
          : `${below}/${own}`
    grounds.set(element, ground)
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    )
    if (ground === undefined || !hasText) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    if (element.closest('label, :disabled, [aria-disabled="true"]')) continue
    const { color, fontSize, fontWeight, fontStyle, textShadow } = style
    const look = [ground, color, fontSize, fontWeight, fontStyle, textShadow].join(';')
    const count = (seen.get(look) ?? 0) + 1
    seen.set(look, count)
    if (count > enough) element.setAttribute('data-looks-alike', '')
  }
}
