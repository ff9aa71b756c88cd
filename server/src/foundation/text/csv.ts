/** One cell of a CSV file, quoted by RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
export const csvCell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
