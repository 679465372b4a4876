import { checkPlaces, type Municipality, readTile } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { nameIn, useLanguage, useWords } from '../i18n.tsx'
import { Dialog, DialogActs } from '../ui/dialog.tsx'
import { errorId, ErrorText } from '../ui/field.tsx'
import { TileMap } from '../ui/tile-map.tsx'
import { tileName } from '../ui/tile-name.ts'
import { useErrors } from '../ui/use-errors.ts'
import { useVisionRef } from '../vision/address.ts'
import { useFrame } from '../vision/queries.ts'
import type { Writing } from '../writing/use-writing.ts'
import { MemberAct } from './member-act.tsx'
import { words } from './member-words.ts'

/** For who says where each lies on the map of the region: a town that joins has no place yet. */
export function PlaceMembers() {
  const word = useWords(words)
  return (
    <MemberAct
      procedure="member.place"
      verb={word.place}
      isSmall
      dialog={(writing, onClose) => <PlaceDialog writing={writing} onClose={onClose} />}
    />
  )
}

const sides = ['column', 'row'] as const

function PlaceDialog({
  writing: { write, isPending },
  onClose,
}: {
  writing: Writing<string>
  onClose: () => void
}) {
  const word = useWords(words)
  const language = useLanguage()
  const ref = useVisionRef()
  const { municipalities } = useFrame()
  const [places, setPlaces] = useState(() =>
    municipalities.map(({ code, tile }) => ({
      ...{ code, column: String(tile?.column ?? ''), row: String(tile?.row ?? '') },
    })),
  )
  const { form, show, errorOf } = useErrors()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = checkPlaces(places)
    show(found)
    if (found.length > 0) return
    const outcome = await write(async () => {
      const { changed } = await client.member.place.mutate({ ...ref, places })
      return word.placed(changed)
    })
    if ('done' in outcome || outcome.refused !== undefined) onClose()
    else show(outcome.fields)
  }
  const drawn = checkPlaces(places).length === 0 ? asTyped(municipalities, places) : undefined
  return (
    <Dialog title={word.place} onClose={onClose}>
      <p>{word.placeHelp}</p>
      <form ref={form} noValidate onSubmit={submit}>
        <ul className="places">
          {municipalities.map((one, at) => (
            <li key={one.code}>
              <b>{nameIn(language, one)}</b>
              {sides.map((side) => {
                const name = `${side} ${one.code}`
                const error = errorOf(name, word[side])
                return (
                  <label key={side}>
                    <span aria-hidden="true">{word[side]}</span>
                    <input
                      className="input"
                      inputMode="numeric"
                      name={name}
                      value={places[at]?.[side] ?? ''}
                      aria-label={`${nameIn(language, one)} ${word[side]}`}
                      aria-invalid={error ? true : undefined}
                      aria-describedby={error ? errorId(name) : undefined}
                      onChange={({ target: { value } }) =>
                        setPlaces(
                          places.map((place, nth) =>
                            nth === at ? { ...place, [side]: value } : place,
                          ),
                        )
                      }
                    />
                  </label>
                )
              })}
              {sides.map((side) => {
                const name = `${side} ${one.code}`
                const error = errorOf(name, word[side])
                return (
                  error && (
                    <ErrorText key={side} id={errorId(name)}>
                      {error}
                    </ErrorText>
                  )
                )
              })}
            </li>
          ))}
        </ul>
        {drawn && (
          <TileMap municipalities={drawn} small label={word.asTyped}>
            {(one) => (
              <span className={`tile${one.role === 'core' ? ' tile--core' : ''}`}>
                <b lang={language}>{tileName(language, one)}</b>
              </span>
            )}
          </TileMap>
        )}
        <DialogActs isPending={isPending} cancel={word.cancel} onClose={onClose}>
          {word.doPlace}
        </DialogActs>
      </form>
    </Dialog>
  )
}

type Typed = { column: string; row: string }

const asTyped = (municipalities: readonly Municipality[], places: readonly Typed[]) =>
  municipalities.map((one, at): Municipality => {
    const place = places[at]
    return { ...one, tile: place ? readTile(place) : null }
  })
