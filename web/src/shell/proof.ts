/** Between whoever needs the reader to show anew who they are, and the dialog that asks: one question at a time, answered yes or no. */

type Asker = () => Promise<boolean>
let asker: Asker | undefined

/** Returns what takes it away again. */
export function answerProofWith(ask: Asker): () => void {
  asker = ask
  return () => {
    if (asker === ask) asker = undefined
  }
}

export const askForProof = (): Promise<boolean> => asker?.() ?? Promise.resolve(false)
