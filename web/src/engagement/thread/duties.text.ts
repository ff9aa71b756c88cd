/** Words for the page of duties. */
import type { Texts } from '../../shell/language.tsx'

interface DutiesText {
  readonly explain: string
  readonly whyDuty: string
  readonly each: string
  readonly checked: string
  readonly stops: string
  readonly judgedOn: (day: string, stage: string) => string
  readonly unsettled: string
  readonly notMet: string
  readonly met: string
  readonly ahead: (stage: string) => string
  readonly notApplicable: string
  readonly coming: string
  readonly conflicts: string
  readonly conflictsLead: string
  readonly used: string
  readonly said: string
  readonly empty: string
  readonly emptyBody: string
  readonly noDemands: string
  readonly noDemandsBody: string
}

export const dutiesText: Texts<DutiesText> = {
  nb: {
    explain: 'Forklar plikten', whyDuty: 'Hvorfor plikten finnes', each: 'For hver av dem', checked: 'Lest mot kilden', stops: 'Må på plass før dere går videre', judgedOn: (day, stage) => `Vurdert ${day}. Fase: ${stage}.`,
    unsettled: 'Ikke avklart', notMet: 'Ikke oppfylt', met: 'Oppfylt', ahead: (stage) => `Kommer i ${stage}`, notApplicable: 'Gjelder ikke', coming: 'Vedtatt eller varslet, vurderes ikke ennå',
    conflicts: 'Her sier et svar noe annet enn registeret', conflictsLead: 'Det som står i registeret, er brukt i vurderingen. Rett det som er feil.', used: 'Registeret', said: 'Svaret',
    empty: 'Ingen plikter er avklart ennå', emptyBody: 'Svar på noen spørsmål, så ser du hva som gjelder for dere.', noDemands: 'Ingen krav er klare ennå', noDemandsBody: 'Svar på flere spørsmål. Da finner vi kravene som passer til denne bruken.',
  },
  nn: {
    explain: 'Forklar plikta', whyDuty: 'Kvifor plikta finst', each: 'For kvar av dei', checked: 'Lesen mot kjelda', stops: 'Må på plass før de går vidare', judgedOn: (day, stage) => `Vurdert ${day}. Fase: ${stage}.`,
    unsettled: 'Ikkje avklart', notMet: 'Ikkje oppfylt', met: 'Oppfylt', ahead: (stage) => `Kjem i ${stage}`, notApplicable: 'Gjeld ikkje', coming: 'Vedteke eller varsla, blir ikkje vurdert enno',
    conflicts: 'Her seier eit svar noko anna enn registeret', conflictsLead: 'Det som står i registeret, er brukt i vurderinga. Rett det som er feil.', used: 'Registeret', said: 'Svaret',
    empty: 'Ingen plikter er avklarte enno', emptyBody: 'Svar på nokre spørsmål, så ser du kva som gjeld for dykk.', noDemands: 'Ingen krav er klare enno', noDemandsBody: 'Svar på fleire spørsmål. Då finn vi krava som passar til denne bruken.',
  },
  en: {
    explain: 'Explain the duty', whyDuty: 'Why there is such a duty', each: 'For each of them', checked: 'Read against the source', stops: 'Must be in place before you go on', judgedOn: (day, stage) => `Judged on ${day}. Stage: ${stage}.`,
    unsettled: 'Not settled', notMet: 'Not met', met: 'Met', ahead: (stage) => `Comes in ${stage}`, notApplicable: 'Does not apply', coming: 'Adopted or announced, not judged yet',
    conflicts: 'Here an answer says something else than the register', conflictsLead: 'What the register says is used in the judgement. Put right what is wrong.', used: 'The register', said: 'The answer',
    empty: 'No duty is settled yet', emptyBody: 'Answer some questions, and you see what applies to you.', noDemands: 'No requirements are ready yet', noDemandsBody: 'Answer more questions. We then find the requirements that suit this use.',
  },
}
