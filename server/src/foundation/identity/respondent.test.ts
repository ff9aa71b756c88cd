/** Who may ask, who may hand over, and what a link or a session opens. */
import { describe, expect, test } from 'vitest'
import { newId } from '../values/id.ts'
import {
  actorOfRespondent, decideAsking, decideHandling, decideLinking, decideOpening, mustBeSubject, respondentEnded, respondentLinkNotUsable, respondentNotAsker, respondentNotSubject, respondentState, respondentUnknown,
  type Handling, type Respondent,
} from './respondent.ts'
import { reading, roles } from './role.ts'

const at = new Date('2026-11-22T12:00:00Z'), later = new Date(at.getTime() + 1)
const sent: Respondent = { id: newId(), version: 1, name: 'Per', email: 'per@skyfjord.example', subject: { type: 'review', id: newId() }, linkExpiresAt: later, sessionExpiresAt: null, invitedBy: newId(), handedOverBy: null, endedAt: null }
const ended = { ...sent, endedAt: at }

describe('asking', () => {
  test('by somebody who does not belong there is refused', () => expect(decideAsking({ roles: [] })?.code).toBe('respondent-not-asker'))
  for (const role of roles) {
    const outcome = reading.includes(role) || role === 'supplier-contact' ? 'respondent-not-asker' : undefined
    test(`by ${role} is ${outcome ?? 'allowed'}`, () => expect(decideAsking({ roles: [role] })?.code).toBe(outcome))
  }
})

describe('handing over and ending, and a new link', () => {
  const table: readonly (readonly [string, Partial<Handling>, string | undefined, string | undefined])[] = [
    ['by a stranger', { respondent: sent }, 'respondent-not-asker', 'respondent-not-asker'],
    ['by a stranger, of nobody', {}, 'respondent-not-asker', 'respondent-not-asker'],
    ['by an auditor', { roles: ['auditor'], respondent: sent }, 'respondent-not-asker', 'respondent-not-asker'],
    ['by a buyer, of nobody', { roles: ['buyer'] }, 'respondent-unknown', 'respondent-unknown'],
    ['by a buyer, when it has ended', { roles: ['buyer'], respondent: ended }, 'respondent-ended', 'respondent-ended'],
    ['by the respondent, when it has ended', { self: true, respondent: ended }, 'respondent-ended', 'respondent-not-asker'],
    ['by the respondent', { self: true, respondent: sent }, undefined, 'respondent-not-asker'],
    ['by a buyer', { roles: ['buyer'], respondent: sent }, undefined, undefined],
  ]
  for (const [how, more, handling, linking] of table) {
    const situation: Handling = { roles: [], self: false, respondent: undefined, ...more }
    test(`${how} is ${handling ?? 'allowed'}, ${linking ?? 'allowed'}`, () => expect([decideHandling(situation)?.code, decideLinking(situation)?.code]).toEqual([handling, linking]))
  }
})

describe('opening the link', () => {
  const table: readonly (readonly [string, Respondent | undefined, string | undefined])[] = [
    ['that nobody has', undefined, 'respondent-link-not-usable'],
    ['when it has ended', ended, 'respondent-link-not-usable'],
    ['that is too old, to the moment', { ...sent, linkExpiresAt: at }, 'respondent-link-not-usable'],
    ['that was used', { ...sent, linkExpiresAt: null }, 'respondent-link-not-usable'],
    ['in time', sent, undefined],
  ]
  for (const [how, respondent, outcome] of table) test(`${how} is ${outcome ?? 'allowed'}`, () => expect(decideOpening(respondent, at)?.code).toBe(outcome))
})

test('a respondent sees what they were asked, and neither another of the kind nor another kind of the same id', () => {
  const { subject } = sent
  for (const other of [{ type: 'review', id: newId() }, { type: 'risk-note', id: subject.id }]) expect(() => mustBeSubject({ subject }, other)).toThrow(expect.objectContaining({ code: 'respondent-not-subject', status: 404 }))
  expect(() => mustBeSubject({ subject }, { ...subject })).not.toThrow()
})

test('a respondent is in one state', () => {
  const states: Respondent[] = [sent, { ...sent, linkExpiresAt: null, sessionExpiresAt: later }, { ...sent, linkExpiresAt: at }, { ...sent, linkExpiresAt: null, sessionExpiresAt: at }, ended]
  expect(states.map((one) => respondentState(one, at))).toEqual(['link-sent', 'answering', 'link-needed', 'link-needed', 'ended'])
})

test('what a respondent does is done by the respondent', () => expect(actorOfRespondent(sent)).toEqual({ kind: 'respondent', id: sent.id }))

describe('whoever is refused is told', () => {
  const said = [
    [respondentNotAsker(), 'Du kan ikke be andre om svar på vegne av virksomheten.', 'rollen din gir bare innsyn', 'Be en som har en rolle som kan gjøre endringer, om å gjøre det.'],
    [respondentUnknown(), 'Den som skal svare, finnes ikke.', 'virksomheten har ikke bedt noen slik om svar', 'Finn personen igjen i listen over dem som er bedt om svar.'],
    [respondentEnded(), 'Det ble ikke gjort noe.', 'tilgangen til å svare er avsluttet', 'Be om svar på nytt hvis det fortsatt trengs.'],
    [respondentLinkNotUsable(), 'Lenken kan ikke brukes.', 'den er brukt før, for gammel eller ikke gyldig', 'Be den som ba deg om svar, om en ny lenke.'],
    [respondentNotSubject(), 'Det finnes ikke noe her.', 'du er ikke bedt om å svare på noe med denne adressen', 'Gå tilbake til det du er bedt om å svare på.'],
  ] as const
  for (const [refused, title, because, remedy] of said) test(refused.code, () => expect(refused.words('nb')).toEqual({ title, because, remedy }))
})
