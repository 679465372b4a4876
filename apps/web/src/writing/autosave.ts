import { type Refusal, refusalOf } from '../client.ts'
import { isPassing } from '@renkei/schema'

/** Where what is typed stands. `failed`: not saved, tried again by itself. `stopped`: not saved, and
 * trying again would not help. `error` is what was thrown. */
export type Saving =
  | { is: 'idle' }
  | { is: 'typing' }
  | { is: 'saving' }
  | { is: 'failed'; error: unknown }
  | { is: 'stopped'; refusal: Refusal; error?: unknown }

export type Autosave = Pick<
  ReturnType<typeof createAutosave>,
  'flush' | 'save' | 'saving' | 'wouldLose'
>

const again = 20_000
const moving: readonly string[] = ['idle', 'typing', 'saving', 'failed', 'stopped']

/** Keeps what is typed saved, one write after another: after a `pause` (ms), on leaving a field or the
 * page. `take` answers what to send next, and `rest` where things stand once there is nothing; `send`
 * may answer a state of its own, `Held`, in which a person has to choose. */
export function createAutosave<Part, Held extends { is: string } = never>({
  pause,
  take,
  send,
  rest,
  isDirty,
  onChange,
}: {
  pause: number
  take: () => Part | undefined
  send: (part: Part) => Promise<Held | undefined | void>
  rest: () => Saving
  /** Whether anything is not saved. */
  isDirty: () => boolean
  onChange: (saving: Saving | Held) => void
}) {
  let saving: Saving | Held = { is: 'idle' }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined

  const put = (next: Saving | Held) => {
    saving = next
    onChange(next)
  }
  const later = (wait: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // A choice that was put off is asked for again only when the person wants to save.
      if (moving.includes(saving.is)) void save()
    }, wait)
  }

  async function saveAll(): Promise<boolean> {
    try {
      for (;;) {
        const part = take()
        if (part === undefined) {
          put(rest())
          return !isDirty()
        }
        put({ is: 'saving' })
        const held = await send(part)
        if (held) {
          put(held)
          return false
        }
      }
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal && !isPassing(refusal.code)) put({ is: 'stopped', refusal, error })
      else {
        put({ is: 'failed', error })
        later(again)
      }
      return false
    }
  }

  /** Saves now; answers whether everything typed is saved. */
  async function save(): Promise<boolean> {
    clearTimeout(timer)
    running ??= saveAll().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    saving: () => saving,
    put,
    save,
    /** Something was typed. */
    typed: () => {
      if (moving.includes(saving.is) && saving.is !== 'saving') put({ is: 'typing' })
      later(pause)
    },
    /** Saves what was just typed, as on leaving a field. What could not be saved waits for its next
     * attempt: the button that offers it must not vanish under the pointer. */
    flush: () => {
      if (saving.is === 'typing') void save()
    },
    /** Whether closing the window now would lose something. */
    wouldLose: () => isDirty() && !['idle', 'typing', 'saving'].includes(saving.is),
  }
}
