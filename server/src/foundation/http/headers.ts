/**
 * What every answer tells the browser: run only our own scripts, be framed by nobody, guess no types, send our addresses nowhere. Written
 * here in one place, for answers and errors alike.
 */

export function securityHeaders(https: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; require-trusted-types-for 'script'",
    ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    // What we answer is about somebody, and is kept by no one on the way; pages and scripts say otherwise themselves.
    'cache-control': 'no-store',
  }
}

/** Bytes somebody else made: never shown as a page of ours, whatever they are. */
export const savedOnly = (name: string): Readonly<Record<string, string>> => ({
  'content-disposition': `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
})

/** Marks that turn the reading direction, control characters and folders are taken out; what is left of nothing is called «file». */
const plainName = (name: string): string => Array.from(name.replaceAll(/[\p{Cc}\p{Cf}\p{Surrogate}/\\]/gu, '').replace(/^[\s.]+/u, '')).slice(0, 150).join('').trim() || 'file'
const asciiName = (name: string): string => plainName(name).normalize('NFKD').replaceAll(/[^ \w.()-]/g, '_')
/** RFC 8187. */
const encodeName = (name: string): string => encodeURIComponent(plainName(name)).replaceAll(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
