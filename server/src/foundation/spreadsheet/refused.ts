/** Why a file of rows is not read, in words that help whoever has it. */
import { refusal } from '../values/refusal.ts'
import { spreadsheetText, type SpreadsheetFault } from './spreadsheet.text.ts'

/** `number` is the limit that was passed, or the line where it went wrong. */
export const unreadable = refusal('spreadsheet-unreadable', 422, (language, { fault, number = 0 }: { readonly fault: SpreadsheetFault; readonly number?: number }) => {
  const { title, because, remedy } = spreadsheetText[language]
  return { title, because: because[fault](number), remedy: remedy[fault] ?? remedy.other }
})
