/**
 * What a passkey's answer proves, by its signature. Certificates from whoever made the device are not asked for and not looked at: checking
 * them would mean calling out to addresses that the certificate names.
 */
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject } from '@simplewebauthn/server/helpers'
import type { Uuid } from '../values/id.ts'
import { algorithms, passkeyNotAccepted, passkeyNotAdded } from './passkey.ts'
import type { NewPasskey, ShownPasskey } from './passkey.api.ts'

interface Party {
  readonly id: string
  readonly origin: string
}

/** What the device knows the person by: the account's id and nothing that says who it is. */
export const handleOf = (account: Uuid): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(account.replaceAll('-', ''), 'hex'))

/** The library takes an absent field but not an undefined one; the shape was checked at the door. */
const asSent = <T>(answer: unknown): T => JSON.parse(JSON.stringify(answer)) as T
type NewAnswer = Parameters<typeof verifyRegistrationResponse>[0]['response']
type ShownAnswer = Parameters<typeof verifyAuthenticationResponse>[0]['response']

export async function verifiedNew(answer: NewPasskey, challenge: string, party: Party) {
  try {
    const statement = decodeAttestationObject(Uint8Array.from(Buffer.from(answer.response.attestationObject, 'base64url')))
    const bare = statement.get('fmt') === 'none' || (statement.get('fmt') === 'packed' && statement.get('attStmt').get('x5c') === undefined)
    if (!bare) throw new Error('it came with certificates that nobody asked for')
    const verified = await verifyRegistrationResponse({ response: asSent<NewAnswer>(answer), expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id, requireUserVerification: true, supportedAlgorithmIDs: algorithms })
    if (!verified.verified) throw new Error('the signature does not hold')
    return verified.registrationInfo.credential
  } catch (error) {
    throw passkeyNotAdded(undefined, { cause: error })
  }
}

/** The count that was shown. Whether it may be is asked after the signature holds: a stranger's answer says nothing about the passkey. */
export async function verifiedShown(answer: ShownPasskey, challenge: string, party: Party, known: { readonly account: Uuid; readonly credential: Uint8Array; readonly publicKey: Uint8Array }): Promise<number> {
  try {
    const { userHandle } = answer.response
    if (userHandle && !Buffer.from(userHandle, 'base64url').equals(handleOf(known.account))) throw new Error('it is somebody else’s')
    const credential = { id: Buffer.from(known.credential).toString('base64url'), publicKey: Uint8Array.from(known.publicKey), counter: 0 }
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({ response: asSent<ShownAnswer>(answer), expectedChallenge: challenge, expectedOrigin: party.origin, expectedRPID: party.id, credential, requireUserVerification: true })
    if (!verified) throw new Error('the signature does not hold')
    return authenticationInfo.newCounter
  } catch (error) {
    throw passkeyNotAccepted(undefined, { cause: error })
  }
}
