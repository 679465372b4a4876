import '@digital-go-jp/design-tokens/dist/tokens.css'
import '@fontsource-variable/noto-sans-jp'
import 'swagger-ui-dist/swagger-ui.css'
import './reference.css'
import show from 'swagger-ui-dist/swagger-ui-es-bundle.js'

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
