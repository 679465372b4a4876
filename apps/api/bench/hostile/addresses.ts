import type { Random } from '../generate/random.ts'
import { sample, spoiled } from './generate.ts'
import { methods, types } from './headers.ts'
import type { Made, Target } from './requests.ts'
import { escaped, hostileText, hostileValue, jsonOf } from './values.ts'

const json = { 'content-type': 'application/json' }
const words = (text: string) => text.trim().split(/\s+/)

const upload = '/workbook/inquiries/1/012173'
const pages = words(`matrix projects projects/17 projects/compare/17 measures/1 policy-areas/1a
  municipalities/012173 plans plans/action-plan-2019/purpose departments/消防局 glossary
  alignments/unserved indicators/1 inquiries/1/012173 applications/1 review confirm work`)
const files = words(`projects.json projects.csv plans.json plan-items.csv alignments.json
  alignments.csv`)
const templates = [
  ...words(`/ /healthz /readyz /sapporo /assets/x.js /assets/ /assets /index.html /favicon.svg
    /invitation/abc /sign-in /.renkei/secret /trpc /trpc/ /open /auth /export /workbook/`),
  ...pages.map((page) => `/sapporo/2/${page}`),
  ...files.flatMap((file) => [`/open/sapporo/${file}`, `/open/sapporo/${file}`]),
  ...words(`/export/audit.csv /export/inquiries/1/report.xlsx /export/inquiries/2/report.xlsx
    /export/inquiries/1/answers.xlsx
    /papers/sapporo/2/matrix.xlsx /papers/sapporo/2/coverage.pdf /open/sapporo/projects.xlsx /workbook/inquiries/1/012173.xlsx /workbook/inquiries/2/012246.xlsx ${upload}`),
]
const parameters = words(`q lang measure match pillar policyArea theme municipality participation
  basis status fiscalYear confirmed asOf sort page vision action from to as input batch state code
  token callbackURL error`)
const ordinary = words('1 2 2026-03-31 012173 source number 観光 1a application.submit ja remarks')
const broken = words('% %E0%A4%A %00 %FF %c0%af .. . %2e%2e %2f %5c \\ ; : * %25 %ud842 %C2%85')

function segment(random: Random): string {
  const what = random.below(10)
  if (what < 5) return random.pick(broken)
  if (what < 9) return escaped(hostileText(random)).slice(0, 6000)
  return String(random.pick([0, -1, 2 ** 31, 2 ** 53, 1e21]))
}

/** An address with something wrong in its path, its parameters, or nowhere. */
function spoiledAddress(template: string, random: Random): string {
  const parts = template.split('/').map(escaped)
  const what = random.below(4)
  if (what === 1) parts[1 + random.below(parts.length - 1)] = segment(random)
  if (what === 2) parts.splice(1 + random.below(parts.length), 0, segment(random))
  const query = Array.from({ length: random.pick([0, 1, 2, 3, 60]) }, () => {
    const name = random.chance(0.95) ? random.pick(parameters) : segment(random)
    const value = random.chance(0.3) ? escaped(random.pick(ordinary)) : segment(random)
    return `${name}=${random.chance(0.5) ? value.slice(0, 200) : value}`
  })
  return `${parts.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** A page, a file or an upload, asked for wrongly. */
export function addressOf(random: Random): Made {
  const route = random.pick(templates)
  const path = spoiledAddress(route, random)
  const isUpload = route === upload && random.chance(0.7)
  const method = isUpload ? 'POST' : random.chance(0.9) ? 'GET' : random.pick(methods)
  if (method === 'GET' || method === 'HEAD') return { route, method, path, headers: {} }
  const body = isUpload ? workbook(random) : jsonOf(hostileValue(random))
  return { route, method, path, headers: json, body }
}

// Files that are none, and sheets as CSV: what breaks a library's reader is no business of this.
function workbook(random: Random): string | Buffer {
  const noise = Array.from({ length: random.pick([0, 10, 5000]) }, () => random.below(256))
  const bytes = Buffer.from(noise)
  const what = random.below(4)
  if (what === 0) return bytes
  if (what === 1) return Buffer.concat([Buffer.from(random.pick(['PK', 'PK\u0003\u0004'])), bytes])
  if (what === 2) return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), bytes])
  const cell = (text: string) => `"${text.toWellFormed().replaceAll('"', '""').slice(0, 20_000)}"`
  const rows = Array.from({ length: random.below(30) }, (_, at) => {
    const stamp = random.chance(0.7) ? 'i1-m012173-v1-0123456789' : hostileText(random)
    const typed = [stamp, '参加', hostileText(random), hostileText(random)]
    return [`participation.${at + 1}`, ...typed.map(cell)].join(',')
  })
  return ['照会キー,版,回答,担当課,備考', ...rows].join('\r\n')
}

/** A door of sign-in, with a body, an address or a way of asking that is wrong. */
export function doorOf({ auth, known, origin }: Target, random: Random): Made {
  const one = random.pick(auth)
  const route = `/auth${one.path}`
  const path = random.chance(0.7)
    ? route.replace(/:\w+/g, () => segment(random))
    : spoiledAddress(route.replaceAll(':', ''), random)
  const method = random.chance(0.93) ? one.method : random.pick(methods)
  if (method === 'GET' || method === 'HEAD') return { route, method, path, headers: {} }
  const type = random.chance(0.9) ? {} : { 'content-type': random.pick(types) }
  const headers = { ...json, ...(random.chance(0.8) ? { origin } : {}), ...type }
  const value = one.body ? structuredClone(sample(one.body, random, known)) : {}
  const big = random.chance(0.02) ? { email: 'a'.repeat(70_000) } : value
  const body = random.chance(0.15) ? big : spoiled(big, random)
  return { route, method, path, headers, body: random.chance(0.03) ? '{"a"' : jsonOf(body) }
}
