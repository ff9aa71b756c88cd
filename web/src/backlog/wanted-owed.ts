/** Which of what is owed the reader asks for, as it stands in the address; what somebody wrote into it themselves and means nothing is left out. */
const idIn = (text: string | null): string | undefined => (text !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : undefined)
const among = <T extends string>(list: readonly T[], text: string | null): T | undefined => list.find((one) => one === text)

export const dues = ['overdue', 'dated', 'undated'] as const
export const owedOutcomes = ['not-met', 'unknown'] as const

export function wantedOwed(params: URLSearchParams) {
  const q = params.get('q')?.trim().slice(0, 200) || undefined, duty = params.get('duty')
  const found = {
    q, duty: duty !== null && /^[a-z0-9/-]{3,200}$/.test(duty) ? duty : undefined, outcome: among(owedOutcomes, params.get('outcome')), due: among(dues, params.get('due')),
    owner: idIn(params.get('owner')), assignee: idIn(params.get('assignee')), engagement: idIn(params.get('engagement')),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as { readonly [K in keyof typeof found]?: Exclude<(typeof found)[K], undefined> }
}
export type WantedOwed = ReturnType<typeof wantedOwed>
