/** Everything `npm run golden` writes. Add a generator here, run `npm run golden`, and read the diff. */
import { architecturePage } from '../architecture/page.ts'
import type { Generator } from './golden.ts'

export const generators: readonly Generator[] = [architecturePage]
