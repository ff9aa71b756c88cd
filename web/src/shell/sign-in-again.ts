/**
 * Between whoever finds that the session is over and the dialog that asks the reader to sign in again, so that what they have typed stays on
 * the page. However many find it at once, they are asked once. A stranger is never asked here.
 */
type Asker = () => Promise<boolean>
let asker: Asker | undefined
let asking: Promise<boolean> | undefined

/** Returns what takes it away again. */
export function answerSignInWith(ask: Asker): () => void {
  asker = ask
  return () => {
    if (asker === ask) asker = undefined
  }
}

export function askToSignIn(): Promise<boolean> {
  asking ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    asking = undefined
  })
  return asking
}
