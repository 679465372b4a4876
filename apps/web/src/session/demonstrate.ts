/** Enters through the demonstration's door as one of its people. Throws where the door is closed. */
export async function demonstrate(as: string): Promise<void> {
  const answer = await fetch('/auth/demonstrate', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as }),
  })
  if (!answer.ok) throw new Error(`${answer.status}`)
}
