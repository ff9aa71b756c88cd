/** What may be asked of an organisation's people: who belongs to it, who is invited, and which programs have a key. */
import { z } from 'zod'
import { id, nothing, route } from '../http/route.api.ts'
import { emailText, languages, nameText, passwordText, secretText, undoneRefusals } from './account.api.ts'
import { roles } from './role.ts'

const here = '/api/v1/organisations/{organisation}'
const members = ['members'] as const, invitations = ['invitations'] as const, keys = ['api-tokens'] as const
const ofOrganisation = z.strictObject({ organisation: id })
const oneMember = z.strictObject({ organisation: id, member: id })
const time = z.iso.datetime()
const role = z.enum(roles)
/** As they are asked for; which belong together the room decides, and says in words. */
const wanted = z.array(role).max(roles.length)

const member = z.strictObject({ id, version: z.int(), accountId: id, name: z.string(), email: z.string(), roles: z.array(role), since: time }).meta({ id: 'Member' })
const invitation = z.strictObject({ id, version: z.int(), email: z.string(), roles: z.array(role), invitedBy: id, expiresAt: time, state: z.enum(['open', 'accepted', 'withdrawn', 'expired']) }).meta({ id: 'Invitation' })
const apiToken = z.strictObject({ id, version: z.int(), name: z.string(), scopes: z.array(z.string()), madeBy: id, expiresAt: time, state: z.enum(['valid', 'revoked', 'expired']) }).meta({ id: 'ApiToken' })
/** Shown once: missing where the same request was answered before. */
const once = z.string().optional()

/** Whoever names somebody as owner, approver or assignee must see who there is. */
const readers = ['administrator', 'leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict', 'research-lead', 'auditor', 'supervisor', 'token:members.read'] as const

export const memberRoutes = {
  listMembers: route({ method: 'GET', path: `${here}/members`, summary: 'List who belongs to the organisation', tags: members, params: ofOrganisation, answer: z.strictObject({ members: z.array(member) }), refusals: {}, may: readers }),
  changeMember: route({
    method: 'PATCH', path: `${here}/members/{member}`, summary: 'Change what a person is in the organisation', tags: members, params: oneMember, changes: true, versioned: true, body: z.strictObject({ roles: wanted }), answer: member, may: ['administrator'],
    refusals: { 'not-a-member': 404, 'own-roles': 403, 'roles-missing': 422, 'roles-clash': 422, 'last-administrator': 409 },
  }),
  endMember: route({
    method: 'DELETE', path: `${here}/members/{member}`, summary: 'End a person’s membership; anyone may leave', tags: members, params: oneMember, changes: true, versioned: true, answer: nothing, may: ['signed-in'],
    refusals: { 'not-a-member': 404, 'last-administrator': 409 },
  }),
  makeResetLink: route({
    method: 'POST', path: `${here}/members/{member}/reset-link`, summary: 'Make a link to a new password for somebody who belongs here and nowhere else', tags: members, params: oneMember, status: 201, may: ['administrator'],
    answer: z.strictObject({ token: z.string() }).meta({ id: 'ResetLink', description: 'Shown once' }), refusals: { 'proof-needed': 403, 'not-a-member': 404, 'reset-beyond-organisation': 403, ...undoneRefusals },
  }),
  listInvitations: route({ method: 'GET', path: `${here}/invitations`, summary: 'List invitations, newest first', tags: invitations, params: ofOrganisation, answer: z.strictObject({ invitations: z.array(invitation) }), refusals: {}, may: ['administrator', 'leader', 'auditor', 'supervisor'] }),
  invite: route({
    method: 'POST', path: `${here}/invitations`, summary: 'Invite an e-mail address to roles', tags: invitations, params: ofOrganisation, status: 201, changes: true, body: z.strictObject({ email: emailText, roles: wanted }), may: ['administrator'],
    answer: z.strictObject({ id, version: z.int(), email: z.string(), roles: z.array(role), expiresAt: time, token: once }).meta({ id: 'NewInvitation' }),
    refusals: { 'email-malformed': 422, 'invitation-not-administrator': 403, 'invitation-no-role': 422, 'invitation-clash': 422, 'invitation-already-member': 409 },
  }),
  withdrawInvitation: route({
    method: 'DELETE', path: `${here}/invitations/{invitation}`, summary: 'Withdraw an invitation', tags: invitations, params: z.strictObject({ organisation: id, invitation: id }), changes: true, answer: nothing, may: ['administrator'],
    refusals: { 'invitation-not-administrator': 403, 'invitation-unknown': 404, 'invitation-closed': 409 },
  }),
  readInvitation: route({
    method: 'POST', path: '/api/v1/invitations/read', summary: 'What an invitation is for, to whoever has its link', tags: invitations, body: z.strictObject({ token: secretText }), may: ['anyone'],
    answer: z.strictObject({ organisation: id, organisationName: z.string(), email: z.string(), roles: z.array(role), expiresAt: time }), refusals: { 'invitation-not-usable': 404 },
  }),
  acceptInvitation: route({
    method: 'POST', path: '/api/v1/invitations/accept', summary: 'Enter by an invitation, as oneself or as somebody new', tags: invitations, status: 201, may: ['anyone'],
    body: z.strictObject({ token: secretText, newcomer: z.strictObject({ name: nameText, language: z.enum(languages), password: passwordText }).optional() }), answer: z.strictObject({ organisation: id, roles: z.array(role) }),
    refusals: { 'invitation-not-usable': 404, 'invitation-another-address': 403, 'invitation-log-in-first': 409, 'invitation-already-in': 409, 'name-missing': 422, 'password-refused': 422, 'login-refused': 401, 'not-signed-in': 401, ...undoneRefusals },
  }),
  listApiTokens: route({ method: 'GET', path: `${here}/api-tokens`, summary: 'List my keys for programs, or everybody’s to an administrator', tags: keys, params: ofOrganisation, answer: z.strictObject({ apiTokens: z.array(apiToken) }), refusals: {}, may: ['signed-in'] }),
  makeApiToken: route({
    method: 'POST', path: `${here}/api-tokens`, summary: 'Make a key for a program', tags: keys, params: ofOrganisation, status: 201, changes: true, may: ['signed-in'],
    body: z.strictObject({ name: z.string().max(300), scopes: z.array(z.string().max(100)).max(200), expiresAt: time }),
    answer: z.strictObject({ id, version: z.int(), name: z.string(), scopes: z.array(z.string()), expiresAt: time, token: once }).meta({ id: 'NewApiToken' }),
    refusals: { 'proof-needed': 403, 'api-token-not-member': 403, 'api-token-no-name': 422, 'api-token-no-scope': 422, 'api-token-beyond': 422, 'api-token-too-long': 422 },
  }),
  revokeApiToken: route({
    method: 'DELETE', path: `${here}/api-tokens/{token}`, summary: 'Revoke a key', tags: keys, params: z.strictObject({ organisation: id, token: id }), changes: true, answer: nothing, may: ['signed-in'],
    refusals: { 'api-token-not-member': 403, 'api-token-unknown': 404, 'api-token-not-yours': 403, 'api-token-revoked': 409 },
  }),
}
