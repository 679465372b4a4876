import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { defineWords, useWords } from '../i18n.tsx'
import { pastedTable } from './pasted.ts'

const words = defineWords({
  ja: {
    filled: (fields: number) => `貼り付けた表を${fields}欄に入力しました。`,
    replaced: (fields: number) => `うち${fields}欄は、入っていた内容と置き換えました。`,
    beyond: (cells: number) => `この表に入りきらない${cells}個のセルは、入れていません。`,
    undo: '元に戻す',
  },
  en: {
    filled: (fields) => `The pasted table filled ${fields} fields.`,
    replaced: (fields) => `${fields} of them held something else before.`,
    beyond: (cells) => `${cells} cells that do not fit in here were left out.`,
    undo: 'Undo',
  },
})

/** Fields that stand as a table: ids of their controls by row, what is typed in each, and a way to fill some. */
export type Grid = {
  ids: () => readonly (readonly string[])[]
  valueOf: (id: string) => string
  /** A cell as the field takes it. */
  clean?: (id: string, text: string) => string
  fill: (values: ReadonlyMap<string, string>) => void
}

type Filled = { before: Map<string, string>; after: Map<string, string>; beyond: number }

/** Lets a table copied from a spreadsheet spread over fields, from the one it is pasted into to the right and
 * down, as one act that can be taken back. Spread `handlers` on what holds the fields. */
export function usePaste({ ids, valueOf, clean = (_, text) => text, fill }: Grid) {
  const [filled, setFilled] = useState<Filled>()
  // What is typed after a paste is taken back first, by the browser.
  const [isLatest, setLatest] = useState(false)

  const undo = () => {
    if (!filled) return
    // What was written over since stays.
    const still = [...filled.before].filter(([id]) => valueOf(id) === filled.after.get(id))
    fill(new Map(still))
    setFilled(undefined)
  }

  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const control = event.target
    const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement
    if (!isText || control.readOnly) return
    const text = event.clipboardData.getData('text/plain')
    const table = pastedTable(text)
    const [one = ''] = table[0] ?? []
    const isTyped = !(control instanceof HTMLInputElement && control.type === 'radio')
    if (isTyped && table.length === 1 && table[0]?.length === 1) {
      // Only the quotes are Excel's: the rest is the browser's to paste.
      if (one === text.replace(/\r\n?/g, '\n').replace(/\n$/, '')) return
      event.preventDefault()
      document.execCommand('insertText', false, one)
      return
    }
    const all = ids()
    const row = all.findIndex((some) => some.includes(control.id))
    const column = all[row]?.indexOf(control.id) ?? -1
    if (row < 0 || (control instanceof HTMLTextAreaElement && !text.includes('\t'))) return
    event.preventDefault()
    const after = new Map<string, string>()
    let beyond = 0
    for (const [down, cells] of table.entries()) {
      for (const [right, cell] of cells.entries()) {
        const id = all[row + down]?.[column + right]
        if (id !== undefined) after.set(id, clean(id, cell.trim()))
        else if (cell !== '') beyond += 1
      }
    }
    const before = new Map([...after.keys()].map((id) => [id, valueOf(id)]))
    fill(after)
    setFilled({ before, after, beyond })
    setLatest(true)
  }

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (!filled || !isLatest || event.shiftKey) return
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    undo()
  }

  return {
    handlers: { onPaste: paste, onKeyDown: press, onInput: () => setLatest(false) },
    notice: <Filling filled={filled} onUndo={undo} />,
  }
}

/** What a paste filled, and the way back. */
function Filling({ filled, onUndo }: { filled: Filled | undefined; onUndo: () => void }) {
  const word = useWords(words)
  const replaced = [...(filled?.before ?? [])].filter(
    ([id, text]) => text.trim() !== '' && text !== filled?.after.get(id),
  ).length
  return (
    <div role="status">
      {filled && (
        <p className="notice">
          {word.filled(filled.after.size)}
          {replaced > 0 && ` ${word.replaced(replaced)}`}
          {filled.beyond > 0 && ` ${word.beyond(filled.beyond)}`}{' '}
          <button className="link" type="button" onClick={onUndo}>
            {word.undo}
          </button>
        </p>
      )}
    </div>
  )
}
