import { isMainThread, Worker, workerData } from 'node:worker_threads'

// Loaded before a reader, this ends its process when it takes more memory than it may, a heap limit
// counting no buffers; and when the server is gone that would have ended it. It runs in a thread, since
// a reader may be busy for ever. All of it works on Linux, macOS and Windows alike, except that on
// Windows a parent's end is not told: there the time ends it.

// Milliseconds: what is written to memory within them is little beside the limit.
const between = 25

if (isMainThread) {
  const { searchParams } = new URL(import.meta.url)
  const limits = ['megabytes', 'seconds'].map((name) => Number(searchParams.get(name)))
  new Worker(new URL(import.meta.url), { execArgv: [], workerData: limits }).unref()
} else {
  const [megabytes = 0, seconds = 0] = workerData as number[]
  const server = process.ppid
  const start = performance.now()
  setInterval(() => {
    const isOver =
      process.memoryUsage.rss() > megabytes * 2 ** 20 ||
      performance.now() - start > seconds * 1000 ||
      process.ppid !== server
    if (isOver) process.kill(process.pid, 'SIGKILL')
  }, between)
}
