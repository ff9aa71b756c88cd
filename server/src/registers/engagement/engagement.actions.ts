/** Load, decide, save and journal: what changes the register of engagements. Everything that belongs to an engagement changes with its version; a part has its own. */
import { act, Overtaken, type Acting, type Change, type Done, type Part as Statement, type Written } from '../../foundation/action/action.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { newId, type TenantId, type Uuid } from '../../foundation/values/id.ts'
import type { EngagementAnswer, PartAnswer } from './engagement.api.ts'
import { add, change, supplierUnknown, type Engagement, type EngagementChange, type NewEngagement, type WholeEngagement } from './engagement.ts'
import { engagementLocked, engagementToChange, insertEngagements, insertParts, oneLinkAtATime, putLinks, putParties, putTeam, rowOf, updatePart, updateEngagement } from './engagement.store.ts'
import { linksFrom, type WantedLink } from './link.ts'
import { dayOf, moved, partEntity, partRow, type Part } from './part.ts'
import { partiesFrom, type WantedParty } from './party.ts'
import { gapIn, isIndependent, teamFrom, type WantedMember } from './team.ts'

export const partAnswer = ({ id, version, stage, sinceOn, name, ended }: Part): PartAnswer => ({ id, version, stage, sinceOn, ...(name !== undefined && { name }), ...(ended && { ended }) })

/** A supplier of the register goes by the name it has there. */
export const supplierCalled = ({ supplierId, supplierName, names }: Pick<WholeEngagement, 'supplierId' | 'supplierName' | 'names'>): string | undefined => (supplierId && names[supplierId]) ?? supplierName

/** What is not there is left out, never null. */
export function inListOf({ ownerName, supplierId, supplierName: written, serviceId, names, classification, archiveCase, criticality, users, contractEndsOn, parts, createdAt, ...one }: Omit<WholeEngagement, 'parties' | 'team' | 'links'>) {
  const supplierName = supplierCalled({ supplierId, supplierName: written, names }), serviceName = serviceId && names[serviceId]
  return {
    id: one.id, version: one.version, title: one.title, ownerId: one.ownerId, ...(ownerName !== undefined && { ownerName }), ...(supplierId && { supplierId }), ...(supplierName !== undefined && { supplierName }),
    ...(serviceId && { serviceId }), ...(serviceName !== undefined && { serviceName }), ...(classification && { classification }), ...(archiveCase !== undefined && { archiveCase }), ...(criticality && { criticality }), ...(users !== undefined && { users }),
    ...(contractEndsOn !== undefined && { contractEndsOn }), parts: parts.map(partAnswer), createdAt: createdAt.toISOString(),
  }
}

/** What the supplier is called in this engagement. */
const suppliersOf = ({ supplierName, parties }: WholeEngagement): string[] => [...(supplierName === undefined ? [] : [supplierName]), ...parties.filter(({ role }) => role === 'supplier').map(({ name }) => name)]

export function answerOf(one: WholeEngagement): EngagementAnswer {
  const suppliers = suppliersOf(one)
  return {
    ...inListOf(one), ...(one.classifiedOn !== undefined && { classifiedOn: one.classifiedOn }), ...(one.importId && { importId: one.importId }), allControllersNamed: one.allControllersNamed,
    parties: one.parties.map(({ number, ...party }) => ({ ...party, ...(number !== undefined && { number }) })),
    team: {
      ...(one.competenceAssessedOn !== undefined && { assessedOn: one.competenceAssessedOn }), gap: gapIn(one.team, suppliers),
      members: one.team.map(({ membershipId, employer, ...member }) => ({ ...member, ...(membershipId && { membershipId }), ...(employer !== undefined && { employer }), counts: isIndependent({ sort: member.sort, employer }, suppliers) })),
    },
    links: one.links.map((link) => ({ ...link })),
  }
}

/** What the register of suppliers or of services does not have is told by the key that points there. */
const orSupplierUnknown = <T>(done: Promise<T>): Promise<T> => done.catch((error: { readonly code?: unknown; readonly constraint?: unknown }) => {
  throw error.code === '23503' && (error.constraint === 'engagement_supplier' || error.constraint === 'engagement_service') ? supplierUnknown(undefined, { cause: error }) : error
})

export function addEngagement(acting: Acting, wanted: NewEngagement): Promise<Done<EngagementAnswer>> {
  const id = newId(), partId = newId()
  return orSupplierUnknown(act(acting, 'engagement.add', (reader) => engagementToChange(reader, undefined, { owners: [wanted.ownerId] }), ([loaded], at) => {
    const { engagement, part } = add(id, partId, wanted, loaded?.owners ?? [], at)
    return {
      ...insertEngagements(acting.tenant, [engagement]), entity: { type: 'engagement', id, version: 1 }, row: rowOf(engagement), detail: { title: engagement.title }, parts: [insertParts(acting.tenant, [part])],
      tell: { topic: 'engagement.added', payload: { id } }, status: 201, answer: answerOf({ ...engagement, ownerName: undefined, names: {}, parts: [part], parties: [], team: [], links: [] }),
    }
  }))
}

/** What a change comes to: the engagement as it will be, and the rows beside it. */
interface Decided { readonly after: WholeEngagement; readonly parts?: readonly Statement[]; readonly detail: Readonly<Record<string, unknown>>; readonly status?: number }

/** Refuses as not found what is not here, and as overtaken what has moved on since `version`. */
function changed(acting: Acting, action: string, id: Uuid, version: number | undefined, beside: Parameters<typeof engagementToChange>[2], decide: (before: WholeEngagement, loaded: Awaited<ReturnType<typeof engagementToChange>>[number], at: Date) => Decided): Promise<Done<EngagementAnswer>> {
  return orSupplierUnknown(act(acting, action, async (reader) => {
    if (version === undefined) await engagementLocked(reader, id)
    if (beside?.targets) await oneLinkAtATime(reader)
    return engagementToChange(reader, id, beside)
  }, ([loaded], at): Change<EngagementAnswer> => {
    const before = loaded?.engagement
    if (!before) throw notFound()
    if (version !== undefined && before.version !== version) throw new Overtaken('it has another version')
    const { after, parts = [], detail, status = 200 } = decide(before, loaded, at)
    return {
      ...updateEngagement(acting.tenant, after), entity: { type: 'engagement', id, version: after.version }, row: rowOf(after), detail, parts,
      tell: { topic: 'engagement.changed', payload: { id } }, status, answer: answerOf(after),
    }
  }))
}
const next = <E extends { readonly version: number }>(one: E): E => ({ ...one, version: one.version + 1 })

export const changeEngagement = (acting: Acting, id: Uuid, version: number, wanted: EngagementChange): Promise<Done<EngagementAnswer>> =>
  changed(acting, 'engagement.change', id, version, { owners: wanted.ownerId === undefined ? [] : [wanted.ownerId] }, (before, { owners }, at) => {
    const after = { ...before, ...change(before, wanted, owners, at), ownerName: wanted.ownerId === undefined || wanted.ownerId === before.ownerId ? before.ownerName : undefined }
    return { after, detail: { before: rowOf(before), after: rowOf(after) } }
  })

export const putEngagementParties = (acting: Acting, id: Uuid, version: number, wanted: readonly WantedParty[], allControllersNamed: boolean): Promise<Done<EngagementAnswer>> =>
  changed(acting, 'engagement.parties', id, version, {}, (before) => {
    const parties = partiesFrom(wanted, before.parties, newId)
    return { after: { ...next(before), parties, allControllersNamed }, parts: putParties(acting.tenant, id, parties), detail: { before: before.parties, after: parties, allControllersNamed } }
  })

export const putEngagementTeam = (acting: Acting, id: Uuid, version: number, wanted: readonly WantedMember[], assessedOn: string | null | undefined): Promise<Done<EngagementAnswer>> =>
  changed(acting, 'engagement.team', id, version, { owners: wanted.flatMap(({ membershipId }) => (membershipId ? [membershipId] : [])) }, (before, { owners }) => {
    const team = teamFrom(wanted, owners, newId)
    const after = { ...next(before), team, competenceAssessedOn: assessedOn === undefined ? before.competenceAssessedOn : assessedOn ?? undefined }
    return { after, parts: putTeam(acting.tenant, id, team), detail: { before: before.team, after: team, assessedOn: after.competenceAssessedOn } }
  })

export const putEngagementLinks = (acting: Acting, id: Uuid, version: number, wanted: readonly WantedLink[]): Promise<Done<EngagementAnswer>> =>
  changed(acting, 'engagement.links', id, version, { targets: wanted.map(({ engagementId }) => engagementId) }, (before, { targets }) => {
    const links = linksFrom(id, wanted, targets)
    const back = before.links.filter(({ direction }) => direction === 'from')
    return { after: { ...next(before), links: [...links, ...back] }, parts: putLinks(acting.tenant, id, links), detail: { before: before.links, after: links } }
  })

export function addEngagementPart(acting: Acting, id: Uuid, name: string): Promise<Done<EngagementAnswer>> {
  const part = newId()
  return changed(acting, 'engagement.add-part', id, undefined, {}, (before, _, at) => {
    const added = { id: part, engagementId: id, version: 0, name, stage: 'need', sinceOn: dayOf(at), ended: undefined } as const
    return { after: { ...next(before), parts: [...before.parts, added] }, parts: [insertParts(acting.tenant, [added])], detail: { part: partRow(added) }, status: 201 }
  })
}

/** `version` is the part's. */
export function renameEngagementPart(acting: Acting, engagement: Uuid, id: Uuid, version: number, name: string): Promise<Done<PartAnswer>> {
  return act(acting, 'engagement.rename-part', (reader) => engagementToChange(reader, engagement), ([loaded]) => {
    const before = loaded?.engagement?.parts.find((part) => part.id === id)
    if (!before) throw notFound()
    if (before.version !== version) throw new Overtaken('it has another version')
    const after = next({ ...before, name })
    return { ...updatePart(acting.tenant, after), entity: partEntity(after), row: partRow(after), detail: { before: before.name, after: name }, tell: { topic: 'engagement.changed', payload: { id: engagement } }, status: 200, answer: partAnswer(after) }
  })
}

/** The part as it is moved: for the room `lifecycle`, whose action writes it together with why. Nothing is written if the part has moved meanwhile. */
export function partMoved(tenant: TenantId, part: Part, ...to: Parameters<typeof moved> extends [unknown, ...infer Rest] ? Rest : never): Written {
  const after = moved(part, ...to)
  return { ...updatePart(tenant, after), entity: partEntity(after), row: partRow(after) }
}

/** The engagement's next version, unchanged otherwise: for rooms that change something which belongs to it, and journal that with it. */
export function engagementTouched(tenant: TenantId, engagement: Engagement): Written {
  const after = next(engagement)
  return { ...updateEngagement(tenant, after), entity: { type: 'engagement', id: after.id, version: after.version }, row: rowOf(after) }
}
