import type { Query, QueryOptions } from '../api.js'

/** What a procedure answers that answers by the page, from 1 on. */
export interface Page<Item> {
  items: Item[]
  total: number
  page: number
  size: number
}

/** Everything that a question finds, page after page as it is read:
 * `for await (const { title } of each(renkei.project.search, { region: 'sapporo' })) …`.
 * What is written meanwhile may be missed or met twice, unless the question is `asOf` a day. */
export async function* each<Input extends { page?: number }, Item>(
  procedure: Query<Input, Page<Item>>,
  input: Input,
  options?: QueryOptions,
): AsyncGenerator<Item, void, undefined> {
  for (let page = input.page ?? 1; ; page++) {
    const found = await procedure.query({ ...input, page }, options)
    yield* found.items
    if (found.items.length === 0 || found.page * found.size >= found.total) return
  }
}
