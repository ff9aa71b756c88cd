/** How much one file may be. Generous for what people send each other, too little to exhaust the machine. */
export interface FileLimits {
  /** Bytes of a file, and of everything an office file holds when unpacked. */
  readonly size: number
  readonly unpacked: number
  /** Entries in an office file. */
  readonly entries: number
  /** Points of an image. */
  readonly pixels: number
}
export const usualFileLimits: FileLimits = { size: 25 << 20, unpacked: 250 << 20, entries: 10_000, pixels: 50_000_000 }

/** Bytes of a piece in the database. */
export const chunkSize = 1 << 20
