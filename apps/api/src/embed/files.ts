/** What a frame runs: it tells whoever shows it how high it is, whenever that changes and when it is asked. It says
 * nothing but its height, so that it may say it to anyone. */
export const frameScript = `const tell = (to = parent, origin = '*') =>
  to.postMessage({ renkei: 'height', height: document.body.offsetHeight }, origin)
new ResizeObserver(() => tell()).observe(document.body)
addEventListener('message', ({ data, source, origin }) => {
  if (source === parent && data && data.renkei === 'tell') tell(source, origin)
})
`

/** What the page of somebody else runs: it gives each frame of this registry the height that the frame itself told.
 * Nothing of any other window, origin or kind is listened to. */
export const loaderScript = `(() => {
  const { origin } = new URL(document.currentScript.src)
  const frames = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(origin + '/embed/'))
  addEventListener('message', (event) => {
    if (event.origin !== origin || !event.data || event.data.renkei !== 'height') return
    const { height } = event.data
    if (!Number.isFinite(height) || height < 0) return
    for (const frame of frames()) {
      if (frame.contentWindow === event.source) frame.style.height = Math.min(height, 20000) + 'px'
    }
  })
  for (const { contentWindow } of frames()) contentWindow.postMessage({ renkei: 'tell' }, '*')
})()
`

// What is called Here is a phone's own type, which goes by no family's name there.
export const stylesheet = `@font-face{font-family:'Here';src:local('Noto Sans CJK JP Regular'),local('NotoSansCJKjp-Regular')}
*{box-sizing:border-box}
body{margin:0;padding:1rem;border:1px solid #d8d8db;background:#fff;color:#333;font:400 1rem/1.7 'Noto Sans JP','Noto Sans CJK JP','Here','Hiragino Sans','Yu Gothic UI','BIZ UDPGothic',Meiryo,'Renkei Sans',sans-serif;letter-spacing:.02em;line-break:strict;overflow-wrap:anywhere}
h1{margin:0 0 .5rem;color:#1a1a1a;font-size:1.25rem;line-height:1.5}
p,dl,ul{margin:0 0 .75rem;padding:0}
h1,p,dd,li,th{word-break:auto-phrase}
a{color:#00118f;text-underline-offset:.1875rem}
a:focus-visible,[tabindex]:focus-visible{outline:.25rem solid #000;outline-offset:.125rem;border-radius:.25rem;box-shadow:0 0 0 .125rem #ffd43d}
.small,footer,dt,.legend,.names{font-size:.875rem}
footer{border-top:1px solid #d8d8db;padding-top:.75rem}
footer p{margin:0}
dt{font-weight:700}
dd{margin:0 0 .5rem}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none}
.names{list-style:none}
.fact{display:inline-block;margin-right:.75em}
.sign{display:inline-block;width:1.25rem;height:1.25rem;margin-right:.25em;vertical-align:-.25em;color:#1a1a1a}
.confirmed{color:#0017c1}
.inferred{color:#4d4d4d}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.table{position:relative;overflow-x:auto;margin-bottom:.75rem}
table{width:100%;border-collapse:collapse}
th,td{padding:.5rem .5rem .5rem 0;border-bottom:1px solid #d8d8db;text-align:left;vertical-align:top;font-weight:400}
tbody tr:last-child>*{border-bottom:0}
thead th{border-bottom:2px solid #767676;font-size:.875rem;font-weight:700}
tbody th{min-width:11rem}
.cell{min-width:5.5rem;text-align:center;white-space:nowrap}
td.answer{white-space:nowrap}
@media (forced-colors:active){.sign{color:CanvasText}}
`
