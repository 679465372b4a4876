import { readProjectNumber } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { useWords } from '../../i18n.tsx'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useVisionParams, useVisionRef } from '../../vision/address.ts'
import { ProjectNo } from '../../vision/number.tsx'
import { useFrame } from '../../vision/queries.ts'
import { CopyFrom } from './copy.tsx'
import { useForm, useText } from './field.tsx'
import { idOf } from './sections.ts'
import { words } from './words.ts'

/** 名称: title, reading, title in English and, for a new project, its number. */
export function Names() {
  const word = useWords(words)
  const text = useText()
  const { application } = useForm()
  const { vision } = useFrame()
  const title = text('title')
  const kana = text('kana')
  return (
    <>
      {application.kind === 'register' && <CopyFrom />}
      <TextField
        {...title}
        help={word.titleHelp}
        aria-describedby="similar-titles"
        below={
          <>
            <Similar />
            {title.below}
          </>
        }
      />
      <TextField
        {...kana}
        help={word.kanaHelp}
        aria-describedby="reading"
        below={
          <>
            <Reading />
            {kana.below}
          </>
        }
      />
      <TextField {...text('titleEn')} lang="en" help={word.titleEnHelp} />
      {application.kind === 'register' && <NumberField />}
      {!vision.numbered && <TextField {...text('label')} help={word.labelHelp} />}
    </>
  )
}

/** A reading that the title may have, to be taken or corrected: never written by itself. It stands while there is
 * none, and where the one taken is of an earlier title. */
function Reading() {
  const word = useWords(words)
  const { draft, edit } = useForm()
  const title = useSettled(draft.title.trim().slice(0, compared))
  const [taken, setTaken] = useState('')
  const { data: reading = '' } = useQuery({
    ...api.application.reading.queryOptions({ title }),
    enabled: title !== '',
    staleTime: Infinity,
  })
  const isOpen = draft.kana.trim() === '' || draft.kana === taken
  const isShown = title !== '' && reading !== '' && isOpen && reading !== draft.kana
  const take = () => {
    setTaken(reading)
    edit({ kana: reading })
    document.getElementById(idOf('kana'))?.focus()
  }
  return (
    <div id="reading" aria-live="polite">
      {isShown && (
        <p className="check-note">
          <span>{word.readingProposed(reading)}</span>
          <button className="btn btn--sm" type="button" onClick={take}>
            {word.takeReading}
          </button>
        </p>
      )}
    </div>
  )
}

/** 番号, and whether a project has it already. */
function NumberField() {
  const word = useWords(words)
  const { draft, edit } = useForm()
  const { taken, next } = useSimilarHere()
  const { vision } = useFrame()
  const field = useText()('number')
  const number = readProjectNumber(draft.number)
  const isFree = taken === false && field.error === undefined
  const isTaken = taken === true && field.error === undefined && next !== undefined
  const other = number === null || taken === true ? next : undefined
  return (
    <div className="form__narrow">
      <TextField
        {...field}
        help={vision.numbered ? undefined : word.numberHelp}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby="number-note"
        below={
          <>
            <div id="number-note" aria-live="polite">
              {isFree && (
                <p className="check-note">
                  <Icon name="check" />
                  <span>{word.numberFree(String(number))}</span>
                </p>
              )}
              {isTaken && (
                <p className="check-note">
                  <Icon name="alert" />
                  <span>{word.numberTaken(String(number), next)}</span>
                </p>
              )}
            </div>
            {other !== undefined && (
              <p className="check-note">
                <button
                  className="btn btn--sm"
                  type="button"
                  onClick={() => edit({ number: String(other) })}
                >
                  {word.use(other)}
                </button>
              </p>
            )}
            {field.below}
          </>
        }
      />
    </div>
  )
}

/** Whether another project has this title, and which have similar ones. */
function Similar() {
  const word = useWords(words)
  const params = useVisionParams()
  const { draft } = useForm()
  const { same, titles } = useSimilarHere()
  const isAsked = draft.title.trim() !== '' && same !== undefined && titles !== undefined
  const isSame = isAsked && same.length > 0
  const others = isAsked ? [...same, ...titles] : []
  const shown = others.filter(
    ({ number }, at) => others.findIndex((one) => one.number === number) === at,
  )
  const found = isSame
    ? word.sameTitle
    : [word.noSame, shown.length > 0 && word.similar(shown.length)].filter(Boolean).join('')
  return (
    <div id="similar-titles" aria-live="polite">
      {isAsked && (
        <p className="check-note">
          <Icon name={isSame ? 'alert' : 'check'} />
          <span>{found}</span>
        </p>
      )}
      {shown.length > 0 && (
        <ul className="similar">
          {shown.map((project) => (
            <li key={project.number}>
              <span className="quiet">
                <ProjectNo of={project} />
              </span>
              <Link
                to="/$region/$vision/projects/$number"
                params={{ ...params, number: String(project.number) }}
                target="_blank"
                lang="ja"
              >
                {project.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A value once it has stood still for half a second. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 500)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

// The registry compares no more of a title.
const compared = 300

/** What the registry says about the title typed: the same, similar. And about the number: whether it
 * is `taken`, unknown while that is being asked, and the `next` that is not. */
export function useSimilar(title: string, typedNumber: string, except: number | null) {
  const settled = useSettled(title.trim().slice(0, compared))
  const typed = readProjectNumber(typedNumber) ?? undefined
  const number = useSettled(typed)
  const { data, isPlaceholderData } = useQuery({
    ...api.application.similar.queryOptions({
      ...useVisionRef(),
      title: settled,
      ...(number === undefined ? {} : { number }),
      ...(except === null ? {} : { except }),
    }),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
  const isAnswered = data !== undefined && !isPlaceholderData && typed === number
  return {
    same: data?.same,
    titles: data?.titles,
    next: data?.nextNumber,
    taken: isAnswered && typed !== undefined ? data.numberTaken : undefined,
  }
}

/** The same, of the form that is being filled in. */
function useSimilarHere() {
  const { application, draft } = useForm()
  return useSimilar(draft.title, draft.number, application.project)
}
