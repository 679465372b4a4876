#!/usr/bin/env bash
# Hono 4.13.19: whether a route takes an address depends on which other routes there are.
#
# The pattern of a parameter with alternatives, /:file{a\.json|b\.json}, is held whole by the RegExpRouter: it takes
# a.json and b.json. As soon as another route is ambiguous beside it, such as /:other{[0-9]+}, the SmartRouter goes over to the
# TrieRouter, which asks ^a\.json|b\.json$: then a.json.bak and xa-b.json are taken too, and the second is called b.json.
# What was 404 is answered by a handler that was never meant for it, because of a line elsewhere. Parentheses
# around the alternatives, {(a\.json|b\.json)}, make both routers agree.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error hono@4.13.19
cat > trial.mjs <<'JS'
import { Hono } from 'hono'

const told = async (pattern, isBeside) => {
  const app = new Hono().get(pattern, (c) => c.text(c.req.param('file')))
  if (isBeside) app.get('/:other{[0-9]+}', (c) => c.text('a number'))
  const answers = {}
  for (const path of ['/a.json', '/a.json.bak', '/xa-b.json']) {
    const answer = await app.request(path)
    answers[path] = answer.status === 200 ? await answer.text() : answer.status
  }
  return answers
}
const bare = '/:file{a\\.json|b\\.json}'
const grouped = '/:file{(a\\.json|b\\.json)}'
const seen = {
  'by itself': await told(bare, false),
  'beside another': await told(bare, true),
  'in parentheses, by itself': await told(grouped, false),
  'in parentheses, beside another': await told(grouped, true),
}
console.log(JSON.stringify(seen, null, 2))
const right = { '/a.json': 'a.json', '/a.json.bak': 404, '/xa-b.json': 404 }
const expected = {
  'by itself': right,
  'beside another': { '/a.json': 'a.json', '/a.json.bak': 'a.json', '/xa-b.json': 'b.json' },
  'in parentheses, by itself': right,
  'in parentheses, beside another': right,
}
if (JSON.stringify(seen) !== JSON.stringify(expected)) {
  console.error('changed; expected', expected)
  process.exit(1)
}
JS
node --version
node trial.mjs
