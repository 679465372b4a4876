import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

// 登録したときに一度だけ表示される、whsec_ で始まる秘密です。
const secret = Buffer.from(process.env.RENKEI_WEBHOOK.replace(/^whsec_/, ''), 'base64')
const known = new Set()

const isGenuine = ({ headers }, body) => {
  const [id, time] = [headers['webhook-id'], headers['webhook-timestamp']]
  const isRecent = Math.abs(Date.now() / 1000 - Number(time)) < 300
  const mine = createHmac('sha256', secret).update(`${id}.${time}.${body}`).digest()
  return (headers['webhook-signature'] ?? '').split(' ').some((one) => {
    const theirs = Buffer.from(one.replace(/^v1,/, ''), 'base64')
    return isRecent && theirs.length === mine.length && timingSafeEqual(theirs, mine)
  })
}

createServer(async (request, answer) => {
  const body = (await request.setEncoding('utf8').toArray()).join('')
  const isTaken = isGenuine(request, body)
  // 受け取ったと答えるまで、同じ webhook-id でもう一度届くことがあります。
  if (isTaken && !known.has(request.headers['webhook-id'])) console.log(body)
  if (isTaken) known.add(request.headers['webhook-id'])
  answer.writeHead(isTaken ? 204 : 401).end()
}).listen(process.env.PORT ?? 8080)
