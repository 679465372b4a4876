import type { ReactNode } from 'react'

const shapes = {
  search: {
    box: 20,
    path: (
      <>
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m13 13 5 5" />
      </>
    ),
  },
  menu: { box: 24, path: <path d="M3 6h18M3 12h18M3 18h18" /> },
  close: { box: 16, path: <path d="m3 3 10 10M13 3 3 13" /> },
  down: { box: 16, path: <path d="m3 5.5 5 5 5-5" /> },
  check: { box: 20, path: <path d="m3.5 10.5 4.3 4.2L16.5 6" /> },
  error: {
    box: 20,
    path: (
      <>
        <circle cx="10" cy="10" r="8" />
        <path d="M10 5.5v6M10 13v1.8" />
      </>
    ),
  },
  alert: {
    box: 20,
    path: (
      <>
        <path d="M10 2 19 18H1Z" strokeLinejoin="round" />
        <path d="M10 8v5M10 14.5v1.6" />
      </>
    ),
  },
} satisfies Record<string, { box: number; path: ReactNode }>

export type IconName = keyof typeof shapes

/** A line drawing beside a word, never instead of one. */
export function Icon({ name }: { name: IconName }) {
  const { box, path } = shapes[name]
  return (
    <svg className="icon" viewBox={`0 0 ${box} ${box}`} aria-hidden="true" focusable="false">
      {path}
    </svg>
  )
}
