import { readingPages, visionPages } from '@renkei/schema'
import { type Context, Hono } from 'hono'
import type { Db } from '../db/schema.ts'
import { selectRegions } from '../region/queries.ts'
import { originOf } from '../session/origin.ts'
import { frameOf } from '../vision/frame.ts'
import { escaped } from '../xml.ts'
import { selectPageKeys } from './queries.ts'

// What only signed-in people can use, and what answers programs.
const closed = [
  '/trpc/',
  '/auth/',
  '/export/',
  '/workbook/',
  '/account',
  '/people',
  '/audit',
  '/mail',
  '/regions',
  '/region-books',
]

/** What search engines ask for: `/robots.txt`, and `/sitemap.xml` with the public pages of every region's newest
 * vision. `url`: where people reach the registry, where that is set. */
export function siteRoutes(db: Db, url: string | undefined): Hono {
  const origin = (c: Context) => originOf(c, url) ?? new URL(c.req.url).origin
  return new Hono()
    .get('/robots.txt', (c) =>
      c.text(
        [
          'User-agent: *',
          ...closed.map((path) => `Disallow: ${path}`),
          `Sitemap: ${origin(c)}/sitemap.xml`,
          '',
        ].join('\n'),
      ),
    )
    .get('/sitemap.xml', async (c) => {
      const at = origin(c)
      const paths: string[] = []
      for (const { slug } of await selectRegions(db)) paths.push(...(await pathsOf(db, slug)))
      const urls = paths.map((path) => `<url><loc>${escaped(`${at}${path}`)}</loc></url>`)
      c.header('cache-control', 'public, max-age=3600')
      return c.body(
        `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
        200,
        { 'content-type': 'application/xml; charset=utf-8' },
      )
    })
}

// Those of which there is one.
const lists = [...readingPages]
  .map((page) => visionPages[page])
  .filter((path) => !path.includes('$'))

async function pathsOf(db: Db, region: string): Promise<string[]> {
  const { frame, vision_id: vision, region_id: regionId } = await frameOf(db, { region })
  const base = `/${region}/${frame.vision.edition}`
  const { projects, plans, reports } = await selectPageKeys(db, vision, regionId)
  return [
    `/${region}`,
    ...lists.map((page) => `${base}/${page}`),
    ...projects.map((number) => `${base}/projects/${number}`),
    ...frame.measures.map(({ number }) => `${base}/measures/${number}`),
    ...frame.policyAreas.map(({ code }) => `${base}/policy-areas/${code}`),
    ...frame.municipalities.map(({ code }) => `${base}/municipalities/${code}`),
    ...plans.map((slug) => `${base}/plans/${slug}`),
    ...frame.documents.flatMap(({ id, file }) => (file?.isPublic ? [`/documents/${id}`] : [])),
    ...reports.map((id) => `${base}/inquiries/${id}/report`),
  ]
}
