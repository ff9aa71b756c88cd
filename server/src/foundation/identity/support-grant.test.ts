/** How long and by whom those who run the platform are let in, and what is said about it. */
import { describe, expect, test } from 'vitest'
import { newId, type Uuid } from '../values/id.ts'
import { roles, type Role } from './role.ts'
import { decideLettingIn, decideShuttingOut, grantInForce, supportGrantState, supportNobody, supportNoReason, supportNotAdministrator, supportNotLetIn, supportOver, supportTooLong, supportUnknown, type SupportGrant } from './support-grant.ts'

const at = new Date('2026-11-22T12:00:00Z'), week = new Date('2026-11-29T12:00:00Z'), helper = newId()
const grant: SupportGrant = { id: newId(), version: 1, account: helper, email: 'drift@plattform.example', reason: 'x', grantedBy: newId(), from: at, until: week, withdrawnAt: null }
const moment = (from: Date, more: number) => new Date(from.getTime() + more)

describe('letting support in', () => {
  for (const role of roles) {
    const outcome = role === 'administrator' ? undefined : 'support-not-administrator'
    test(`by ${role} is ${outcome ?? 'allowed'}`, () => expect(decideLettingIn({ roles: [role], platformAdmin: helper }, { reason: 'x', until: week }, at)?.code).toBe(outcome))
  }
  const table: readonly (readonly [string, readonly Role[], Uuid | undefined, string, Date, string | undefined])[] = [
    ['by somebody who does not belong there', [], helper, 'x', week, 'support-not-administrator'],
    ['without a reason', ['administrator'], helper, '', week, 'support-no-reason'],
    ['with too long a reason', ['administrator'], helper, 'x'.repeat(1001), week, 'support-no-reason'],
    ['for a moment more than seven days', ['administrator'], helper, 'x', moment(week, 1), 'support-too-long'],
    ['until now', ['administrator'], helper, 'x', at, 'support-too-long'],
    ['until no date', ['administrator'], helper, 'x', new Date(Number.NaN), 'support-too-long'],
    ['who does not run the platform', ['administrator'], undefined, 'x', week, 'support-nobody'],
    ['for seven days', ['administrator'], helper, 'x', week, undefined],
  ]
  for (const [how, held, platformAdmin, reason, until, outcome] of table) test(`${how} is ${outcome ?? 'allowed'}`, () => expect(decideLettingIn({ roles: held, platformAdmin }, { reason, until }, at)?.code).toBe(outcome))
})

describe('shutting support out', () => {
  const table: readonly (readonly [string, readonly Role[], SupportGrant | undefined, string | undefined])[] = [
    ['by somebody who is no administrator', ['leader'], grant, 'support-not-administrator'],
    ['of a grant that is unknown', ['administrator'], undefined, 'support-unknown'],
    ['of a grant that is over', ['administrator'], { ...grant, until: at }, 'support-over'],
    ['of a grant that was withdrawn', ['administrator'], { ...grant, withdrawnAt: at }, 'support-over'],
    ['by an administrator', ['administrator'], grant, undefined],
  ]
  for (const [how, held, one, outcome] of table) test(`${how} is ${outcome ?? 'allowed'}`, () => expect(decideShuttingOut({ roles: held, grant: one }, at)?.code).toBe(outcome))
})

describe('a grant', () => {
  const table: readonly (readonly [string, SupportGrant, Uuid, Date, boolean])[] = [
    ['of somebody else', grant, newId(), at, false],
    ['before it begins', grant, helper, moment(at, -1), false],
    ['from the moment it begins', grant, helper, at, true],
    ['to the last moment', grant, helper, moment(week, -1), true],
    ['when it ends', grant, helper, week, false],
    ['that was withdrawn', { ...grant, withdrawnAt: at }, helper, moment(at, 1), false],
  ]
  for (const [what, one, account, when, holds] of table) test(`${what} ${holds ? 'holds' : 'does not hold'}`, () => expect(grantInForce([one], account, when)).toBe(holds ? one : undefined))

  test('is in one state', () => expect([grant, { ...grant, until: at }, { ...grant, withdrawnAt: at }].map((one) => supportGrantState(one, at))).toEqual(['in-force', 'over', 'withdrawn']))
})

describe('whoever is refused is told', () => {
  const said = [
    [supportNotAdministrator(), 'Du kan ikke gi eller trekke tilbake tilgang for brukerstøtte.', 'bare administratorer slipper inn dem som drifter plattformen', 'Be en administrator om å gjøre det.'],
    [supportNobody(), 'Tilgangen ble ikke gitt.', 'adressen tilhører ikke en som drifter plattformen', 'Se etter at e-postadressen er riktig, og spør den som skal hjelpe deg, hvis du er i tvil.'],
    [supportNoReason(), 'Tilgangen ble ikke gitt.', 'det står ikke hva den skal brukes til', 'Skriv en begrunnelse på 1–1000 tegn; den blir stående i endringsloggen.'],
    [supportTooLong(), 'Tilgangen ble ikke gitt.', 'den må ha en slutt som er etter nå og innen sju døgn', 'Velg en tidligere slutt; du kan gi tilgang på nytt hvis det trengs.'],
    [supportUnknown(), 'Tilgangen finnes ikke.', 'virksomheten har ikke gitt noen slik tilgang', 'Finn den igjen i listen over tilganger for brukerstøtte.'],
    [supportOver(), 'Tilgangen kan ikke trekkes tilbake.', 'den er allerede trukket tilbake eller utløpt', 'Du trenger ikke gjøre noe mer.'],
    [supportNotLetIn(), 'Du har ikke tilgang til virksomheten.', 'den har ikke gitt deg tilgang for brukerstøtte, eller tilgangen er over', 'Be en administrator i virksomheten om tilgang, og si hva du trenger den til.'],
  ] as const
  for (const [refused, title, because, remedy] of said) test(refused.code, () => expect(refused.words('nb')).toEqual({ title, because, remedy }))
})
