declare module 'subset-font' {
  /** `font` with the glyphs of `text` and the OpenType features named. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; keepFeatures: string[] },
  ): Promise<Uint8Array>
}
