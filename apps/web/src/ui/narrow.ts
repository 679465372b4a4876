// Screen only: paper has its own size, and a narrow sheet must not turn tables into cards.
export const narrow = '(max-width: 56rem)'
