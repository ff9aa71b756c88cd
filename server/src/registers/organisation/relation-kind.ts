/** What another organisation can be to this one. */
export const relationKinds = [
  'owner', 'owned', 'inter-municipal-company', 'municipal-cooperation', 'host-municipality', 'hosted-municipality', 'purchasing-cooperation', 'it-company', 'regional-authority', 'shared-data-protection-officer',
] as const
export type RelationKind = (typeof relationKinds)[number]
