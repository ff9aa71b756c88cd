/** Help texts and sentences of assess, next, explain and samples. */
import type { Language } from '@rustning/knowledge/pack'

interface CommandText {
  assess: string
  ask: string
  next: string
  explain: string
  samples: string
  fileOrAsk: string
  nothingOpen: string
  notInForce: (day: string) => string
  applies: string
  met: string
  item: (name: string) => string
}

export const commandText: Record<Language, CommandText> = {
  nb: {
    assess: 'vurder et leverandørforhold: en fil, eller spørsmål for spørsmål med --ask',
    ask: 'still ett spørsmål om gangen; svarene lagres i filen',
    next: 'vis spørsmålene som bør besvares nå',
    explain: 'forklar en plikt, et krav eller en parameter; med fil: hvorfor utfallet ble som det ble',
    samples: 'velg et eksempel eller start en vurdering',
    fileOrAsk: 'Oppgi en fil, eller bruk --ask for å bli spurt.',
    nothingOpen: 'Ingen spørsmål er åpne.',
    notInForce: (day) => `Ikke i kraft ${day}.`,
    applies: 'Gjelder det?',
    met: 'Er det oppfylt?',
    item: (name) => `For ${name}`,
  },
  nn: {
    assess: 'vurder eit leverandørforhold: ei fil, eller spørsmål for spørsmål med --ask',
    ask: 'still eitt spørsmål om gongen; svara blir lagra i fila',
    next: 'vis spørsmåla som bør svarast på no',
    explain: 'forklar ei plikt, eit krav eller ein parameter; med fil: kvifor utfallet blei som det blei',
    samples: 'vel eit døme eller start ei vurdering',
    fileOrAsk: 'Oppgi ei fil, eller bruk --ask for å bli spurd.',
    nothingOpen: 'Ingen spørsmål er opne.',
    notInForce: (day) => `Ikkje i kraft ${day}.`,
    applies: 'Gjeld det?',
    met: 'Er det oppfylt?',
    item: (name) => `For ${name}`,
  },
  en: {
    assess: 'assess an engagement: a file, or question by question with --ask',
    ask: 'one question at a time; the answers are kept in the file',
    next: 'show the questions worth answering now',
    explain: 'explain a duty, a requirement or a parameter; with a file: why it came out as it did',
    samples: 'choose a sample or begin an assessment',
    fileOrAsk: 'Give a file, or use --ask to be asked.',
    nothingOpen: 'No questions are open.',
    notInForce: (day) => `Not in force on ${day}.`,
    applies: 'Does it apply?',
    met: 'Is it met?',
    item: (name) => `For ${name}`,
  },
}
