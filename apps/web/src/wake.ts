import { narrow } from './ui/narrow.ts'
import { showTab } from './ui/tabs.ts'

// Wakes a page that came whole. It reads, links, searches and pages by the browser alone; its program is fetched once
// somebody reaches for what needs it, so that whoever only reads waits for none of it. What they pressed until then is
// done as soon as the page answers.

const script = document.querySelector<HTMLScriptElement>('script[data-program]')
const files = JSON.parse(script?.dataset['program'] ?? '[]') as string[]
const root = document.documentElement

/** What more than a browser answers, or better. */
const tools = 'button, input, select, textarea, summary, label, [role=grid]'
/** What a browser alone answers with nothing, or by halves: its presses wait. */
const pressed = 'button[type=button], input[type=checkbox], input[type=radio], [role=grid] td'

let waking: Promise<void> | undefined
const waiting: (() => void)[] = []

async function load(): Promise<void> {
  for (const href of files.slice(1)) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'modulepreload', href, crossOrigin: '' })
    document.head.append(link)
  }
  const isAwake = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (root.dataset['awake'] === undefined) return
      observer.disconnect()
      resolve()
    })
    observer.observe(root, { attributeFilter: ['data-awake'] })
  })
  await import(/* @vite-ignore */ files[0] ?? '')
  await isAwake
}

/** `act`: what is to be done once the page answers. Where its program does not come, as when the server has another by
 * now, who waits for it gets the page anew, once. */
function wake(act?: () => void): void {
  if (act) {
    waiting.push(act)
    root.dataset['waking'] = ''
  }
  waking ??= load().then(answer)
  waking.catch(fail)
}

function answer(): void {
  delete root.dataset['waking']
  listening.abort()
  waiting.forEach((one) => one())
}

function fail(): void {
  delete root.dataset['waking']
  if (waiting.length === 0) return
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (visit?.type === 'reload') listening.abort()
  else location.reload()
}

const listening = new AbortController()
const on = <Type extends keyof DocumentEventMap>(
  type: Type,
  listener: (event: DocumentEventMap[Type]) => void,
) => document.addEventListener(type, listener, { capture: true, signal: listening.signal })

const within = ({ target }: Event, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null

function wakeByTools(event: Event): void {
  if (within(event, tools)) wake()
}
for (const type of ['pointerover', 'pointerdown', 'focusin'] as const) on(type, wakeByTools)
on('keydown', () => wake())
on('click', (event) => {
  const tool = within(event, pressed)
  if (!tool || within(event, 'a')) return
  event.preventDefault()
  event.stopPropagation()
  wake(() => tool.click())
})
on('submit', (event) => {
  const { target, submitter } = event
  // Most are answered by the server as well.
  if (!(target instanceof HTMLFormElement) || target.hasAttribute('action')) return
  event.preventDefault()
  event.stopPropagation()
  wake(() => target.requestSubmit(submitter))
})
on('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return
  const { value } = target
  wake(() => {
    target.value = value
    target.dispatchEvent(new Event('change', { bubbles: true }))
  })
})

showTab(document.querySelector('.tabs'), '[aria-current]')
// Another width than the server took the window for; what only the program shows; who used it in this window before, or
// left something unfinished.
const isOther = window.matchMedia(narrow).matches !== (script?.dataset['narrow'] !== undefined)
if (
  isOther ||
  document.querySelector('[data-wakes]') ||
  sessionStorage.length + localStorage.length > 0
)
  wake()
