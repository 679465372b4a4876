import type { Gaps } from '@renkei/schema'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { createElement, useEffect, useRef } from 'react'
import { ListDownload } from '../chrome/list-download.tsx'
import { PageHead } from '../chrome/page-head.tsx'
import { useWords } from '../i18n.tsx'
import { Empty } from '../ui/empty.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Section } from '../ui/section.tsx'
import { goTo } from '../ui/to-heading.ts'
import { useVisionRef } from '../vision/address.ts'
import { useScheme } from '../vision/queries.ts'
import { lists } from './lists.tsx'
import { gapsQuery } from './queries.ts'
import { words } from './words.ts'
import './gap.css'

const kinds = Object.keys(lists) as (keyof Gaps)[]

/** 登録の点検: what is missing, thin or not settled yet, a list a kind, each row with the act that comes next. */
export function GapsPage() {
  const word = useWords(words)
  const { agreement } = useScheme()
  const { data: gaps } = useSuspenseQuery(gapsQuery(useVisionRef()))
  const asked = useSearch({ from: '__root__' })['list']?.[0]
  const first = kinds.find((kind) => gaps[kind].length > 0)
  const shown = kinds.find((kind) => kind === asked) ?? first
  usePageTitle(word.title)
  useToList(asked)
  const nameOf = (kind: keyof Gaps) =>
    kind === 'unagreed' ? word.unagreed(agreement) : word.list[kind]
  return (
    <div className="wrap">
      <PageHead
        trail={[word.title]}
        title={word.title}
        lead={word.lead}
        acts={<ListDownload list="gaps" search={shown === undefined ? {} : { list: [shown] }} />}
      />
      {shown === undefined ? (
        <Empty>{word.all}</Empty>
      ) : (
        <div className="gap-desk">
          <nav aria-label={word.lists}>
            <ul>
              {kinds.map((kind) => (
                <li key={kind}>
                  <Link
                    to="."
                    search={{ list: [kind] }}
                    resetScroll={false}
                    activeOptions={{ exact: true }}
                    aria-current={kind === shown ? 'page' : undefined}
                  >
                    {nameOf(kind)} <span>{gaps[kind].length}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <Section title={nameOf(shown)} note={word.count(gaps[shown].length)}>
            <p>{word.note[shown]}</p>
            {gaps[shown].length === 0 ? (
              <Empty>{word.nothing}</Empty>
            ) : (
              createElement(lists[shown], { gaps, caption: nameOf(shown) })
            )}
          </Section>
        </div>
      )}
    </div>
  )
}

/** Whoever chose another list goes on at its heading: on a phone that is below the names of all. */
function useToList(asked: string | undefined): void {
  const last = useRef(asked)
  useEffect(() => {
    if (last.current === asked) return
    last.current = asked
    goTo(document.querySelector<HTMLElement>('.gap-desk h2'))
  }, [asked])
}
