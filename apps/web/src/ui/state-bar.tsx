import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** How far what one writes is, whether it is saved, and `children`, the ways on; stays at the top of
 * the window. */
export function StateBar({
  progress,
  saved,
  children,
}: {
  progress: ReactNode
  saved: ReactNode
  children: ReactNode
}) {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // What sticks below the bar knows its height.
    const observer = new ResizeObserver(([entry]) =>
      document.documentElement.style.setProperty(
        '--state-h',
        `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`,
      ),
    )
    if (bar.current) observer.observe(bar.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div className="state" ref={bar}>
      <div className="wrap state__wrap">
        <div>{progress}</div>
        {saved}
        <div className="state__acts">{children}</div>
      </div>
    </div>
  )
}

/** How many of `all` are `done`, as a bar. The `wrong` stand behind what is `right`: all that is done
 * where wrong ones do not count as done. */
export function ProgressBar({
  name,
  all,
  done,
  right = done,
  wrong = 0,
}: {
  name: string
  all: number
  done: number
  right?: number
  wrong?: number
}) {
  const share = (count: number) => `${(100 * count) / Math.max(all, 1)}%`
  return (
    <div
      className="prog__bar"
      role="progressbar"
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={all}
      aria-valuenow={done}
    >
      <i className="done" style={{ width: share(right) }} />
      {wrong > 0 && <i className="err" style={{ width: share(wrong) }} />}
    </div>
  )
}
