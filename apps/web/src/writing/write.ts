import { queryClient } from '../api.ts'
import { keepFocus } from './keep-focus.ts'

/** A write to the registry that everyone who watches writes hears of, such as the session's end.
 * Without a connection it fails at once. */
export const write = <Input, Output>(
  mutate: (input: Input) => Promise<Output>,
  input: Input,
): Promise<Output> => {
  const act = queryClient
    .getMutationCache()
    .build<Output, Error, Input, unknown>(queryClient, {
      mutationFn: (given) => mutate(given),
      networkMode: 'always',
    })
    .execute(input)
  keepFocus(act)
  return act
}
