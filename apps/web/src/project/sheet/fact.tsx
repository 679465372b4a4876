import type { ReactNode } from 'react'

/** One fact of the sheet: its name, what it is, and what it rests on. */
export function Fact({
  name,
  grounds,
  children,
}: {
  name: string
  grounds?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {children}
        {grounds}
      </dd>
    </>
  )
}
