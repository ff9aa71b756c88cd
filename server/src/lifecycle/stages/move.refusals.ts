/** Why a part of an engagement cannot move, in words. The gate names the first duty that holds it, its law, and what to do about it. */
import type { Stage } from '@rustning/engine'
import { roleText } from '../../foundation/identity/role.text.ts'
import type { Role } from '../../foundation/identity/role.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { sentenceText } from '../../judgement/sentence/sentence.text.ts'
import type { Part } from '../../registers/engagement/index.ts'
import type { Block, Gate } from './gate.ts'
import { stagesText } from './stages.text.ts'

interface Closed { readonly name: string; readonly from: Stage; readonly to: Stage | undefined; readonly gate: Gate; readonly first: Block; readonly others: number }

export const gateClosed = refusal('gate-closed', 409, (language, { name, from, to, gate, first: { verdict, lift }, others }: Closed) => {
  const words = stagesText[language], { stage, outcome } = sentenceText[language]
  const { title, law, remedy } = gate.tell(verdict, language)
  return {
    title: to ? words.cannotGo(name, stage[from], stage[to]) : words.cannotEnd(name), because: words.blocked(title, outcome[verdict.outcome].toLowerCase(), others),
    duty: { id: verdict.id, law }, remedy: lift === 'exception' ? `${remedy} ${words.orException}` : remedy,
  }
})
export const partEnded = refusal('part-ended', 409, (language, { name, ended }: { name: string; ended: NonNullable<Part['ended']> }) => stagesText[language].ended(name, ended))
export const stageNotYours = refusal('stage-not-yours', 403, (language, { name, from, roles }: { name: string; from: Stage; roles: readonly Role[] }) =>
  stagesText[language].notYours(name, sentenceText[language].stage[from], roles.map((role) => roleText[language][role]).join(', ')))
export const stageNotEarlier = refusal('stage-not-earlier', 409, (language, { name, from, to }: { name: string; from: Stage; to: Stage }) => stagesText[language].notEarlier(name, sentenceText[language].stage[from], sentenceText[language].stage[to]))
export const onlyExit = refusal('stage-only-exit', 409, (language, { name }: { name: string }) => stagesText[language].onlyExit(name))
export const alreadyInExit = refusal('already-in-exit', 409, (language, { name }: { name: string }) => stagesText[language].alreadyInExit(name))
export const tooLateToAbandon = refusal('too-late-to-abandon', 409, (language, { name, from }: { name: string; from: Stage }) => stagesText[language].tooLate(name, sentenceText[language].stage[from]))
