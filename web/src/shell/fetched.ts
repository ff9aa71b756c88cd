/** The one way in which anything is fetched, so that a lost line is told from a no. */

/** The server could not be reached at all. */
export class NoConnection extends Error {}

export const fetchHere = (url: string, init: RequestInit): Promise<Response> =>
  fetch(url, init).catch((error: unknown) => {
    throw error instanceof TypeError ? new NoConnection('no connection', { cause: error }) : error
  })

/** A file of the screens' own, or another plain answer, as data. */
export async function fetchFile<T>(address: string): Promise<T> {
  const answer = await fetchHere(address, { method: 'GET', headers: {}, redirect: 'follow', credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  return (await answer.json()) as T
}
