import '@digital-go-jp/design-tokens/dist/tokens.css'
import '@fontsource-variable/noto-sans-jp'
import 'swagger-ui-dist/swagger-ui.css'
import './reference.css'
import show from 'swagger-ui-dist/swagger-ui-es-bundle.js'

// Its own labels are English; what the document says is in the language of the page.
const language = document.documentElement.lang
const told = '.renderedMarkdown, .opblock-summary-description, .opblock-tag, .info .title'
const reference = document.querySelector('#reference')
reference?.setAttribute('lang', 'en')
if (reference)
  new MutationObserver(() => {
    for (const part of reference.querySelectorAll(`:is(${told}):not([lang])`))
      part.setAttribute('lang', language)
  }).observe(reference, { childList: true, subtree: true })

// Built apart from the pages of the registry, which load nothing of it.
show({
  url: '/api/v1/openapi.json',
  dom_id: '#reference',
  deepLinking: true,
  // Nobody is asked whether the document is right: a test is.
  validatorUrl: null,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  syntaxHighlight: false,
  // As the registry's own pages say that they answer.
  onComplete: () => document.documentElement.setAttribute('data-awake', ''),
})
