/** What waits in the judgement and the lifecycle itself: duties to be settled, gates to be opened or passed, and debts that were given to somebody. */
import type { Stage } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import { titleOf } from '../../judgement/own-duty.ts'
import { lastFigures } from '../../judgement/verdict/index.ts'
import { sentenceText } from '../../judgement/sentence/sentence.text.ts'
import { backlogText, backlogWaiting } from '../backlog/index.ts'
import type { WaitingSource } from './waiting.ts'
import { waitingText } from './waiting.text.ts'

/** For whoever owns the engagement: what is not settled, and what stops it. Nothing stops what is in use. */
const owners: WaitingSource = {
  kinds: ['questions', 'gate-closed'],
  sql: `SELECT w.kind, t.part_id AS id, t.engagement_id, t.part_id, t.stage AS what, NULL::date AS due_on, w.count FROM (${lastFigures}) f JOIN threads t ON t.part_id = f.part_id AND t.owner_id = (SELECT id FROM me)
    CROSS JOIN LATERAL (VALUES ('questions', f.unknown), ('gate-closed', CASE WHEN t.stage = 'operate' THEN 0 ELSE f.blocking END)) w (kind, count) WHERE f.tenant_id = $1 AND w.count > 0`,
  says: ({ kind, count, title = '' }, language) => (kind === 'questions' ? waitingText[language].questions(count, title) : waitingText[language].gateClosed(count, title)),
  saysMany: ({ kind, engagements }, language) => (kind === 'questions' ? waitingText[language].questionsOfMany(engagements) : waitingText[language].gatesClosed(engagements)),
}

/** For whoever may take it on: what stands at an open gate. */
const gates: WaitingSource = {
  kinds: ['gate-open'],
  sql: `SELECT 'gate-open' AS kind, t.part_id AS id, t.engagement_id, t.part_id, t.stage AS what, NULL::date AS due_on, 1 AS count FROM (${lastFigures}) f JOIN threads t ON t.part_id = f.part_id
    WHERE f.tenant_id = $1 AND f.blocking = 0 AND t.stage = ANY ($4::text[])`,
  says: ({ title = '', what }, language) => waitingText[language].gateOpen(title, sentenceText[language].stage[what as Stage]),
  saysMany: ({ engagements }, language) => waitingText[language].gatesOpen(engagements),
}

export const ownSources = (knowledge: Knowledge): readonly WaitingSource[] => [owners, gates, {
  kinds: ['backlog'], sql: backlogWaiting,
  says: ({ what = '', title = '' }, language) => backlogText[language].waits(titleOf(knowledge, what, language), title),
  saysMany: ({ alike, engagements }, language) => waitingText[language].owed(alike, engagements),
}]
