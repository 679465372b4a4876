import type { ReactNode } from 'react'
import { usePageTitle } from '../ui/page-title.ts'
import './sign-in.css'

/** A page with one thing to do before anyone is signed in. */
export function OneFormPage({ title, children }: { title: string; children: ReactNode }) {
  usePageTitle(title)
  return (
    <div className="wrap">
      <div className="enter enter--one">
        <section>
          <h1>{title}</h1>
          {children}
        </section>
      </div>
    </div>
  )
}
