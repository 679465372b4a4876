import { Worker } from 'node:worker_threads'

/** A part of a text: as it is written, and its reading in katakana where the dictionary has one. */
export type Morpheme = { surface: string; reading: string | null }

/** How long the dictionary, some 140 MB in memory, is kept for the next question. */
const kept = 120_000

type Asked = ReturnType<typeof Promise.withResolvers<Morpheme[]>>

let thread: { worker: Worker; asked: Asked[]; end: NodeJS.Timeout } | undefined

/** The parts of a text, by the dictionary IPADIC in a thread of its own: reading it takes a second, in which nobody
 * else waits. Rejects where the thread fails. */
export function morphemesOf(text: string): Promise<Morpheme[]> {
  const asked: Asked = Promise.withResolvers()
  const { worker, asked: waiting, end } = (thread ??= begun())
  waiting.push(asked)
  end.refresh()
  worker.postMessage(text)
  return asked.promise
}

function begun(): NonNullable<typeof thread> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url))
  const asked: Asked[] = []
  const own = {
    worker,
    asked,
    end: setTimeout(() => {
      if (thread === own) thread = undefined
      void worker.terminate()
    }, kept),
  }
  // Answers come in the order of the questions; neither thread nor clock keeps the server from stopping.
  worker.on('message', (morphemes: Morpheme[]) => asked.shift()?.resolve(morphemes))
  const fail = (error: Error) => {
    if (thread === own) thread = undefined
    for (const one of asked.splice(0)) one.reject(error)
  }
  worker.once('error', fail)
  worker.once('exit', (code) => fail(new Error(`The analyser ended with ${code}`)))
  worker.unref()
  own.end.unref()
  return own
}
