import type { Inquiry } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n.tsx'
import { useVisionParams } from '../../vision/address.ts'
import { words } from './words.ts'

/** The way to a page about an inquiry: all of them, the inquiry, and here. */
export function useInquiryTrail(
  { id, title }: Pick<Inquiry, 'id' | 'title'>,
  here: string,
): ReactNode[] {
  const { inquiries } = useWords(words)
  const params = { ...useVisionParams(), id: String(id) }
  return [
    <Link key="all" to="/$region/$vision/inquiries" params={params}>
      {inquiries}
    </Link>,
    <Link key="one" to="/$region/$vision/inquiries/$id" params={params}>
      {title}
    </Link>,
    here,
  ]
}
