import type { Frame } from '@renkei/schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useLanguage, useWords } from '../i18n.tsx'
import { useMe } from '../session/use-session.ts'
import { Icon } from '../ui/icon.tsx'
import { Marked } from '../ui/marked.tsx'
import { Kept } from '../ui/kept.tsx'
import { frameQuery, regionsQuery, useFrameIfAny } from '../vision/queries.ts'
import { LanguageLink } from './language-link.tsx'
import { MainMenu } from './main-menu.tsx'
import { OwnWork } from './own-work.tsx'
import { PersonLinks } from './person-links.tsx'
import { PersonMenu, Post, SignInLink } from './person-menu.tsx'
import { RegionSwitcher } from './region-switcher.tsx'
import { words } from './words.ts'
import './person.css'

type Drawer = 'search' | 'menu'

/** Two rows: who and where, then the pages. On a phone the search and the pages open on demand. */
export function SiteHeader() {
  const text = useWords(words)
  const language = useLanguage()
  const frame = useHomeFrame()
  const me = useMe()
  const { href } = useLocation()
  const [opened, setOpened] = useState<{ drawer: Drawer; at: string }>()
  // A drawer belongs to the page it was opened on, in the language it was opened in.
  const drawer = opened?.at === href ? opened.drawer : undefined
  const toggle = (next: Drawer) => () =>
    setOpened(drawer === next ? undefined : { drawer: next, at: href })
  useEffect(() => {
    // Whoever opened the search types next.
    if (drawer === 'search') document.getElementById('site-q')?.focus()
  }, [drawer])
  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Whoever stood in the drawer goes on at the button that opened it.
      const isInside = document.activeElement?.closest('#site-menu, #site-search')
      if (isInside) document.querySelector<HTMLElement>('.menu-btn[aria-expanded=true]')?.focus()
      setOpened(undefined)
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [])
  return (
    <header className="site" data-open={drawer}>
      <SampleLine />
      <div className="wrap">
        <div className="site__top">
          <Link className="brand" to="/">
            <b lang="ja">連携</b>
            <span lang="en">Renkei</span>
          </Link>
          {frame && <RegionSwitcher region={frame.region} />}
          {frame && <SiteSearch frame={frame} />}
          <div className="site__util">
            <LanguageLink />
            {me ? <PersonMenu me={me} frame={frame} /> : <SignInLink />}
          </div>
          {frame && (
            <>
              <DrawerButton
                drawer="search"
                isOpen={drawer === 'search'}
                onClick={toggle('search')}
              />
              <DrawerButton drawer="menu" isOpen={drawer === 'menu'} onClick={toggle('menu')} />
            </>
          )}
        </div>
        {frame && (
          <nav className="nav" id="site-menu" aria-label={text.mainMenu} lang={language}>
            <MainMenu frame={frame} />
            {me && <OwnWork me={me} frame={frame} />}
            <div className="nav__person">
              {me ? (
                <>
                  <p>
                    <Post me={me} />
                  </p>
                  <ul>
                    <PersonLinks me={me} frame={frame} />
                  </ul>
                </>
              ) : (
                <SignInLink />
              )}
            </div>
          </nav>
        )}
      </div>
    </header>
  )
}

function DrawerButton({
  drawer,
  isOpen,
  onClick,
}: {
  drawer: Drawer
  isOpen: boolean
  onClick: () => void
}) {
  const text = useWords(words)
  return (
    <button
      className="menu-btn"
      type="button"
      aria-expanded={isOpen}
      aria-controls={`site-${drawer}`}
      onClick={onClick}
    >
      <Icon name={isOpen ? 'close' : drawer} />
      {isOpen ? text.close : text[drawer]}
    </button>
  )
}

/** Words typed here lead to the list of projects. */
function SiteSearch({ frame }: { frame: Frame }) {
  const text = useWords(words)
  const navigate = useNavigate()
  const params = { region: frame.region.slug, vision: String(frame.vision.edition) }
  const { pathname } = useRouter().buildLocation({ to: '/$region/$vision/projects', params })
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = new FormData(event.currentTarget).get('q')
    const search: Record<string, string[]> =
      typeof q === 'string' && q.trim() !== '' ? { q: [q.trim()] } : {}
    void navigate({ to: '/$region/$vision/projects', params, search })
  }
  return (
    <form className="site__search" id="site-search" role="search" action={pathname} onSubmit={find}>
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
      <Kept />
      <button className="btn btn--fill" type="submit">
        {text.search}
      </button>
    </form>
  )
}

/** Tells the demonstration's people on every page that what they do is a sample. */
function SampleLine() {
  const text = useWords(words)
  const me = useMe()
  if (!me?.demonstration) return null
  return (
    <div className="sample-line">
      <p className="wrap">
        <b>{text.sample}</b>
        <Marked text={text.sampleWho(me.name)} />
      </p>
    </div>
  )
}

/** The frame of the page's region; of the own region, or the first, on pages that belong to none. */
function useHomeFrame(): Frame | undefined {
  const { region } = useParams({ strict: false })
  const framed = useFrameIfAny()
  const me = useMe()
  const isNeeded = region === undefined
  const { pathname } = useLocation()
  const [first, second] = useQuery({ ...regionsQuery(), enabled: isNeeded }).data ?? []
  // Where there are several, none is meant before one is chosen.
  const slug = second ? (pathname === '/' ? undefined : me?.regions[0]) : first?.slug
  const home = useQuery({
    ...frameQuery({ region: slug ?? '' }),
    enabled: isNeeded && slug !== undefined,
  }).data
  return isNeeded ? home : framed
}
