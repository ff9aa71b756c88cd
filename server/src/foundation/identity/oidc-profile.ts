/**
 * What is particular about each login service, as data: what it is asked for, which of its words say how sure it is of the person, and what
 * it says about the organisation the person acts for. Whatever stands here can be said otherwise in the configuration.
 */

export type ProfileName = 'ansattporten' | 'helseid' | 'entra' | 'generic'

export interface Profile {
  readonly scopes: readonly string[]
  readonly acrValues: readonly string[]
  /** The claims that may name the level; the first that is there counts. */
  readonly level: readonly string[]
  /** How the wanted level is asked for: `acr_values`, or as a claim by name. */
  readonly asks: 'acr_values' | 'acrs'
  readonly factors: Readonly<Record<string, 1 | 2>>
  readonly requiredLevels: readonly string[]
  /** A claim that is `true`, `1` or `"1"` where the address is known to be the person's. */
  readonly emailVerified: string
  /** Claims that hold an organisation number, or `authorization_details` with organisations in it. */
  readonly organisations: readonly string[]
  readonly par: boolean
  readonly dpop: boolean
  /** `typ` of the signed proof of who we are, where the service asks for one. */
  readonly assertionType: string | undefined
}

const generic: Profile = {
  scopes: ['openid', 'profile', 'email'], acrValues: [], level: ['acr'], asks: 'acr_values', factors: {}, requiredLevels: [], emailVerified: 'email_verified', organisations: [], par: false, dpop: false, assertionType: undefined,
}

export const profiles: Readonly<Record<ProfileName, Profile>> = {
  generic,
  // docs.digdir.no: levels «substantial» and «high» are electronic identities with two factors.
  ansattporten: {
    ...generic, scopes: ['openid', 'profile'], acrValues: ['substantial'], factors: { 'substantial': 2, 'high': 2, 'idporten-loa-substantial': 2, 'idporten-loa-high': 2 },
    requiredLevels: ['substantial', 'high', 'idporten-loa-substantial', 'idporten-loa-high'], organisations: ['authorization_details'], par: true,
  },
  // utviklerportal.nhn.no: security levels 3 and 4 are electronic identities with two factors; PAR, DPoP and signed client proofs are asked for.
  helseid: {
    ...generic, scopes: ['openid', 'profile', 'helseid://scopes/identity/security_level'], level: ['helseid://claims/identity/security_level', 'helseid://claims/identity/assurance_level'],
    factors: { '3': 2, '4': 2, 'substantial': 2, 'high': 2 }, requiredLevels: ['3', '4', 'substantial', 'high'],
    organisations: ['helseid://claims/client/claims/orgnr_parent', 'helseid://claims/client/claims/orgnr_child'], par: true, dpop: true, assertionType: 'client-authentication+jwt',
  },
  // learn.microsoft.com: an address is the person's only where its domain is verified (xms_edov); authentication contexts come as «acrs».
  entra: { ...generic, level: ['acrs', 'acr'], asks: 'acrs', emailVerified: 'xms_edov' },
}
