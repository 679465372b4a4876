import type { FieldError } from '@renkei/schema'
import { useState } from 'react'
import { useAfterPress } from './use-after-press.ts'

/** A form as it is typed. `read` answers what is wrong with it. A field's mistakes show once it was
 * left, all of them once saving was tried; what the server refused shows until something is typed. */
export function useTypedForm<F extends object>(
  initial: F,
  {
    read,
    textOf,
    idOf,
  }: {
    read: (form: F) => readonly FieldError[]
    textOf: (error: FieldError, form: F) => string
    idOf: (field: string) => string
  },
) {
  const [form, setForm] = useState(initial)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [wasTried, setTried] = useState(false)
  const [refused, setRefused] = useState<readonly FieldError[]>([])
  const afterPress = useAfterPress()
  const mistakes = read(form)
  const found = mistakes.length > 0 ? mistakes : refused
  const shown = found.filter(({ field }) => wasTried || left.has(field))
  return {
    form,
    /** What is wrong, whether shown yet or not. */
    found,
    mistakes: wasTried
      ? shown.map((error) => ({ id: idOf(error.field), text: textOf(error, form) }))
      : [],
    set: (typed: Partial<F>) => {
      setForm({ ...form, ...typed })
      setRefused([])
    },
    leave: (field: string) => afterPress(() => setLeft((before) => new Set([...before, field]))),
    tryNow: () => setTried(true),
    refuse: setRefused,
    errorOf: (field: string) => {
      const error = shown.find((one) => one.field === field)
      return error && textOf(error, form)
    },
  }
}
