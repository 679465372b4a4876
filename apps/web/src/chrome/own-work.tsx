import { can, type Frame, mayEver, type Me } from '@renkei/schema'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n.tsx'
import { useWorkIfAny } from '../session/work.ts'
import { words } from './words.ts'

/** The pages of the person's own work. Only what others wait for gets a count. */
export function OwnWork({ me, frame }: { me: Me; frame: Frame }) {
  const text = useWords(words)
  const work = useWorkIfAny(me, frame)
  const region = frame.region.slug
  const { marks = 0, policyAreas = 0 } = work?.confirmations ?? {}
  const pages = [
    {
      to: '/$region/$vision/work',
      name: text.work,
      isShown: true,
      count:
        (work?.returned.length ?? 0) +
        (work?.consents.length ?? 0) +
        (work?.endorsements.filter(({ part }) => part !== 'proxy').length ?? 0),
    },
    {
      to: '/$region/$vision/applications',
      name: text.applications,
      isShown: mayEver(me, 'application.list'),
      count: 0,
    },
    {
      to: '/$region/$vision/inquiries',
      name: can(me, 'inquiry.create', { region }) ? text.inquiries : text.answerInquiries,
      isShown: mayEver(me, 'inquiry.list'),
      count: (work?.inquiries.length ?? 0) + (work?.questions ?? 0),
    },
    {
      to: '/$region/$vision/review',
      name: text.review,
      isShown: can(me, 'application.approve', { region, state: 'submitted' }),
      count: work?.reviews.length ?? 0,
    },
    {
      to: '/$region/$vision/confirm',
      name: text.confirm,
      isShown: can(me, 'confirmation.queue', { region }),
      count: marks + policyAreas,
    },
  ] as const
  const params = { region, vision: String(frame.vision.edition) }
  return (
    <ul className="nav__own" aria-label={text.ownWork}>
      {pages
        .filter(({ isShown }) => isShown)
        .map(({ to, name, count }) => (
          <li key={to}>
            <Link
              to={to}
              params={params}
              activeOptions={{ includeSearch: false, includeHash: false }}
            >
              {name}
              {count > 0 && (
                <span className="count">
                  {count}
                  <span className="vh">{text.waiting}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
    </ul>
  )
}
