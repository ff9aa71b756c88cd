/** The tests of the collection as a whole that also run outside the test runner, for `rustning knowledge check`. */
export { runCases, type CaseFailure } from './cases.ts'
