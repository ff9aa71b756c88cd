import type { Language } from '@rustning/knowledge/pack'

export const spreadsheetFaults = ['bytes', 'parts', 'expands', 'sheets', 'rows', 'columns', 'cells', 'cell', 'protected', 'damaged', 'workbook', 'old', 'encoding', 'quotes'] as const
export type SpreadsheetFault = (typeof spreadsheetFaults)[number]

interface SpreadsheetText {
  readonly title: string
  readonly because: Record<SpreadsheetFault, (number: number) => string>
  readonly remedy: Partial<Record<SpreadsheetFault, string>> & { readonly other: string }
}

export const spreadsheetText: Record<Language, SpreadsheetText> = {
  nb: {
    title: 'Filen kan ikke leses.',
    because: {
      bytes: (most) => `den er større enn ${most} byte`, parts: () => 'den består av for mange deler', expands: () => 'den blir for stor når den pakkes ut', sheets: (most) => `den har mer enn ${most} ark`,
      rows: (most) => `den har mer enn ${most} rader`, columns: (most) => `den har mer enn ${most} kolonner`, cells: (most) => `den har mer enn ${most} celler`, cell: (most) => `en celle har mer enn ${most} tegn`,
      protected: () => 'den er beskyttet med passord', damaged: () => 'den er skadet eller ufullstendig', workbook: () => 'den er ikke en Excel-arbeidsbok', old: () => 'den er en gammel Excel-fil (.xls) eller er beskyttet med passord',
      encoding: () => 'den inneholder tegn som ikke er tekst', quotes: (line) => `et anførselstegn som begynner på linje ${line}, blir aldri avsluttet`,
    },
    remedy: { protected: 'Fjern passordet, og prøv igjen.', old: 'Lagre den som .xlsx eller .csv uten passord, og prøv igjen.', quotes: 'Rett linjen, og prøv igjen.', damaged: 'Åpne filen i et regneark, lagre den på nytt som .xlsx eller .csv, og prøv igjen.', other: 'Ta bare med det som skal importeres, lagre som .xlsx eller .csv, og prøv igjen.' },
  },
  nn: {
    title: 'Fila kan ikkje lesast.',
    because: {
      bytes: (most) => `ho er større enn ${most} byte`, parts: () => 'ho er sett saman av for mange delar', expands: () => 'ho blir for stor når ho blir pakka ut', sheets: (most) => `ho har meir enn ${most} ark`,
      rows: (most) => `ho har meir enn ${most} rader`, columns: (most) => `ho har meir enn ${most} kolonnar`, cells: (most) => `ho har meir enn ${most} celler`, cell: (most) => `ei celle har meir enn ${most} teikn`,
      protected: () => 'ho er verna med passord', damaged: () => 'ho er skadd eller ufullstendig', workbook: () => 'ho er ikkje ei Excel-arbeidsbok', old: () => 'ho er ei gammal Excel-fil (.xls) eller er verna med passord',
      encoding: () => 'ho inneheld teikn som ikkje er tekst', quotes: (line) => `eit hermeteikn som byrjar på linje ${line}, blir aldri avslutta`,
    },
    remedy: { protected: 'Fjern passordet, og prøv igjen.', old: 'Lagre ho som .xlsx eller .csv utan passord, og prøv igjen.', quotes: 'Rett linja, og prøv igjen.', damaged: 'Opne fila i eit rekneark, lagre ho på nytt som .xlsx eller .csv, og prøv igjen.', other: 'Ta berre med det som skal importerast, lagre som .xlsx eller .csv, og prøv igjen.' },
  },
  en: {
    title: 'The file cannot be read.',
    because: {
      bytes: (most) => `it is larger than ${most} bytes`, parts: () => 'it consists of too many parts', expands: () => 'it becomes too large when unpacked', sheets: (most) => `it has more than ${most} sheets`,
      rows: (most) => `it has more than ${most} rows`, columns: (most) => `it has more than ${most} columns`, cells: (most) => `it has more than ${most} cells`, cell: (most) => `a cell has more than ${most} characters`,
      protected: () => 'it is protected by a password', damaged: () => 'it is damaged or incomplete', workbook: () => 'it is not an Excel workbook', old: () => 'it is an old Excel file (.xls) or protected by a password',
      encoding: () => 'it contains characters that are not text', quotes: (line) => `a quotation mark that begins on line ${line} is never ended`,
    },
    remedy: { protected: 'Remove the password and try again.', old: 'Save it as .xlsx or .csv without a password and try again.', quotes: 'Correct the line and try again.', damaged: 'Open the file in a spreadsheet, save it again as .xlsx or .csv, and try again.', other: 'Keep only what is to be imported, save as .xlsx or .csv, and try again.' },
  },
}
