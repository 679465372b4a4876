import { useLayoutEffect, useRef } from 'react'
import { useWords } from '../i18n.tsx'
import { toHeading, wasComeTo } from './to-heading.ts'
import { words } from './words.ts'

/** Nothing for 300 ms, then gray bars where the page will stand; its heading says so until the page's own is there. */
export function Loading() {
  const { loading } = useWords(words)
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever came by a link goes on at the page's own heading, as after a page that was there at once.
  // A link within the page is gone with it, and a search stays in the head; what was gone to meanwhile is kept.
  useLayoutEffect(() => {
    const { activeElement: before } = document
    const own = heading.current
    return () => {
      const { activeElement: at } = document
      const isLeft = at === document.body || (at === before && !at?.closest('main'))
      if (at === own || (isLeft && wasComeTo())) setTimeout(toHeading)
    }
  }, [])
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
