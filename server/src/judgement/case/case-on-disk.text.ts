/** Refusals about files and answers on the command line. */
import type { Language } from '@rustning/knowledge/pack'

interface CaseOnDiskText {
  noFile: (file: string) => string
  notAFile: (file: string) => string
  noFolder: (folder: string) => string
  emptyFolder: (folder: string) => string
  badDay: (day: string) => string
  badStage: (stage: string, guess: string | undefined, all: string) => string
  badAnswer: (answer: string) => string
  badItem: (asks: string, most: number) => string
  noParameter: (id: string, guess: string | undefined) => string
}

export const caseOnDiskText: Record<Language, CaseOnDiskText> = {
  nb: {
    noFile: (file) => `Filen ${file} finnes ikke eller kan ikke leses.`,
    notAFile: (file) => `${file} er ikke en fil.`,
    noFolder: (folder) => `Mappen ${folder} finnes ikke.`,
    emptyFolder: (folder) => `Mappen ${folder} har ingen .yaml-filer.`,
    badDay: (day) => `«${day}» er ingen dato; skriv åååå-mm-dd.`,
    badStage: (stage, guess, all) => `Ingen fase heter «${stage}».${guess ? ` Mente du «${guess}»?` : ''} Mulige faser: ${all}.`,
    badAnswer: (answer) => `«${answer}» mangler likhetstegn; skriv for eksempel agreement.dpa-in-force-on=2026-01-02.`,
    badItem: (asks, most) => `«${asks}» har et nummer utenfor 1–${most}.`,
    noParameter: (id, guess) => `Ingen parameter heter «${id}».${guess ? ` Mente du «${guess}»?` : ''}`,
  },
  nn: {
    noFile: (file) => `Fila ${file} finst ikkje eller kan ikkje lesast.`,
    notAFile: (file) => `${file} er ikkje ei fil.`,
    noFolder: (folder) => `Mappa ${folder} finst ikkje.`,
    emptyFolder: (folder) => `Mappa ${folder} har ingen .yaml-filer.`,
    badDay: (day) => `«${day}» er ingen dato; skriv åååå-mm-dd.`,
    badStage: (stage, guess, all) => `Ingen fase heiter «${stage}».${guess ? ` Meinte du «${guess}»?` : ''} Moglege fasar: ${all}.`,
    badAnswer: (answer) => `«${answer}» manglar likskapsteikn; skriv til dømes agreement.dpa-in-force-on=2026-01-02.`,
    badItem: (asks, most) => `«${asks}» har eit nummer utanfor 1–${most}.`,
    noParameter: (id, guess) => `Ingen parameter heiter «${id}».${guess ? ` Meinte du «${guess}»?` : ''}`,
  },
  en: {
    noFile: (file) => `The file ${file} does not exist or cannot be read.`,
    notAFile: (file) => `${file} is not a file.`,
    noFolder: (folder) => `The folder ${folder} does not exist.`,
    emptyFolder: (folder) => `The folder ${folder} has no .yaml files.`,
    badDay: (day) => `“${day}” is no date; write yyyy-mm-dd.`,
    badStage: (stage, guess, all) => `There is no stage “${stage}”.${guess ? ` Did you mean “${guess}”?` : ''} The stages: ${all}.`,
    badAnswer: (answer) => `“${answer}” has no equals sign; write for example agreement.dpa-in-force-on=2026-01-02.`,
    badItem: (asks, most) => `“${asks}” has a number outside 1–${most}.`,
    noParameter: (id, guess) => `There is no parameter “${id}”.${guess ? ` Did you mean “${guess}”?` : ''}`,
  },
}
