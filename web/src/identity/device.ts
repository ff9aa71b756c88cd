/** Browser and system out of what a browser says of itself: enough for a person to know their own. */

const browsers: readonly (readonly [RegExp, string])[] = [[/\bEdg(?:e|A|iOS)?\//, 'Edge'], [/\bFirefox\/|\bFxiOS\//, 'Firefox'], [/\bOPR\//, 'Opera'], [/\bChrome\/|\bCriOS\//, 'Chrome'], [/\bHeadlessChrome\//, 'Chrome'], [/\bSafari\//, 'Safari']]
const systems: readonly (readonly [RegExp, string])[] = [[/\b(?:iPhone|iPad)\b/, 'iOS'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b/, 'macOS'], [/\bCrOS\b/, 'ChromeOS'], [/\bLinux\b/, 'Linux']]

export function deviceIn(agent: string | null): string | undefined {
  const first = (names: typeof browsers) => names.find(([sign]) => sign.test(agent ?? ''))?.[1]
  const parts = [first(browsers), first(systems)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' · ') : undefined
}
