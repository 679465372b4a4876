import { Link } from '@tanstack/react-router'
import { useWords } from '../../i18n.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { words } from '../words.ts'

/** 計画, leading to the list of plans: the first step of every trail that begins there. */
export function PlansLink() {
  const { title } = useWords(words)
  return (
    <Link to="/$region/$vision/plans" params={useVisionParams()} search={{}}>
      {title}
    </Link>
  )
}
