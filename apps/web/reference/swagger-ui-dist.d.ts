// The package brings no types.
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  export default function show(options: Readonly<Record<string, unknown>>): void
}
