import type { Language } from '@rustning/knowledge/pack'
import type { Advice } from './advice.ts'
import type { Form } from './proposal.ts'

type Named = 'heading' | 'organisation' | 'engagement' | 'form' | 'askedBy' | 'level' | 'worth' | 'until' | 'duty' | 'reasons' | 'measures' | 'advice' | 'grounds' | 'proposal' | 'proof' | 'digest' | 'none' | 'noAdvice' | 'notAnswered' | 'question' | 'answer'
interface PaperText extends Readonly<Record<Named, string>> {
  readonly forms: Readonly<Record<Form, string>>
  readonly stance: Readonly<Record<NonNullable<Advice['given']>['stance'], string>>
  readonly proposals: Readonly<Record<Form, (level: string, until: string | undefined) => string>>
}

export const paperText: Record<Language, PaperText> = {
  nb: {
    heading: 'Saksframlegg', organisation: 'Virksomhet', engagement: 'Leverandørforhold', form: 'Saken gjelder', askedBy: 'Lagt fram av', level: 'Risiko som gjenstår', worth: 'Verdi i avtaleperioden', until: 'Gjelder til og med', duty: 'Plikten det gjelder',
    reasons: 'Bakgrunn og begrunnelse', measures: 'Tiltak', advice: 'Råd', grounds: 'Grunnlag', proposal: 'Forslag til vedtak', proof: 'Hva som er lagt fram', digest: 'SHA-256 av alt som er vist i denne saken', none: 'Ingen er oppgitt.',
    noAdvice: 'Det er ikke innhentet råd fra personvernombudet eller sikkerhetslederen.', notAnswered: 'er bedt om råd og har ikke svart', question: 'Spørsmål', answer: 'Råd',
    forms: { 'exception': 'begrunnet unntak', 'residual-risk': 'aksept av risiko som gjenstår', 'board-case': 'styresak' }, stance: { 'supports': 'støtter', 'supports-with-conditions': 'støtter på vilkår', 'dissents': 'fraråder' },
    proposals: {
      'exception': (level, until) => `Styret godtar unntaket med gjenstående risiko «${level}»${until === undefined ? '' : ` til og med ${until}`}.`,
      'residual-risk': (level, until) => `Styret godtar den gjenstående risikoen «${level}»${until === undefined ? '' : ` til og med ${until}`}.`,
      'board-case': (level) => `Styret slutter seg til det som er lagt fram, og godtar den gjenstående risikoen «${level}».`,
    },
  },
  nn: {
    heading: 'Saksframlegg', organisation: 'Verksemd', engagement: 'Leverandørforhold', form: 'Saka gjeld', askedBy: 'Lagd fram av', level: 'Risiko som står att', worth: 'Verdi i avtaleperioden', until: 'Gjeld til og med', duty: 'Plikta det gjeld',
    reasons: 'Bakgrunn og grunngiving', measures: 'Tiltak', advice: 'Råd', grounds: 'Grunnlag', proposal: 'Framlegg til vedtak', proof: 'Kva som er lagt fram', digest: 'SHA-256 av alt som er vist i denne saka', none: 'Ingen er oppgitt.',
    noAdvice: 'Det er ikkje henta inn råd frå personvernombodet eller tryggleiksleiaren.', notAnswered: 'er beden om råd og har ikkje svara', question: 'Spørsmål', answer: 'Råd',
    forms: { 'exception': 'grunngjeve unntak', 'residual-risk': 'godtaking av risiko som står att', 'board-case': 'styresak' }, stance: { 'supports': 'støttar', 'supports-with-conditions': 'støttar på vilkår', 'dissents': 'rår ifrå' },
    proposals: {
      'exception': (level, until) => `Styret godtek unntaket med attståande risiko «${level}»${until === undefined ? '' : ` til og med ${until}`}.`,
      'residual-risk': (level, until) => `Styret godtek den attståande risikoen «${level}»${until === undefined ? '' : ` til og med ${until}`}.`,
      'board-case': (level) => `Styret sluttar seg til det som er lagt fram, og godtek den attståande risikoen «${level}».`,
    },
  },
  en: {
    heading: 'Case paper', organisation: 'Organisation', engagement: 'Engagement', form: 'The case', askedBy: 'Put forward by', level: 'Risk that is left', worth: 'Value over the agreement', until: 'Holds until and including', duty: 'The duty',
    reasons: 'Background and reasons', measures: 'Measures', advice: 'Advice', grounds: 'Grounds', proposal: 'Proposed resolution', proof: 'What has been put forward', digest: 'SHA-256 of everything shown in this case', none: 'None is given.',
    noAdvice: 'No advice has been asked of the data protection officer or the security officer.', notAnswered: 'was asked for advice and has not answered', question: 'Question', answer: 'Advice',
    forms: { 'exception': 'reasoned exception', 'residual-risk': 'acceptance of the risk that is left', 'board-case': 'case for the board' }, stance: { 'supports': 'supports it', 'supports-with-conditions': 'supports it on conditions', 'dissents': 'advises against it' },
    proposals: {
      'exception': (level, until) => `The board accepts the exception with the remaining risk “${level}”${until === undefined ? '' : ` until and including ${until}`}.`,
      'residual-risk': (level, until) => `The board accepts the remaining risk “${level}”${until === undefined ? '' : ` until and including ${until}`}.`,
      'board-case': (level) => `The board endorses what has been put forward, and accepts the remaining risk “${level}”.`,
    },
  },
}
