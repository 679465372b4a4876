/** Whoever works by keyboard, or is read to, goes on at the page's heading. */
export function toHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}
