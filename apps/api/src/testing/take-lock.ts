import { LockedError, lockDataDir } from '../db/lock.ts'

// A process that takes a data folder when told to, says how that went, and holds it until killed.
const [folder = ''] = process.argv.slice(2)

process.on('message', () => {
  try {
    lockDataDir(folder)
    process.send?.({ won: true })
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    process.send?.({ won: false, holder: error.pid })
  }
})
process.send?.('ready')
