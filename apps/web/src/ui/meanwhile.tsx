/** What somebody else changed since a form was opened, beside what is typed in it; nothing where
 * nobody did. `title` says so, `text` is what is held now. */
export function Meanwhile({
  title,
  fields,
}: {
  title: string
  fields: readonly { label: string; text: string }[]
}) {
  if (fields.length === 0) return null
  return (
    <section className="meanwhile">
      <p>
        <b>{title}</b>
      </p>
      <ul>
        {fields.map(({ label, text }) => (
          <li key={label}>
            {label}　<span lang="ja">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
