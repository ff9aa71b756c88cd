/** The front door: what rooms may use to read and write rows. */
export { isWorkbook, readSpreadsheet, usualSpreadsheet } from './spreadsheet.ts'
export type { Row, Sheet, SpreadsheetLimits } from './rows.ts'
export { decoded, readDelimited, writeDelimited } from './delimited.ts'
export { attribute, marks, textOf } from './markup.ts'
export { unreadable } from './refused.ts'
export { writeWorkbook } from './workbook-write.ts'
