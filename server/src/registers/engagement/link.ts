/**
 * How engagements of one organisation hang together: one replaces another, depends on it, is a call-off under it (a framework agreement), or
 * was bought together with it. Nothing replaces, depends on or is called off under itself, not by way of others either.
 */
import type { Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import type { LinkKind } from './engagement.api.ts'
import { engagementText } from './engagement.text.ts'

export interface Link {
  readonly kind: LinkKind
  /** `from`: the other one said so. */
  readonly direction: 'to' | 'from'
  readonly engagementId: Uuid
  readonly title: string
}
export interface WantedLink { readonly kind: LinkKind; readonly engagementId: Uuid }

/** What is known of an engagement that is to be linked to. */
export interface LinkTarget {
  readonly id: Uuid
  readonly title: string
  /** The kinds by which it leads, itself or through others, back to where the link starts. */
  readonly leadsBackBy: readonly LinkKind[]
}

export const linkUnknown = refusal('engagement-link-unknown', 422, (language) => engagementText[language].linkUnknown)
export const linkCircular = refusal('engagement-link-circular', 422, (language, title: string) => engagementText[language].linkCircular(title))

/** The links that go out from `id`, as they are to be: each once. */
export function linksFrom(id: Uuid, wanted: readonly WantedLink[], targets: readonly LinkTarget[]): Link[] {
  const links = new Map<string, Link>()
  for (const { kind, engagementId } of wanted) {
    const target = targets.find((one) => one.id === engagementId)
    if (!target) throw linkUnknown()
    if (engagementId === id || (kind !== 'same-purchase' && target.leadsBackBy.includes(kind))) throw linkCircular(target.title)
    links.set(`${kind} ${engagementId}`, { kind, direction: 'to', engagementId, title: target.title })
  }
  return [...links.values()]
}
