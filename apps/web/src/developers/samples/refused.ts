import { createClient, isConnectionError, isRefused } from '@renkei/client'

const renkei = createClient({ url: 'http://localhost:3000', timeout: 10_000 })
try {
  await renkei.project.get.query({ region: 'sapporo', number: 9999 })
} catch (error) {
  if (isRefused(error, 'projectNotFound')) console.log('no such project', error.refusal.value)
  else if (isConnectionError(error)) console.log('try again later')
  else throw error
}
