import chromium from '@sparticuz/chromium'

/** Once per test run: the packaged browser is unpacked before any worker asks for it. Its library takes a
 * file that is still being written for one that is there. */
export default async function setup(): Promise<void> {
  if (!process.env['CHROMIUM']) await chromium.executablePath()
}
