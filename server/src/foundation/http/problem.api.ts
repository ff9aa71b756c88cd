/**
 * A refusal as it travels (RFC 9457, application/problem+json): the same fields as on the screen, in one language. A fault, which is ours,
 * has the same shape and says nothing from inside.
 */
import { z } from 'zod'
import { Refusal } from '../values/refusal.ts'

/** What the screens catch; to them values/ is out of sight. */
export { Refusal, type RefusalWords } from '../values/refusal.ts'

export const problem = z.strictObject({
  type: z.string().meta({ description: 'Names the kind of refusal: /refusals/<code>' }),
  title: z.string().meta({ description: 'What could not happen' }),
  status: z.int(),
  detail: z.string().meta({ description: 'Why, and what can be done, as running text' }),
  code: z.string().meta({ description: 'Stable; to be tested by programs' }),
  because: z.string(),
  duty: z.strictObject({ id: z.string(), law: z.string() }).optional(),
  remedy: z.string().meta({ description: 'What the reader can do' }),
  request: z.string().meta({ description: 'Id of the request, also in the log' }),
  errors: z.array(z.strictObject({ in: z.enum(['body', 'query', 'headers']), path: z.string().meta({ description: 'JSON pointer' }), sentence: z.string() })).optional(),
}).meta({ id: 'Problem' })
export type Problem = z.infer<typeof problem>

/** Back to the refusal it was; its words are those of the language it was sent in, whichever is asked for. */
export function refusalFrom(sent: Problem, retryAfter?: number): Refusal {
  const { title, because, duty, remedy, errors } = sent
  return new Refusal(sent.code, sent.status, () => ({ title, because, duty, remedy, fields: errors }), { retryAfter, request: sent.request })
}
