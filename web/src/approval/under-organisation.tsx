/** Between the pages of approval that concern the whole organisation; those the reader may see. */
import { decisionRoutes } from '@rustning/server/approval/decision/decision.api.ts'
import { offerRoutes } from '@rustning/server/approval/offer/offer.api.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { Ways } from './ways.tsx'

export function UnderOrganisation() {
  const text = useText(approvalText)
  const { may, to } = useHere()
  return (
    <Ways
      label={text.title}
      ways={[
        ...(may(decisionRoutes.listDecisions) ? [{ to: to('decisions'), name: text.decisions }] : []),
        ...(may(offerRoutes.listReceivedOffers) ? [{ to: to('received-offers'), name: text.received }] : []),
        ...(may(offerRoutes.listReceptionCodes) ? [{ to: to('reception-codes'), name: text.codes }] : []),
      ]}
    />
  )
}
