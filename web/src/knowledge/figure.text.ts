import type { Texts } from '../shell/language.tsx'

interface FigureText {
  readonly title: string
  readonly lead: string
  readonly asTable: string
  readonly points: string
  readonly part: string
  readonly parts: string
  readonly means: string
  readonly stages: string
  readonly leads: string
  readonly toAll: string
  readonly described: string
  readonly turns: string
  readonly around: (rings: string, steps: string) => string
  readonly steps: (steps: string) => string
}

export const figureText: Texts<FigureText> = {
  nb: {
    title: 'Figurer', lead: 'Modellene fra dokumentene, tegnet på nytt. Under hver tegning står det samme som tabell, med pliktene den fører til.', asTable: 'Det samme som tabell', points: 'Punktene', part: 'Del', parts: 'Deler av figuren', means: 'Hva det betyr', stages: 'Faser hos oss', leads: 'Plikter og krav',
    toAll: 'Alle figurer', described: 'Tabellen under sier det samme.', turns: 'Går i ring med klokken', around: (rings, steps) => `${rings} ligger rundt alt. Innenfor går arbeidet i ring: ${steps}.`, steps: (steps) => `Stegene går i rekkefølge: ${steps}.`,
  },
  nn: {
    title: 'Figurar', lead: 'Modellane frå dokumenta, teikna på nytt. Under kvar teikning står det same som tabell, med pliktene ho fører til.', asTable: 'Det same som tabell', points: 'Punkta', part: 'Del', parts: 'Delar av figuren', means: 'Kva det tyder', stages: 'Fasar hos oss', leads: 'Plikter og krav',
    toAll: 'Alle figurar', described: 'Tabellen under seier det same.', turns: 'Går i ring med klokka', around: (rings, steps) => `${rings} ligg rundt alt. Innanfor går arbeidet i ring: ${steps}.`, steps: (steps) => `Stega går i rekkjefølgje: ${steps}.`,
  },
  en: {
    title: 'Figures', lead: 'The models of the documents, drawn anew. Under each drawing the same stands as a table, with the duties it leads to.', asTable: 'The same as a table', points: 'The points', part: 'Part', parts: 'Parts of the figure', means: 'What it means', stages: 'Our stages', leads: 'Duties and requirements',
    toAll: 'All figures', described: 'The table below says the same.', turns: 'Goes round clockwise', around: (rings, steps) => `${rings} surround everything. Inside, the work goes round: ${steps}.`, steps: (steps) => `The steps come in order: ${steps}.`,
  },
}
