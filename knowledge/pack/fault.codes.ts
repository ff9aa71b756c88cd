/** The languages everything is said in, and the kinds of fault a file can have. */
export const languages = ['nb', 'nn', 'en'] as const
export type Language = (typeof languages)[number]

export type FaultCode =
  | 'not-readable' | 'too-large' | 'not-yaml' | 'anchors' | 'too-deep' | 'not-a-map'
  | 'unknown-key' | 'missing-key' | 'wrong-type' | 'not-allowed' | 'empty'
  | 'unknown-fact' | 'unknown-parameter' | 'unknown-source' | 'unknown-id' | 'unknown-noun' | 'unknown-row'
  | 'not-a-condition' | 'wrong-test' | 'wrong-value' | 'needs-list' | 'not-a-flag' | 'item-outside' | 'right-type'
  | 'bad-day' | 'bad-duration' | 'bad-id' | 'id-and-path' | 'duplicate' | 'not-in-force' | 'overlap' | 'order' | 'no-provision'
