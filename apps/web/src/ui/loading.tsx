import { useLayoutEffect, useRef } from 'react'
import { useWords } from '../i18n.tsx'
import { toHeading } from './to-heading.ts'
import { words } from './words.ts'

/** Nothing for 300 ms, then gray bars where the page will stand; its heading says so until the page's own is there. */
export function Loading() {
  const { loading } = useWords(words)
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever came by a link goes on at the page's own heading, as after a page that was there at once.
  useLayoutEffect(
    () => () => {
      const { activeElement: at } = document
      if (at === heading.current || (at instanceof HTMLAnchorElement && !at.closest('main'))) {
        setTimeout(toHeading)
      }
    },
    [],
  )
  return (
    <div className="wrap loading" aria-busy="true">
      <h1 className="vh" ref={heading}>
        {loading}
      </h1>
      {['title', 'a', 'b', 'c', 'd', 'e'].map((bar) => (
        <i key={bar} />
      ))}
    </div>
  )
}

/** The same before the frame of all pages is there. */
export const LoadingAll = () => (
  <main id="main" tabIndex={-1}>
    <Loading />
  </main>
)
