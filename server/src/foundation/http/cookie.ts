/**
 * Cookies hold reference tokens and nothing else: out of reach of scripts, not sent by other sites, bound to this host. Over https the name
 * begins with `__Host-`, which browsers accept from this host alone.
 */

export interface Cookies {
  /** By its bare name. A name sent twice counts as not sent: nobody can say which one is ours. */
  readonly read: (header: string | undefined) => Readonly<Record<string, string>>
  /** A `Set-Cookie` value; `seconds: 0` makes the browser forget it, none keeps it until the browser is closed. */
  readonly write: (name: string, value: string, seconds?: number) => string
}

export function cookiesFor(https: boolean): Cookies {
  const prefix = https ? '__Host-' : ''
  return {
    read(header) {
      const found: Record<string, string | undefined> = Object.create(null) as Record<string, string | undefined>
      for (const part of (header ?? '').split(';')) {
        const [, name = '', value = ''] = /^\s*([\w-]+)=([\w~.+/=-]*)\s*$/.exec(part) ?? []
        if (name === '' || !name.startsWith(prefix)) continue
        const bare = name.slice(prefix.length)
        found[bare] = bare in found ? undefined : value
      }
      return Object.freeze(Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== '__proto__')))
    },
    write(name, value, seconds) {
      if (!/^[a-z][a-z-]*$/.test(name) || !/^[\w~.-]*$/.test(value)) throw new TypeError('a cookie has a plain name and a plain value')
      return [`${prefix}${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax', ...(https ? ['Secure'] : []), ...(seconds === undefined ? [] : [`Max-Age=${seconds}`])].join('; ')
    },
  }
}
