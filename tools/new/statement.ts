/**
 * Statements of the knowledge. The conditions are examples that load and whose cases run; the comments say what they should become. The
 * vocabulary and the source they name are among the oldest, so that a scaffold does not go stale when others are renamed.
 */
import { fillInText, marks, type NewFile } from './template.ts'

const en = marks.en

const head = (id: string, title: { nb: string; nn: string; en: string }) => `id: ${id}
title:${fillInText(title)}
`

const grounds = `from-sources: [] # ${en}: rows of the source requirements it comes from, or remove the line
`

const looked = (today: string) => `checked-on: ${today} # the day somebody looked and the law had not moved
confidence: K # V read in the source, S in a secondary source, K general knowledge
`

const dutyVersion = `versions:
  - from: 2018-07-20
    basis: [gdpr/28-3] # ${en}: only what this duty alone breaches
    applies: { all: [processing.personal-data, supplier.processes-on-behalf] } # ${en}
    met: { agreement.dpa-in-force-on: { on-or-before: { fact: processing.starts-on } } } # ${en}
`

const dutyCases = `cases: # ${en}: one for each outcome, the commonest breach first
  - name: the paper does not exist
    on: 2026-01-02
    facts: { processing.personal-data: true, supplier.processes-on-behalf: true, agreement.dpa-in-force-on: none, processing.starts-on: 2026-01-02 }
    expect: not-met
  - name: it came in time
    on: 2026-01-02
    facts: { processing.personal-data: true, supplier.processes-on-behalf: true, agreement.dpa-in-force-on: 2026-01-01, processing.starts-on: 2026-01-02 }
    expect: met
  - name: no personal data are processed
    on: 2026-01-02
    facts: { processing.personal-data: false }
    expect: not-applicable
  - name: nothing is known
    on: 2026-01-02
    facts: {}
    expect: unknown
    missing: [processing.personal-data, supplier.processes-on-behalf, agreement.dpa-in-force-on, processing.starts-on]
`

export const duty = (name: string, today: string): NewFile[] => [{
  path: `knowledge/duties/${name}.yaml`,
  content: [
    head(name, {
      nb: 'tilstanden som skal være nådd, som en setning', nn: 'tilstanden som skal vere nådd, som ei setning', en: 'the wanted condition, as a sentence',
    }),
    `why:${fillInText({ nb: 'hvorfor loven krever det, for en leser som ikke er jurist', nn: 'kvifor lova krev det, for ein lesar som ikkje er jurist', en: 'why the law asks for it, for a reader who is no lawyer' })}\n`,
    grounds,
    `due: contract # ${en}: need, procure, contract, start, operate or exit\ngate: contract # leaving this stage needs it\nweight: blocking # blocking, serious or advisory\nwaivable: never # never, or risk where it may be departed from\n`,
    dutyVersion,
    `remedy:${fillInText({ nb: 'hva dere gjør for å oppfylle den', nn: 'kva de gjer for å oppfylle ho', en: 'what to do to meet it' })}\n`,
    looked(today),
    dutyCases,
  ].join(''),
}]

const pickedVersion = `versions:
  - from: 2018-07-20
    basis: [gdpr/28-3] # ${en}: the provision it rests on
    applies: supplier.processes-on-behalf # ${en}
`

const pickedCases = `cases: # ${en}: one for each outcome
  - name: it concerns this use
    on: 2026-01-02
    facts: { supplier.processes-on-behalf: true }
    expect: picked
  - name: it does not
    on: 2026-01-02
    facts: { supplier.processes-on-behalf: false }
    expect: not-applicable
  - name: nothing is known
    on: 2026-01-02
    facts: {}
    expect: unknown
    missing: [supplier.processes-on-behalf]
`

export const requirement = (name: string, today: string): NewFile[] => [{
  path: `knowledge/requirements/${name}.yaml`,
  content: [
    head(`requirement/${name}`, { nb: 'hva det kreves, kort', nn: 'kva det blir kravd, kort', en: 'what is demanded, in short' }),
    `demand:${fillInText({ nb: 'kravet slik det skal stå i bilaget, så presist at svaret kan kontrolleres', nn: 'kravet slik det skal stå i bilaget, så presist at svaret kan kontrollerast', en: 'the demand as it stands in the annex, so precise that the answer can be checked' })}\n`,
    `as: contract # ${en}: qualification, absolute, award or contract\naddresses: supplier # controller, supplier or both\n`,
    `verify:${fillInText({ nb: 'hvordan dere kontrollerer svaret', nn: 'korleis de kontrollerer svaret', en: 'how the answer is checked' })}\n`,
    `evidence:\n  -${fillInText({ nb: 'hva leverandøren legger ved', nn: 'kva leverandøren legg ved', en: 'what the supplier encloses' }, 4).replace(/\n {4}nb/, ' nb')}\n`,
    grounds,
    pickedVersion,
    looked(today),
    pickedCases,
  ].join(''),
}]

export const scenario = (name: string, today: string): NewFile[] => [{
  path: `knowledge/scenarios/${name}.yaml`,
  content: [
    head(`scenario/${name}`, { nb: 'hva som kan gå galt, kort', nn: 'kva som kan gå gale, kort', en: 'what can go wrong, in short' }),
    `happens:${fillInText({ nb: 'hva som skjer, og hvordan', nn: 'kva som skjer, og korleis', en: 'what happens, and how' })}\n`,
    `consequence:${fillInText({ nb: 'hvem det går ut over, og hvordan', nn: 'kven det går ut over, og korleis', en: 'who is hurt by it, and how' })}\n`,
    `harms: [confidentiality] # ${en}: confidentiality, integrity, availability\n`,
    grounds,
    pickedVersion,
    looked(today),
    pickedCases,
  ].join(''),
}]
