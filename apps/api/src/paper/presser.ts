import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper } from './paper.ts'

// Papers are made in this process: it makes one, tells it and is ended.

/** What it tells: the PDF, or why there is none. */
export type PresserMessage = { file: Uint8Array } | { failure: string }

const { resolve } = createRequire(import.meta.url)
const fonts = ['400Regular/NotoSansJP_400Regular.ttf', '700Bold/NotoSansJP_700Bold.ttf']

async function make({ template, ...data }: Paper): Promise<PresserMessage> {
  // Of a platform without a built compiler only this fails.
  const typst = await import('@myriaddreamin/typst-ts-node-compiler')
  const folder = fileURLToPath(new URL('./typst', import.meta.url))
  const compiler = typst.NodeCompiler.create({
    workspace: folder,
    fontArgs: [
      {
        fontBlobs: fonts.map((name) =>
          readFileSync(resolve(`@expo-google-fonts/noto-sans-jp/${name}`)),
        ),
      },
    ],
  })
  // What people wrote is data to the template, never part of it.
  const asked = {
    mainFilePath: join(folder, `${template}.typ`),
    inputs: { data: JSON.stringify(data) },
  }
  return { file: made(compiler, asked) }
}

// A letter that no font has would be an error of PDF/UA: the paper is made all the same, with a box in its place.
function made(compiler: NodeCompiler, asked: CompileDocArgs): Uint8Array {
  const compiled = compiler.compile(asked)
  const { result } = compiled
  if (!result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
  try {
    return compiler.pdf(result, { pdfStandard: 'ua-1' })
  } catch {
    return compiler.pdf(result)
  }
}

process.once('message', (paper: Paper) => {
  void make(paper)
    .catch((error: unknown): PresserMessage => ({ failure: String(error).slice(0, 2000) }))
    .then((message) => process.send?.(message))
})
process.once('disconnect', () => process.exit())
