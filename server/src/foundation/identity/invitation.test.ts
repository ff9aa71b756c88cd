/** Who may be invited, who may enter, and what each is told. */
import { describe, expect, test } from 'vitest'
import { newId } from '../values/id.ts'
import { exclusive, roles, type Role } from './role.ts'
import {
  decideAccepting, decideInviting, decideWithdrawing, invitationAlreadyIn, invitationAlreadyMember, invitationAnotherAddress, invitationClash, invitationClosed, invitationLogInFirst, invitationNoRole,
  invitationNotAdministrator, invitationNotUsable, invitationState, invitationUnknown, type Accepting, type Invitation,
} from './invitation.ts'

const at = new Date('2026-11-22T12:00:00Z'), later = new Date(at.getTime() + 1), before = new Date(at.getTime() - 1)
const open: Invitation = { id: newId(), version: 1, email: 'ola@solvik.example', roles: ['buyer'], invitedBy: newId(), expiresAt: later, acceptedAt: null, withdrawnAt: null }
const gone = { accepted: { ...open, acceptedAt: before }, withdrawn: { ...open, withdrawnAt: before }, expired: { ...open, expiresAt: at } }

describe('inviting', () => {
  const inviting = (inviter: readonly Role[], given: readonly Role[], member = false) => decideInviting({ inviter, member }, { email: open.email, roles: given })?.code

  for (const role of roles) {
    const outcome = role === 'administrator' ? undefined : 'invitation-not-administrator'
    test(`by ${role} is ${outcome ?? 'allowed'}`, () => expect(inviting([role], ['employee'])).toBe(outcome))
  }
  for (const [one, other] of exclusive) test(`to ${one} and ${other} together is refused`, () => expect(inviting(['administrator'], ['employee', other, one])).toBe('invitation-clash'))

  const table: readonly (readonly [string, readonly Role[], readonly Role[], boolean, string | undefined])[] = [
    ['somebody who does not belong there', [], ['employee'], false, 'invitation-not-administrator'],
    ['somebody who does not belong there, of a member', [], ['employee'], true, 'invitation-not-administrator'],
    ['an administrator, to no role', ['administrator'], [], false, 'invitation-no-role'],
    ['an administrator, of a member', ['administrator'], ['employee'], true, 'invitation-already-member'],
    ['an administrator, to two roles', ['administrator'], ['buyer', 'contract-manager'], false, undefined],
    ['an administrator, to administrator', ['administrator'], ['administrator'], false, undefined],
  ]
  for (const [who, inviter, given, member, outcome] of table) test(`by ${who} is ${outcome ?? 'allowed'}`, () => expect(inviting(inviter, given, member)).toBe(outcome))
})

describe('withdrawing', () => {
  const table: readonly (readonly [string, boolean, Invitation | undefined, string | undefined])[] = [
    ['one that is unknown, by somebody else', false, undefined, 'invitation-not-administrator'],
    ['an open one, by somebody else', false, open, 'invitation-not-administrator'],
    ['one that is unknown', true, undefined, 'invitation-unknown'],
    ['one that was accepted', true, gone.accepted, 'invitation-closed'],
    ['one that was withdrawn', true, gone.withdrawn, 'invitation-closed'],
    ['one that is too old', true, gone.expired, 'invitation-closed'],
    ['an open one', true, open, undefined],
  ]
  for (const [what, administrator, invitation, outcome] of table) test(`${what} is ${outcome ?? 'allowed'}`, () => expect(decideWithdrawing({ administrator, invitation }, at)?.code).toBe(outcome))
})

describe('entering', () => {
  const situation = (more: Partial<Accepting>): Accepting => ({ invitation: open, signedInAs: open.email, accountExists: true, member: false, ...more })
  const table: readonly (readonly [string, Partial<Accepting>, string | undefined])[] = [
    ['without an invitation', { invitation: undefined }, 'invitation-not-usable'],
    ['by one that was accepted', { invitation: gone.accepted }, 'invitation-not-usable'],
    ['by one that was accepted, as a member', { invitation: gone.accepted, member: true }, 'invitation-not-usable'],
    ['by one that was withdrawn', { invitation: gone.withdrawn }, 'invitation-not-usable'],
    ['by one that is too old, to the moment', { invitation: gone.expired }, 'invitation-not-usable'],
    ['without an invitation, with an address somebody has', { invitation: undefined, signedInAs: undefined }, 'invitation-not-usable'],
    ['with another address', { signedInAs: 'kari@solvik.example' }, 'invitation-another-address'],
    ['with an account that is gone', { signedInAs: '' }, 'invitation-another-address'],
    ['with a new account where there is one', { signedInAs: undefined }, 'invitation-log-in-first'],
    ['as a member', { member: true }, 'invitation-already-in'],
    ['with the account of the address', {}, undefined],
    ['with a new account', { signedInAs: undefined, accountExists: false }, undefined],
  ]
  for (const [how, more, outcome] of table) test(`${how} is ${outcome ?? 'allowed'}`, () => expect(decideAccepting(situation(more), at)?.code).toBe(outcome))

  test('that fails for three reasons is refused in the same words', () => {
    const said = Object.values(gone).map((invitation) => decideAccepting(situation({ invitation }), at)?.words('nb'))
    expect(new Set(said.map((words) => JSON.stringify(words))).size).toBe(1)
  })
})

test('an invitation is in one state', () => expect([open, ...Object.values(gone)].map((one) => invitationState(one, at))).toEqual(['open', 'accepted', 'withdrawn', 'expired']))

describe('whoever is refused is told', () => {
  const said = [
    [invitationNotAdministrator(), 'Du kan ikke invitere noen til virksomheten.', 'bare administratorer slipper folk inn', 'Be en administrator om å gjøre det.'],
    [invitationNoRole(), 'Invitasjonen ble ikke laget.', 'den gir ingen rolle', 'Velg minst én rolle.'],
    [invitationClash(['administrator', 'auditor']), 'Invitasjonen ble ikke laget.', 'én person kan ikke være både administrator og revisor i samme virksomhet', 'Velg én av rollene, og gi den andre til en annen person.'],
    [invitationAlreadyMember('ola@solvik.example'), 'Invitasjonen ble ikke laget.', 'ola@solvik.example hører allerede til virksomheten', 'Endre rollene til personen i stedet.'],
    [invitationUnknown(), 'Invitasjonen finnes ikke.', 'virksomheten har ingen slik invitasjon', 'Finn den igjen i listen over invitasjoner.'],
    [invitationClosed(), 'Invitasjonen kan ikke trekkes tilbake.', 'den er allerede brukt, trukket tilbake eller for gammel', 'Har personen allerede kommet inn, kan du avslutte medlemskapet.'],
    [invitationNotUsable(), 'Invitasjonen kan ikke brukes.', 'lenken er ikke gyldig, eller ikke gyldig lenger', 'Be den som inviterte deg, om en ny invitasjon.'],
    [invitationAnotherAddress(), 'Invitasjonen kan ikke brukes med denne kontoen.', 'den er sendt til en annen e-postadresse enn den du er logget inn med', 'Logg inn med kontoen for den adressen, eller be om en invitasjon til adressen du bruker her.'],
    [invitationLogInFirst(), 'Det ble ikke laget en ny konto.', 'det finnes allerede en konto for e-postadressen som er invitert', 'Logg inn med den kontoen, og åpne invitasjonen på nytt.'],
    [invitationAlreadyIn(), 'Invitasjonen trengs ikke.', 'du hører allerede til virksomheten', 'Gå til virksomheten fra forsiden.'],
  ] as const
  for (const [refused, title, because, remedy] of said) test(refused.code, () => expect(refused.words('nb')).toEqual({ title, because, remedy }))
})
