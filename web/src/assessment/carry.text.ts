/** Words for carrying an open assessment into an account. */
import type { Texts } from '../shell/language.tsx'

interface CarryText {
  readonly carry: string
  readonly lead: string
  readonly stage: string
  readonly where: string
  readonly submit: string
  readonly slow: string
}

export const carryText: Texts<CarryText> = {
  nb: {
    carry: 'Lagre hos virksomheten', lead: 'Da sendes svarene hit og blir et leverandørforhold som du eier. Kollegene dine kan se det.', stage: 'Det nye leverandørforholdet begynner i behov. Derfra går dere videre gjennom beslutningspunktene.',
    where: 'Virksomhet', submit: 'Lag leverandørforholdet', slow: 'Det tar lengre tid enn ventet. Se etter leverandørforholdet i listen om litt.',
  },
  nn: {
    carry: 'Lagre hos verksemda', lead: 'Då blir svara sende hit og blir eit leverandørforhold som du eig. Kollegaene dine kan sjå det.', stage: 'Det nye leverandørforholdet begynner i behov. Derifrå går de vidare gjennom avgjerdspunkta.',
    where: 'Verksemd', submit: 'Lag leverandørforholdet', slow: 'Det tek lengre tid enn venta. Sjå etter leverandørforholdet i lista om litt.',
  },
  en: {
    carry: 'Keep it in the organisation', lead: 'Your answers are then sent here and become an engagement that you own. Your colleagues can see it.', stage: 'The new engagement begins in need. From there you go on through the decision points.',
    where: 'Organisation', submit: 'Make the engagement', slow: 'It takes longer than expected. Look for the engagement in the list in a while.',
  },
}
