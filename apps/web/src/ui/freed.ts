const styled = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** A chart of the page as SVG whose look no longer rests on stylesheets, of the size it has on screen. */
export function freed(chart: SVGSVGElement): { width: number; height: number; markup: string } {
  const { width, height } = chart.getBoundingClientRect()
  const copy = chart.cloneNode(true) as SVGSVGElement
  const originals = [...chart.querySelectorAll('*')]
  for (const [at, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[at]
    if (!original) continue
    const looks = getComputedStyle(original)
    for (const name of styled) element.setAttribute(name, looks.getPropertyValue(name))
    element.removeAttribute('class')
  }
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return { width, height, markup: new XMLSerializer().serializeToString(copy) }
}
