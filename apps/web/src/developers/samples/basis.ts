import { createClient } from '@renkei/client'

const renkei = createClient({ url: 'http://localhost:3000' })
const { title, policyArea, participations } = await renkei.project.get.query({
  region: 'sapporo',
  number: 1,
})

console.log(title, policyArea.code, policyArea.basis, policyArea.citation?.page)
for (const { municipality, answer, basis, reason } of participations) {
  console.log(municipality, answer, basis, reason)
}
