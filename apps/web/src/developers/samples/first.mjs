const region = 'http://localhost:3000/api/v1/regions/sapporo'
const answer = await fetch(`${region}/projects?q=観光`)
const { total, items } = await answer.json()
console.log(`${total}件`)
for (const { number, title } of items) console.log(number, title)
