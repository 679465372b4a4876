import { createClient, each } from '@renkei/client'

const renkei = createClient({ url: 'http://localhost:3000' })
const region = 'sapporo'

// 推定の残る事業を、ページをたどりながら1件ずつ読む。
for await (const project of each(renkei.project.search, { region })) {
  const inferred = project.participations.filter(({ basis }) => basis === 'inferred')
  if (inferred.length > 0) console.log(project.number, project.title, inferred.length)
}
