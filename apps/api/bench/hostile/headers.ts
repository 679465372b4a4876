import type { Random } from '../generate/random.ts'
import { escaped, hostileText } from './values.ts'

export const methods = 'GET POST PUT PATCH DELETE HEAD OPTIONS TRACE PROPFIND QUERY'.split(' ')

export const types = [
  ...['', 'x', 'text/plain', 'application/xml', 'application/octet-stream'],
  ...['application/json; charset=utf-16', 'application/trpc+json', 'multipart/form-data'],
  ...['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'],
]

const hosts = ['evil.example', 'localhost:1', '127.0.0.1', '[::1]', 'a b', '', 'a:99999', '%00']
const clients = ['', 'x', '::1', '1.2.3.4, 5.6.7.8', '999.1.1.1', '1.2.3.4,'.repeat(200)]

/** A header or two that no browser would send so. */
export function hostileHeaders(origin: string, random: Random): Record<string, string> {
  const value = escaped(hostileText(random)).slice(0, 3000)
  return random.pick<Record<string, string>>([
    { host: random.pick([...hosts, value]) },
    { origin: random.pick(['null', 'http://evil.example', origin, value]) },
    { 'sec-fetch-site': random.pick(['cross-site', 'same-origin', value]) },
    { cookie: random.pick(['=;=;', `renkei.session_token=${value}`, `a=${'b'.repeat(3000)}`]) },
    { 'x-forwarded-for': random.pick([...clients, value]) },
    { 'x-forwarded-host': value, 'x-forwarded-proto': 'gopher', forwarded: 'for="_x"' },
    { accept: random.pick(['application/jsonl', 'text/event-stream', '*/*;q=x', value]) },
    { 'trpc-accept': 'application/jsonl', 'trpc-batch-mode': 'stream' },
    { 'content-type': random.pick(types), 'content-encoding': random.pick(['gzip', 'x']) },
    { range: random.pick(['bytes=0-', 'bytes=-1', 'bytes=9-1', 'bytes=0-0,1-1', value]) },
    { 'if-none-match': random.pick(['*', 'W/"x"', value]), 'if-modified-since': 'x' },
    { 'accept-encoding': random.pick(['gzip', 'br', 'deflate, x;q=9', '*', value]) },
    { 'user-agent': random.pick(['\u0085\u00ff', value]), 'accept-language': value },
    { 'x-renkei-address': value, 'x-request-id': value, 'last-event-id': value },
    { connection: 'upgrade', upgrade: random.pick(['websocket', 'h2c', value]) },
    { expect: random.pick(['x', value]), te: 'trailers', 'max-forwards': '0' },
    { authorization: random.pick(['Bearer x', 'Basic \u00ff', value]) },
  ])
}
