import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface VerdictText {
  readonly dutyUnknown: (id: string) => RefusalWords
  readonly cause: Record<'law' | 'policy' | 'day' | 'stage' | 'knowledge', string>
  readonly fact: (question: string, answer: string) => string
  readonly list: (name: string) => string
  readonly changed: (before: string, after: string) => string
  readonly comes: (day: string) => string
  readonly notListed: string
}

export const verdictText: Record<Language, VerdictText> = {
  nb: {
    dutyUnknown: (id) => ({ title: `«${id}» er ingen plikt som kan forklares her.`, because: 'den finnes ikke i kunnskapsbasen, eller ingen versjon av den gjelder den dagen', remedy: 'Velg en av pliktene på siden.' }),
    cause: { law: 'regelen er en annen nå', policy: 'en egen policy er vedtatt, endret eller avsluttet', day: 'en frist eller dato er passert', stage: 'fasen er en annen', knowledge: 'kunnskapsbasen er oppdatert' },
    fact: (question, answer) => `${question} ${answer}`, list: (name) => `listen er endret: ${name}`,
    changed: (before, after) => `${before} → ${after}`, comes: (day) => `kommer: ${day}`, notListed: 'Står ikke i listen',
  },
  nn: {
    dutyUnknown: (id) => ({ title: `«${id}» er inga plikt som kan forklarast her.`, because: 'ho finst ikkje i kunnskapsbasen, eller ingen versjon av ho gjeld den dagen', remedy: 'Vel ei av pliktene på sida.' }),
    cause: { law: 'regelen er ein annan no', policy: 'ein eigen policy er vedteken, endra eller avslutta', day: 'ein frist eller dato er passert', stage: 'fasen er ein annan', knowledge: 'kunnskapsbasen er oppdatert' },
    fact: (question, answer) => `${question} ${answer}`, list: (name) => `lista er endra: ${name}`,
    changed: (before, after) => `${before} → ${after}`, comes: (day) => `kjem: ${day}`, notListed: 'Står ikkje i lista',
  },
  en: {
    dutyUnknown: (id) => ({ title: `“${id}” is not a duty that can be explained here.`, because: 'it is not in the knowledge base, or no version of it is in force that day', remedy: 'Choose one of the duties on the page.' }),
    cause: { law: 'the rule is another now', policy: 'a policy of your own was adopted, changed or ended', day: 'a deadline or date has passed', stage: 'the stage is another', knowledge: 'the knowledge base was updated' },
    fact: (question, answer) => `${question} ${answer}`, list: (name) => `the list has changed: ${name}`,
    changed: (before, after) => `${before} → ${after}`, comes: (day) => `comes: ${day}`, notListed: 'Is not in the list',
  },
}
