import { type PlanItemName, wordsOf } from '@renkei/schema'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useWords } from '../../i18n.tsx'
import { planSearchQuery } from '../../plan/queries.ts'
import { FieldGroup, Radio } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { useVisionRef } from '../../vision/address.ts'
import { words } from './words.ts'

/** Chooses an item by searching the words of all plans. */
export function ItemChoice({
  chosen,
  error,
  choose,
}: {
  chosen: PlanItemName | undefined
  error: string | undefined
  choose: (item: PlanItemName) => void
}) {
  const word = useWords(words)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(wordsOf(typed).join(' '))
  const { items, total } = useCandidates(text)
  const found = (items ?? []).filter((item) => !isSame(item, chosen))
  return (
    <FieldGroup label={word.item} help={word.itemHelp} error={error} need="required" id="add-item">
      {chosen && <Radio name="item" label={<Named item={chosen} />} checked onChange={() => {}} />}
      <TextField
        label={word.search}
        type="search"
        className="input--sm"
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        // Searching goes along with typing; Enter must not send the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p className="small quiet" role="status">
        {text !== '' &&
          (items === undefined
            ? word.searching
            : total === 0
              ? word.nothing
              : `${word.results}　${word.found(items.length, total)}`)}
      </p>
      {text !== '' && found.length > 0 && (
        <ul className="candidates">
          {found.map((item) => (
            <li key={`${item.plan}/${item.id}`}>
              <Radio
                name="item"
                label={<Named item={item} />}
                checked={false}
                onChange={() => choose(item)}
              />
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  )
}

const isSame = (one: PlanItemName, other: PlanItemName | undefined): boolean =>
  one.plan === other?.plan && one.id === other.id

function Named({ item: { kind, number, title, planTitle } }: { item: PlanItemName }) {
  return (
    <span lang="ja">
      {kind !== null && <span className="item-link__kind">{kind}</span>}
      {number !== null && `${number} `}
      {title}
      <span className="candidates__plan">{planTitle}</span>
    </span>
  )
}

const atMost = 12

/** Items that hold the words and that projects may serve. */
function useCandidates(text: string): {
  items: PlanItemName[] | undefined
  total: number
} {
  const { data } = useQuery({
    ...planSearchQuery({ ...useVisionRef(), text, alignable: true, size: atMost }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  return text === '' || !data
    ? { items: undefined, total: 0 }
    : { items: data.items, total: data.total }
}
