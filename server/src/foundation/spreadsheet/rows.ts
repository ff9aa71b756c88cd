/** What a file of rows is once it is read, and how much of it is taken. */

/** `line` is the row's number in the file, for a person who wants to find it. */
export interface Row { readonly line: number; readonly cells: readonly string[] }
export interface Sheet { readonly name: string; readonly rows: readonly Row[] }

export interface SpreadsheetLimits {
  readonly bytes: number
  /** Bytes that what is read becomes when unpacked. */
  readonly expanded: number
  readonly sheets: number
  /** Of one sheet, empty ones not counted. */
  readonly rows: number
  readonly columns: number
  /** Characters of one cell. */
  readonly cell: number
  /** Of all sheets together. */
  readonly cells: number
}
