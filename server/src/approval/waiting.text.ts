import type { Language } from '@rustning/knowledge/pack'

/** `what` is the case, or who sent the copy; `title` the engagement. */
type Says = (what: string, title: string) => string

export const waitingText: Record<Language, Readonly<Record<'decision' | 'advice' | 'received-offer', Says>>> = {
  nb: {
    'decision': (what, title) => `Avgjør saken «${what}» («${title}»)`,
    'advice': (what, title) => `Gi råd i saken «${what}» («${title}»)`,
    'received-offer': (what) => `Svar på vurderingen dere har fått fra ${what}`,
  },
  nn: {
    'decision': (what, title) => `Avgjer saka «${what}» («${title}»)`,
    'advice': (what, title) => `Gje råd i saka «${what}» («${title}»)`,
    'received-offer': (what) => `Svar på vurderinga de har fått frå ${what}`,
  },
  en: {
    'decision': (what, title) => `Decide the case “${what}” (“${title}”)`,
    'advice': (what, title) => `Give advice on the case “${what}” (“${title}”)`,
    'received-offer': (what) => `Answer the assessment you have received from ${what}`,
  },
}

/** Of several at once. */
type SaysMany = (count: number) => string

export const manyText: Record<Language, Readonly<Record<'decision' | 'advice' | 'received-offer', SaysMany>>> = {
  nb: { 'decision': (count) => `Avgjør ${count} saker`, 'advice': (count) => `Gi råd i ${count} saker`, 'received-offer': (count) => `Svar på ${count} vurderinger dere har fått` },
  nn: { 'decision': (count) => `Avgjer ${count} saker`, 'advice': (count) => `Gje råd i ${count} saker`, 'received-offer': (count) => `Svar på ${count} vurderingar de har fått` },
  en: { 'decision': (count) => `Decide ${count} cases`, 'advice': (count) => `Give advice on ${count} cases`, 'received-offer': (count) => `Answer ${count} assessments you have received` },
}
