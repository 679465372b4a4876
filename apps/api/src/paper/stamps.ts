import type { Endorsement, EndorsementChain } from '@renkei/schema'
import type { Block } from './document.ts'
import { dayText } from './names.ts'

/** The boxes of 決裁 on a paper: who drafted and endorsed, where that was asked for in the registry; else empty ones,
 * with the posts of the town hall where it has set them, to be stamped by hand. */
export function stampsOf(
  endorsement: Endorsement | null,
  chain: EndorsementChain | null,
): Extract<Block, { kind: 'stamps' }> {
  if (endorsement?.state === 'open' || endorsement?.state === 'done') {
    const { begun, department, steps } = endorsement
    return {
      kind: 'stamps',
      boxes: [
        { name: '起案', text: `${begun.by.person ?? department.name}\n${dayText(begun.at)}` },
        ...steps.map((step) => ({
          name: postOf(step, department.name),
          text: step.seal
            ? `${step.seal.by.person ?? ''}${step.seal.proxy ? '（代決）' : ''}\n${dayText(step.seal.at)}`
            : '',
        })),
      ],
    }
  }
  const posts = chain?.steps.map((step) => postOf(step)) ?? []
  const names = posts.length > 0 ? posts : ['', '', '', '']
  return { kind: 'stamps', boxes: ['起案', ...names].map((name) => ({ name, text: '' })) }
}

const postOf = (
  { department, position }: EndorsementChain['steps'][number],
  drafting = '',
): string => [department?.name ?? drafting, position].filter((text) => text !== '').join('\n')
