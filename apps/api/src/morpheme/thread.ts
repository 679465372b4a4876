import { parentPort } from 'node:worker_threads'
import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic'
import { z } from 'zod'
import type { Morpheme } from './ask.ts'

// A thread that holds the dictionary and answers one text after the other.

const builder = new TokenizerBuilder()
builder.setDictionary('embedded://ipadic')
builder.setMode('normal')
const tokenizer = builder.build()

const tokens = z.array(z.object({ surface: z.string(), reading: z.string().optional() }))

parentPort?.on('message', (text: string) => {
  const answer = tokens.parse(tokenizer.tokenize(text)).map(({ surface, reading }): Morpheme => ({
    surface,
    reading: reading === undefined || reading === '*' ? null : reading,
  }))
  parentPort?.postMessage(answer)
})
