/** Whoever works by keyboard, or is read to, goes on at the page's heading. Whether there is one to go on at: not while
 * the page is still loading, or a dialog is open. */
export function toHeading(): boolean {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  return heading !== null && document.activeElement === heading
}
