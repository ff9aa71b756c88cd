/** Where to go after signing in. Only a place within these screens: an address that leads elsewhere is somebody's trick. */
export function inside(to: string | null): string {
  if (to === null || !/^\/(?![/\\])/.test(to) || /[\p{Cc}\\]/u.test(to) || to.startsWith('/sign-in')) return '/'
  return to
}

/** The secret of a link: in the path, or behind #, where it is never sent to a server or kept in its log. */
export const secretIn = (param: string | undefined, hash: string): string => param ?? decodeURIComponent(hash.replace(/^#/, ''))
