/**
 * Who uses a service. Nothing is shown of an organisation's engagements unless it says so itself, one engagement at a time: then everybody
 * sees that one more uses the service, and the organisation's name if it wants to be named. It can take it back at any time.
 */
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { serviceText } from './service.text.ts'

export interface ServiceUse {
  readonly id: Uuid
  readonly version: number
  readonly engagementId: Uuid
  /** A published service. */
  readonly serviceId: Uuid
  readonly named: boolean
  readonly shownAt: Date
}

export const engagementUnknown = refusal('service-use-engagement-unknown', 422, (language) => serviceText[language].engagementUnknown)
export const shownAlready = refusal('service-use-shown', 409, (language) => serviceText[language].shownAlready)
