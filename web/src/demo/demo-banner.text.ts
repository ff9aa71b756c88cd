import type { Texts } from '../shell/language.tsx'

export const demoBannerText: Texts<{ readonly banner: string; readonly more: string; readonly unfold: string; readonly fold: string; readonly bannerName: string; readonly change: string }> = {
  nb: { banner: 'Dette er en demo.', more: 'Alle virksomheter og personer er oppdiktet. Andre kan se og endre det du skriver, så ikke legg inn ekte opplysninger.', unfold: 'Les mer', fold: 'Vis mindre', bannerName: 'Demo', change: 'Velg en rolle' },
  nn: { banner: 'Dette er ein demo.', more: 'Alle verksemder og personar er oppdikta. Andre kan sjå og endre det du skriv, så ikkje legg inn ekte opplysningar.', unfold: 'Les meir', fold: 'Vis mindre', bannerName: 'Demo', change: 'Vel ei rolle' },
  en: { banner: 'This is a demo.', more: 'All organisations and people are invented. Others can see and change what you write, so do not enter real information.', unfold: 'Read more', fold: 'Show less', bannerName: 'Demo', change: 'Choose a role' },
}
