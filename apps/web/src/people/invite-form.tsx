import { checkEmail, checkName, type Department, type Me, rolesToGive } from '@renkei/schema'
import { type FormEvent, useState } from 'react'
import { client } from '../api.ts'
import { useWords } from '../i18n.tsx'
import { TextField } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { type Post, PostFields } from './post-fields.tsx'
import { InvitationLink } from './made-link.tsx'
import { type Place, refresh } from './queries.ts'
import { checkPost } from './check-post.ts'
import { useErrors } from '../ui/use-errors.ts'
import { Outcome } from '../writing/outcome.tsx'
import { useWriting } from '../writing/use-writing.ts'
import { words } from './words.ts'

/** An invitation by e-mail to a post. */
export function InviteForm({
  me,
  place,
  departments,
}: {
  me: Me
  place: Place | null
  departments: readonly Department[]
}) {
  const word = useWords(words)
  const roles = rolesToGive(me.role, place)
  const blank = { email: '', name: '' }
  const noPost: Post = { department: null, role: roles[0] ?? '', position: '' }
  const [typed, setTyped] = useState(blank)
  const [post, setPost] = useState(noPost)
  const [link, setLink] = useState<{ email: string; link: string }>()
  const writing = useWriting<string>(refresh)
  const { form, show, errorOf } = useErrors()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { department, role, position } = post
    const { email, name } = typed
    const found = [
      ...checkEmail(email),
      ...(name.trim() === '' ? [] : checkName(name)),
      ...checkPost(post, place !== null),
    ]
    show(found)
    if (found.length > 0 || role === '') return
    const outcome = await writing.write(async () => {
      const sent = await client.invitation.send.mutate({ email, name, role, position, department })
      const to = sent.invitation.email ?? email
      if (sent.link !== null) setLink({ email: to, link: sent.link })
      return sent.mailed ? word.mailed(to) : word.notMailed(to)
    })
    if ('done' in outcome) {
      // What is typed of the next one meanwhile stays.
      setTyped((now) => (now === typed ? blank : now))
      setPost((now) => (now === post ? noPost : now))
    } else show(outcome.fields)
  }
  const field = (name: 'email' | 'name', label: string) => ({
    label,
    name,
    value: typed[name],
    error: errorOf(name, label),
    onChange: (event: { target: { value: string } }) =>
      setTyped({ ...typed, [name]: event.target.value }),
  })
  return (
    <Section title={word.invite}>
      <Outcome of={writing} />
      {link && <InvitationLink of={link} onClose={() => setLink(undefined)} />}
      {place && departments.length === 0 ? (
        <p>{word.noDepartments}</p>
      ) : (
        <>
          <p className="people-help">{word.inviteHelp}</p>
          <form className="fields people-form" ref={form} noValidate onSubmit={submit}>
            <TextField {...field('email', word.email)} type="email" need="required" />
            <TextField {...field('name', word.inviteName)} need="optional" />
            <PostFields
              post={post}
              departments={departments}
              roles={roles}
              errorOf={errorOf}
              onChange={setPost}
            />
            <button type="submit" className="btn btn--fill" aria-disabled={writing.isPending}>
              {word.inviteDo}
            </button>
          </form>
        </>
      )}
    </Section>
  )
}
