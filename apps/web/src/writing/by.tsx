import type { Author } from '@renkei/schema'
import { nameIn, useLanguage } from '../i18n.tsx'
import { Marked } from '../ui/marked.tsx'
import { useFrameIfAny } from '../vision/queries.ts'

/** 江別市 企画課 山田, as far as it is told. */
export function By({ author }: { author: Author }) {
  return <Marked text={useAuthorName()(author)} />
}

/** Says who someone is: municipality, department and, where it is told, the person. */
export function useAuthorName(): (author: Author, parts?: 'place' | 'all') => string {
  const language = useLanguage()
  const frame = useFrameIfAny()
  return ({ municipality, department, person }, parts = 'all') => {
    const known = frame?.municipalities.find(({ code }) => code === municipality?.code)
    const place = known ? nameIn(language, known) : municipality?.name
    return [place, department, parts === 'all' ? person : null].filter(Boolean).join(' ')
  }
}
