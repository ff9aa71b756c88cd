/** What is refused when an exception, a risk or a case for the board is asked for and decided. */
import type { Role } from '../../foundation/identity/role.ts'
import { roleText } from '../../foundation/identity/role.text.ts'
import type { Language } from '@rustning/knowledge/pack'
import { refusal } from '../../foundation/values/refusal.ts'
import type { DutyKnown } from './duty.ts'
import { decisionText } from './decision.text.ts'

const named = (roles: readonly Role[], language: Language): string => roles.map((role) => roleText[language][role]).join(', ')

export const dutyUnknown = refusal('decision-duty-unknown', 422, (language, duty: string) => decisionText[language].dutyUnknown(duty))
export const notWaivable = refusal('duty-not-waivable', 422, (language, duty: DutyKnown) => ({ ...decisionText[language].notWaivable(duty.title(language), duty.remedy(language)), duty: { id: duty.id, law: duty.law(language) } }))
export const noMatrix = refusal('authority-matrix-missing', 409, (language) => decisionText[language].noMatrix)
export const levelUnknown = refusal('decision-level-unknown', 422, (language, levels: readonly string[]) => decisionText[language].levelUnknown(levels.join(', ')))
export const worthMissing = refusal('decision-worth-missing', 422, (language, currency: string) => decisionText[language].worthMissing(currency))
export const expiryMissing = refusal('decision-expiry-missing', 422, (language) => decisionText[language].expiryMissing)
export const expiryWrong = refusal('decision-expiry-wrong', 422, (language, latest: string) => decisionText[language].expiryWrong(latest))
export const notOpen = refusal('decision-not-open', 409, (language) => decisionText[language].notOpen)
export const decisionChanged = refusal('decision-changed', 409, (language) => decisionText[language].changed)
export const decisionGroundsMoved = refusal('decision-grounds-moved', 409, (language) => decisionText[language].groundsMoved)
export const ownDecision = refusal('decision-own', 403, (language) => decisionText[language].own)
export const adviserDecides = refusal('decision-adviser', 403, (language) => decisionText[language].adviser)
export const aboveYou = refusal('decision-above-you', 403, (language, roles: readonly Role[]) => decisionText[language].aboveYou(named(roles, language)))
export const nobodyMay = refusal('decision-nobody-may', 409, (language, level: string) => decisionText[language].nobodyMay(level))
export const boardMissing = refusal('decision-board-missing', 422, (language) => decisionText[language].boardMissing)
export const notYoursToWithdraw = refusal('decision-not-yours', 403, (language) => decisionText[language].notYours)
export const boardDayWrong = refusal('decision-board-day-wrong', 422, (language, first: string) => decisionText[language].boardDayWrong(first))
export const renewsOther = refusal('decision-renews-other', 422, (language) => decisionText[language].renewsOther)
export const adviserMissing = refusal('adviser-missing', 422, (language, adviser: Role) => decisionText[language].adviserMissing(roleText[language][adviser]))
export const adviceAwaited = refusal('advice-awaited', 409, (language, adviser: Role) => decisionText[language].adviceAwaited(roleText[language][adviser]))
export const adviceOwn = refusal('advice-own', 403, (language) => decisionText[language].adviceOwn)
export const adviceUnanswered = refusal('advice-unanswered', 422, (language, advisers: readonly Role[]) => decisionText[language].adviceUnanswered(named(advisers, language)))
