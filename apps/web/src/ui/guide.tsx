/** How something is done, step by step, folded below what it is done with. */
export function Guide({ title, steps }: { title: string; steps: readonly string[] }) {
  return (
    <details className="guide">
      <summary>{title}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  )
}
