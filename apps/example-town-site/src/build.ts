import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createClient,
  each,
  isConnectionError,
  isRefused,
  isTimedOut,
  type ProjectItem,
} from '@renkei/client'
import { page } from './page.ts'

const {
  RENKEI_URL: url = 'http://localhost:3000',
  RENKEI_REGION: region = 'sapporo',
  RENKEI_TOWN: code = '012173',
  SITE_FOLDER: folder = 'site',
} = process.env

/** Asks the registry for everything the page says. */
async function ask() {
  const renkei = createClient({ url })
  const frame = await renkei.vision.frame.query({ region })
  const town = frame.municipalities.find((one) => one.code === code)
  if (!town) {
    const members = frame.municipalities.map((one) => `${one.code} ${one.name}`).join('、')
    throw new Error(
      `RENKEI_TOWN=${code} は、${frame.region.name}の市町村ではありません：${members}`,
    )
  }
  const projects: ProjectItem[] = []
  const question = { region, vision: frame.vision.edition, size: 100 }
  for await (const project of each(renkei.project.search, question)) projects.push(project)
  // The terms of use stand in the catalogue of the registry's open data.
  const catalogue = await fetch(new URL(`/open/${region}/catalog.jsonld`, url))
  const { 'dct:license': licence } = (await catalogue.json()) as {
    'dct:license': { '@id': string }
  }
  return { url, frame, town, projects, licence: licence['@id'], readAt: new Date() }
}

try {
  const html = page(await ask())
  // Only once everything is there, so that a page that stands is kept where the registry does not answer.
  await mkdir(folder, { recursive: true })
  await cp(join(import.meta.dirname, 'style.css'), join(folder, 'style.css'))
  await writeFile(join(folder, 'index.html'), html)
  console.info(join(folder, 'index.html'))
} catch (error) {
  const words = isRefused(error, 'regionNotFound')
    ? `RENKEI_REGION=${region} という圏域は、${url} にありません。`
    : isConnectionError(error) || isTimedOut(error)
      ? `${url} の台帳につながりません。ページは前のままです。`
      : error instanceof Error
        ? error.message
        : String(error)
  console.error(words)
  process.exitCode = 1
}
