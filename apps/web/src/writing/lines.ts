/** The lines of an answer, each of them JSON, as they come. */
export async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value = '' } = await reader.read()
    const lines = (rest + value + (done ? '\n' : '')).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines.filter((one) => one !== '')) yield JSON.parse(text)
    if (done) return
  }
}
