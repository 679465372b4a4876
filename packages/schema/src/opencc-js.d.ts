// The package types only its converters; its tables are texts, `万 萬|与 與|…`: a character of today, one of old.
declare module 'opencc-js/dict/JPShinjitaiCharacters' {
  const pairs: string
  export default pairs
}
