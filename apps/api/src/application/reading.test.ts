import { beforeAll, describe, expect, it } from 'vitest'
import { useWorld, type World } from '../testing/index.ts'

describe('an officer who has typed a title', () => {
  const world = useWorld('pglite')
  let officer: World['client']
  beforeAll(async () => {
    officer = await world.as({ role: 'officer', municipality: '012173' })
  })
  const reading = (title: string) => officer.application.reading.query({ title })

  it.each([
    ['上下水道施設の共同点検の推進', 'じょうげすいどうしせつのきょうどうてんけんのすいしん'],
    ['新製品・新技術の開発のための支援', 'しんせいひんしんぎじゅつのかいはつのためのしえん'],
    ['「札幌ＵＩターン」の利用', 'さっぽろゆーあいたーんのりよう'],
    ['令和８年度の催し', 'れいわ8ねんどのもよおし'],
    ['当別町と新篠津村の図書館', 'とうべつちょうとしんしのつむらのとしょかん'],
    [' ', ''],
    ['🚌', ''],
  ])('is offered a reading of %s', async (title, kana) => {
    expect(await reading(title)).toBe(kana)
  })

  it('is offered what the registry reads itself for nearly all of its titles', async () => {
    const { items } = await world.client.project.search.query({ region: 'sapporo', size: 100 })
    const read = await Promise.all(
      items.map(async (one) => (await reading(one.title)) === one.kana),
    )
    expect(read.filter(Boolean).length).toBeGreaterThanOrEqual(50)
  })
})
