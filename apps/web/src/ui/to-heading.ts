/** Whoever works by keyboard, or is read to, goes on at a heading, where there is one. */
export function goTo(heading: HTMLElement | null | undefined, options?: FocusOptions): void {
  heading?.setAttribute('tabindex', '-1')
  heading?.focus(options)
}

/** Whoever works by keyboard, or is read to, goes on at the page's heading. Whether there is one to go on at: not while
 * the page is still loading, or a dialog is open. */
export function toHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1')
  goTo(heading, { preventScroll: true })
  return heading !== null && document.activeElement === heading
}

/** The same as soon as there is one: a dialog whose link led to the page keeps the focus until it is gone. Where whoever
 * came goes elsewhere meanwhile, they are left there. */
export function toHeadingSoon(tries = 30): void {
  if (toHeading() || tries === 0) return
  const { activeElement: at } = document
  setTimeout(() => {
    const now = document.activeElement
    if (now === at || now === document.body) toHeadingSoon(tries - 1)
  }, 100)
}
