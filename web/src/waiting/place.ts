/** Where what waits is done: a case on its own page, a copy on its own, questions where they are answered; everything else on the engagement. */
interface Waits { readonly kind: string; readonly id: string; readonly engagement?: string | undefined; readonly part?: string | undefined }

/** Within the organisation; nothing where there is no such page. */
export function placeOfWaiting({ kind, id, engagement, part }: Waits): string | undefined {
  if (kind === 'decision' || kind === 'advice') return `decisions/${id}`
  if (kind === 'received-offer') return `received-offers/${id}`
  if (engagement === undefined) return undefined
  return `engagements/${engagement}${kind === 'questions' ? '/answers' : ''}${part === undefined ? '' : `?part=${part}`}`
}
