const samples = import.meta.glob<string>('./samples/*', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What the page teaches, job by job, each with what is copied for it, by the names of files. */
export const guides = {
  first: ['first.sh', 'first.mjs'],
  client: ['install.sh', 'client.ts'],
  lists: ['pages.sh', 'unchanged.sh'],
  basis: ['basis.ts', 'past.sh'],
  refused: ['refused.sh', 'refused.ts'],
  changes: ['changes.mjs', 'listen.sh'],
  webhooks: ['receive.mjs'],
  embedding: ['embed.html'],
  keys: ['key.sh', 'write.sh'],
  assistants: ['assistant.sh'],
} as const
export type Guide = keyof typeof guides

/** A sample for the registry that shows it: its address, the region that is read, and a day that it can tell of. */
export const sampleFor = (
  name: string,
  { origin, region, day }: { origin: string; region: string; day: string },
): string =>
  (samples[`./samples/${name}`] ?? '')
    .trimEnd()
    .replaceAll('http://localhost:3000', origin)
    .replaceAll('sapporo', region)
    .replaceAll('2026-01-31', day)
