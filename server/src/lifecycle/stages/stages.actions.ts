/** Load everything a gate is decided on, decide, move the part and keep what it was decided on: one transaction, and the verdicts in it. */
import { judge } from '@rustning/engine'
import { act, Overtaken, type Acting, type Done } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { Role } from '../../foundation/identity/role.ts'
import { newId, type Uuid } from '../../foundation/values/id.ts'
import type { Judging, Subject } from '../../judgement/fact-supplier.ts'
import { knowledgeWith } from '../../judgement/own-duty.ts'
import { keeping, keptFrom, saysMore, standingOf, type Standing } from '../../judgement/verdict/index.ts'
import { partMoved, type Part } from '../../registers/engagement/index.ts'
import { gateOf, type Exception, type ExceptionsFor } from './gate.ts'
import { decideMove, type Wanted } from './move.ts'
import { insertStageChange, type StageChange } from './stages.store.ts'

/** What a gate is decided with. */
export interface Deciding {
  readonly judging: Judging
  readonly exceptionsFor: ExceptionsFor
}

interface Loaded { readonly standing: Standing; readonly exceptions: readonly Exception[] }

/** Held, so that nothing it is decided on changes until it is decided. Nothing where there is no such part here. */
async function loadHeld(reader: Reader, { judging, exceptionsFor }: Deciding, subject: Subject): Promise<Loaded[]> {
  const standing = await standingOf(reader, judging, subject, { hold: true })
  return standing ? [{ standing, exceptions: await exceptionsFor(reader, subject, standing.on, true) }] : []
}

export interface Moved { readonly part: Uuid; readonly version: number; readonly stage: Part['stage']; readonly ended: Part['ended']; readonly change: Uuid }

/**
 * `version` is the part's, as the one who decides has seen it. Refuses as not found what is not here, and as overtaken what has moved. Where
 * only a judgement was kept meanwhile, which happens by itself just after an answer, nobody has changed anything: it is decided again.
 */
export async function movePart(acting: Acting, deciding: Deciding, subject: Subject, version: number, wanted: Wanted, roles: readonly Role[]): Promise<Done<Moved>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await moveOnce(acting, deciding, subject, version, wanted, roles)
    } catch (error) {
      if (!(error instanceof Overtaken) || error instanceof HasMoved || attempt === 3) throw error
    }
  }
}
class HasMoved extends Overtaken {}

function moveOnce(acting: Acting, deciding: Deciding, subject: Subject, version: number, wanted: Wanted, roles: readonly Role[]): Promise<Done<Moved>> {
  const { tenant } = acting, { judging } = deciding
  return act(acting, `engagement.${wanted.move}`, (reader) => loadHeld(reader, deciding, subject), ([loaded], at) => {
    if (!loaded) throw notFound()
    const { standing, exceptions } = loaded, { part, thread, on, snapshot, before } = standing
    if (part.version !== version) throw new HasMoved('it has moved')
    const knowledge = knowledgeWith(judging.knowledge, snapshot.own), { pack } = knowledge
    const gate = gateOf(knowledge, judge(pack, snapshot.facts, { on, stage: part.stage }), part.stage, exceptions, on)
    const move = decideMove(part.name ?? thread.title, part, wanted, gate, roles)
    const whole: Part = { ...part, engagementId: subject.engagement }, stage = move.to ?? part.stage
    // What it was decided on is kept, unless it is kept already.
    const decidedOn = keptFrom(judging, standing, newId(), at), isNew = saysMore(before?.kept, decidedOn)
    const kept = isNew ? keeping(tenant, judging, standing, decidedOn) : undefined
    const change: StageChange = {
      id: newId(), ...subject, kind: move.kind, from: part.stage, to: move.to, by: acting.actor.id as Uuid, at, onDay: on, reason: move.reason, judgement: isNew ? decidedOn.id : (before?.kept.id as Uuid),
      exceptions: move.kind === 'advanced' || move.kind === 'ended' ? gate.blocks.flatMap(({ exception }) => (exception ? [{ id: exception.id, duty: exception.duty, until: exception.until }] : [])) : [],
    }
    return {
      ...partMoved(tenant, whole, { stage, ended: move.ended }, on), basis: { pack: pack.digest, facts: snapshot.digest, judgement: change.judgement },
      detail: { kind: move.kind, from: part.stage, to: move.to, reason: move.reason, exceptions: change.exceptions },
      parts: [insertStageChange(tenant, change), ...(kept?.parts ?? [])], ...(kept && { also: [kept.written] }),
      tell: { topic: 'engagement.moved', payload: { id: subject.engagement } }, status: 200, answer: { part: part.id, version: part.version + 1, stage, ended: move.ended, change: change.id },
    }
  })
}
