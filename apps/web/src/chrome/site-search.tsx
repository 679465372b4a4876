import type { Frame } from '@renkei/schema'
import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { useWords } from '../i18n.tsx'
import { words } from './words.ts'

/** Words typed here lead to the list of projects. */
export function SiteSearch({ frame }: { frame: Frame }) {
  const text = useWords(words)
  const navigate = useNavigate()
  const params = { region: frame.region.slug, vision: String(frame.vision.edition) }
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = new FormData(event.currentTarget).get('q')
    const search: Record<string, string[]> =
      typeof q === 'string' && q.trim() !== '' ? { q: [q.trim()] } : {}
    void navigate({ to: '/$region/$vision/projects', params, search })
  }
  return (
    <form className="site__search" id="site-search" role="search" onSubmit={find}>
      <label className="vh" htmlFor="site-q">
        {text.searchProjects}
      </label>
      <input
        className="input"
        id="site-q"
        name="q"
        type="search"
        maxLength={100}
        autoComplete="off"
      />
      <button className="btn btn--fill" type="submit">
        {text.search}
      </button>
    </form>
  )
}
