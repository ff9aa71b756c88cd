/** Everything `npm run golden` writes. Add a generator here, run `npm run golden`, and read the diff. */
import { architecturePage } from '../architecture/page.ts'
import { findingsPage } from '../guides/findings.ts'
import { usePages } from '../guides/use.ts'
import { apiPages } from '../reference/api.ts'
import { databaseSchema } from '../reference/database-schema.ts'
import { idsLock } from '../reference/ids-lock.ts'
import { dutiesPage } from '../reference/duties.ts'
import { provisionsPage } from '../reference/provisions.ts'
import { schemaFiles } from '../reference/schemas.ts'
import { sourceMapPages } from '../reference/source-map.ts'
import { statementPages } from '../reference/statement-pages.ts'
import { vocabularyPage } from '../reference/vocabulary.ts'
import { walk } from '../screenshots/page.ts'
import type { Generator } from './golden.ts'

export const generators: readonly Generator[] = [architecturePage, schemaFiles, provisionsPage, vocabularyPage, dutiesPage, idsLock, findingsPage, statementPages, sourceMapPages, apiPages, databaseSchema, usePages, walk]
