// `npm run contract`: writes api.d.ts anew, unless that would break programs within one major version.
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { breaks } from './compare.ts'
import { contractFile, contractNow, majorOf, readContract } from './held.ts'

const fresh = `${contractFile.replace('.d.ts', '')}.new.d.ts`
const text = contractNow()
writeFileSync(fresh, text)
const isFurther =
  !existsSync(contractFile) || majorOf(text) > majorOf(readFileSync(contractFile, 'utf8'))
const broken = isFurther ? [] : breaks(readContract(contractFile), readContract(fresh))
if (broken.length === 0) renameSync(fresh, contractFile)
else {
  rmSync(fresh)
  console.error(
    `Programs that import @renkei/client would break:\n${broken.join('\n')}\nKeep what is published, or raise the major version in packages/client/package.json and say so in its CHANGELOG.md.`,
  )
  process.exitCode = 1
}
