/** What is refused when copies are offered and answered. */
import { refusal } from '../../foundation/values/refusal.ts'
import { offerText } from './offer.text.ts'

export const wayUnknown = refusal('offer-way-unknown', 422, (language) => offerText[language].wayUnknown)
export const offerToSelf = refusal('offer-to-self', 422, (language) => offerText[language].toSelf)
export const notStanding = refusal('offer-not-standing', 409, (language) => offerText[language].notStanding)
export const offerTooLarge = refusal('offer-too-large', 422, (language) => offerText[language].tooLarge)
export const offerAnswered = refusal('offer-answered', 409, (language) => offerText[language].answered)
export const conditionsMissing = refusal('offer-conditions-missing', 422, (language) => offerText[language].conditionsMissing)
export const conditionsUnasked = refusal('offer-conditions-unasked', 422, (language) => offerText[language].conditionsUnasked)
export const codeClosed = refusal('offer-code-closed', 409, (language) => offerText[language].codeClosed)
export const tooManyCodes = refusal('offer-codes-too-many', 409, (language) => offerText[language].tooManyCodes)
