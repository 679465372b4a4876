const browsers: [RegExp, string][] = [
  [/Edg\//, 'Microsoft Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/Windows/, 'Windows'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** “Chrome, Windows”, as far as the browser tells; undefined where it tells nothing known. */
export function deviceName(userAgent: string | null): string | undefined {
  const name = (among: [RegExp, string][]) =>
    among.find(([sign]) => sign.test(userAgent ?? ''))?.[1]
  const parts = [name(browsers), name(systems)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(', ') : undefined
}
