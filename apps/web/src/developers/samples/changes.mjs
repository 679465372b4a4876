import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const feed = new URL('http://localhost:3000/api/v1/changes?region=sapporo')
if (existsSync('cursor.txt')) feed.searchParams.set('since', readFileSync('cursor.txt', 'utf8'))
for (let more = true; more;) {
  const answer = await fetch(feed)
  if (!answer.ok) throw new Error((await answer.json()).title)
  const page = await answer.json()
  for (const change of page.items) console.log(JSON.stringify(change))
  more = page.more
  if (page.cursor) {
    feed.searchParams.set('since', page.cursor)
    writeFileSync('cursor.txt', page.cursor)
  }
}
