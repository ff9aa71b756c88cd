/** Words for what is not answered yet: how much there is, what of it may wait and why, and what to begin with. */
import type { Texts } from '../../shell/language.tsx'

interface OpenQuestionsText {
  readonly title: string
  /** How many there are, and whether any of them stops anything. */
  readonly open: (total: number, gate: number) => string
  /** Why those of this stage that stop nothing are asked at all. */
  readonly now: (n: number) => string
  readonly later: (n: number) => string
  /** The order is the server's: what the decision point wants, then this stage; of these what decides whether duties apply, and most of them. */
  readonly begin: (shown: number) => string
  readonly used: (n: number) => string
  readonly showAll: (n: number) => string
  readonly when: Readonly<Record<'gate' | 'now' | 'later', string>>
  /** Of those the server has sent. */
  readonly first: (shown: number, total: number) => string
}

export const openQuestionsText: Texts<OpenQuestionsText> = {
  nb: {
    title: 'Åpne spørsmål',
    open: (total, gate) => (total === 1 ? `Ett spørsmål er åpent${gate > 0 ? ', og det må avklares før dere kan gå videre' : ', og det stopper ingenting nå'}.`
      : `${total} spørsmål er åpne. ${gate === 0 ? 'Ingen av dem stopper noe nå, så dere trenger ikke ta alle på én gang.' : `${gate === total ? 'Alle' : gate} må avklares før dere kan gå videre.`}`),
    now: (n) => `${n} gjelder denne fasen: til ${n === 1 ? 'det' : 'de'} er besvart, vet dere ikke om alle pliktene er oppfylt.`, later: (n) => `${n} hører til senere faser og kan vente til dere er der.`,
    begin: (shown) => `Begynn med disse ${shown}. Det som trengs først, står først, og så det som avklarer mest.`, used: (n) => (n === 1 ? 'Brukes i én plikt eller ett krav' : `Brukes i ${n} plikter og krav`), showAll: (n) => `Vis alle ${n} spørsmålene`,
    when: { gate: 'Må avklares for å gå videre', now: 'Gjelder denne fasen', later: 'Kan vente til senere faser' }, first: (shown, total) => `De ${shown} første av ${total}. Resten kommer etter hvert som dere svarer.`,
  },
  nn: {
    title: 'Opne spørsmål',
    open: (total, gate) => (total === 1 ? `Eitt spørsmål er ope${gate > 0 ? ', og det må avklarast før de kan gå vidare' : ', og det stoppar ingenting no'}.`
      : `${total} spørsmål er opne. ${gate === 0 ? 'Ingen av dei stoppar noko no, så de treng ikkje ta alle på éin gong.' : `${gate === total ? 'Alle' : gate} må avklarast før de kan gå vidare.`}`),
    now: (n) => `${n} gjeld denne fasen: til ${n === 1 ? 'det' : 'dei'} er svart på, veit de ikkje om alle pliktene er oppfylte.`, later: (n) => `${n} høyrer til seinare fasar og kan vente til de er der.`,
    begin: (shown) => `Begynn med desse ${shown}. Det de treng først, står først, og så det som avklarar mest.`, used: (n) => (n === 1 ? 'Blir brukt i éi plikt eller eitt krav' : `Blir brukt i ${n} plikter og krav`), showAll: (n) => `Vis alle dei ${n} spørsmåla`,
    when: { gate: 'Må avklarast for å gå vidare', now: 'Gjeld denne fasen', later: 'Kan vente til seinare fasar' }, first: (shown, total) => `Dei ${shown} første av ${total}. Resten kjem etter kvart som de svarar.`,
  },
  en: {
    title: 'Open questions',
    open: (total, gate) => (total === 1 ? `One question is open${gate > 0 ? ', and it must be settled before you can go on' : ', and it stops nothing now'}.`
      : `${total} questions are open. ${gate === 0 ? 'None of them stops anything now, so you need not take them all at once.' : `${gate === total ? 'All of them' : gate} must be settled before you can go on.`}`),
    now: (n) => `${n} ${n === 1 ? 'concerns' : 'concern'} this stage: until ${n === 1 ? 'it is' : 'they are'} answered, you do not know whether all the duties are met.`, later: (n) => `${n} ${n === 1 ? 'belongs' : 'belong'} to later stages and can wait until you are there.`,
    begin: (shown) => `Begin with these ${shown}. What is needed first stands first, and then what settles most.`, used: (n) => (n === 1 ? 'Used in one duty or requirement' : `Used in ${n} duties and requirements`), showAll: (n) => `Show all ${n} questions`,
    when: { gate: 'Must be settled to go on', now: 'Concern this stage', later: 'Can wait until later stages' }, first: (shown, total) => `The first ${shown} of ${total}. The rest come as you answer.`,
  },
}
