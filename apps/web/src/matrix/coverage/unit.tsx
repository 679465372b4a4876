import type { Basis } from '@renkei/schema'

/** One small sign a mark: disc, disc in blue, ring. */
export const Unit = ({ basis }: { basis: Basis }) => (
  <svg className={`unit unit--${basis}`} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
    <circle cx="5" cy="5" r={basis === 'inferred' ? 3.75 : 4.5} />
  </svg>
)
