/** Draws SVG of rectangles, lines, circles, paths and texts with the letters of the page: drawn as an image, it would have the
 * machine's letters alone, and some have no Japanese ones. `svg` stands in the page. `density`: pixels for one of its
 * units. Rejects where the browser makes no PNG. */
export async function paint(svg: SVGSVGElement, density: number): Promise<Blob> {
  const { fontFamily } = getComputedStyle(svg)
  const said = svg.textContent ?? ''
  await Promise.all(
    [400, 700].map((weight) => document.fonts.load(`${weight} 16px ${fontFamily}`, said)),
  )
  const canvas = document.createElement('canvas')
  canvas.width = svg.width.baseVal.value * density
  canvas.height = svg.height.baseVal.value * density
  const context = canvas.getContext('2d')
  const whole = svg.getScreenCTM()?.inverse()
  if (!context || !whole) throw new Error('no canvas')
  for (const element of svg.querySelectorAll<SVGGraphicsElement>(
    'rect, line, circle, path, text',
  )) {
    const own = element.getScreenCTM()
    if (!own) continue
    context.setTransform(new DOMMatrix().scale(density).multiply(whole.multiply(own)))
    draw(context, element)
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no PNG'))), 'image/png')
  })
}

function draw(context: CanvasRenderingContext2D, element: SVGGraphicsElement): void {
  const looks = getComputedStyle(element)
  context.fillStyle = looks.fill
  context.strokeStyle = looks.stroke
  context.lineWidth = Number.parseFloat(looks.strokeWidth)
  context.lineCap = looks.strokeLinecap as CanvasLineCap
  context.lineJoin = 'round'
  const dashes = looks.strokeDasharray.match(/[\d.]+/g) ?? []
  context.setLineDash(dashes.map(Number))
  const isFilled = looks.fill !== 'none'
  const isStroked = looks.stroke !== 'none'
  if (element instanceof SVGTextElement) {
    drawText(context, element, { looks, isFilled, isStroked })
    return
  }
  const shape = shapeOf(element)
  if (isFilled && !(element instanceof SVGLineElement)) context.fill(shape)
  if (isStroked) context.stroke(shape)
}

function shapeOf(element: SVGGraphicsElement): Path2D {
  if (element instanceof SVGPathElement) return new Path2D(element.getAttribute('d') ?? '')
  const shape = new Path2D()
  if (element instanceof SVGRectElement) {
    const [x, y, width, height] = [element.x, element.y, element.width, element.height].map(valueOf)
    shape.rect(x ?? 0, y ?? 0, width ?? 0, height ?? 0)
  } else if (element instanceof SVGCircleElement) {
    shape.arc(valueOf(element.cx), valueOf(element.cy), valueOf(element.r), 0, 2 * Math.PI)
  } else if (element instanceof SVGLineElement) {
    shape.moveTo(valueOf(element.x1), valueOf(element.y1))
    shape.lineTo(valueOf(element.x2), valueOf(element.y2))
  }
  return shape
}

// In its own units: percents are of what it stands in.
const valueOf = ({ baseVal }: SVGAnimatedLength): number => baseVal.value

const aligned: Record<string, CanvasTextAlign> = { start: 'left', middle: 'center', end: 'right' }

function drawText(
  context: CanvasRenderingContext2D,
  text: SVGTextElement,
  {
    looks,
    isFilled,
    isStroked,
  }: { looks: CSSStyleDeclaration; isFilled: boolean; isStroked: boolean },
): void {
  context.font = `${looks.fontWeight} ${looks.fontSize} ${looks.fontFamily}`
  context.textAlign = aligned[looks.textAnchor] ?? 'left'
  const lines = text.querySelectorAll('tspan')
  for (const line of lines.length > 0 ? lines : [text]) {
    const [x, y] = [line.x.baseVal, line.y.baseVal].map((list) =>
      list.numberOfItems > 0 ? list.getItem(0).value : 0,
    )
    const said = line.textContent ?? ''
    // A halo keeps letters clear of lines.
    if (isStroked) context.strokeText(said, x ?? 0, y ?? 0)
    if (isFilled) context.fillText(said, x ?? 0, y ?? 0)
  }
}
