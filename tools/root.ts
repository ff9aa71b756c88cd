/** The repository's root folder, for tools and tests that read or write files there. */
import { fileURLToPath } from 'node:url'

export const root: string = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
