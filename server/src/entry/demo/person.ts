/**
 * One of the people of the demo at work: asks the product's own routes as any browser would, with a session of their own, so that every row
 * of the demo is decided, checked and written in the journal like everybody's. A refusal is a fault in our files and ends the loading.
 */
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { clientFor, type Client, type Fetch } from '../../foundation/http/client.api.ts'
import type { Routes } from '../../foundation/http/route.api.ts'

export type Ask = (request: InjectOptions) => Promise<LightMyRequestResponse>

export interface DemoPerson {
  readonly organisation: string
  readonly member: string
  readonly account: string
  readonly name: string
  readonly asks: <const Rs extends Routes>(routes: Rs) => Client<Rs>
}

export function personWith(ask: Ask, cookie: string, who: Omit<DemoPerson, 'asks'>): DemoPerson {
  const fetch: Fetch = async (url, { method, headers, body }) => {
    const answer = await ask({ method: method as 'GET', url, headers: { ...headers, cookie, 'sec-fetch-site': 'same-origin' }, ...(body !== undefined && { payload: body }) })
    if (answer.statusCode >= 400) throw new NotLoaded(`${who.name} (${method} ${url}): ${answer.body}`)
    return new Response(answer.statusCode === 204 ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers: { 'content-type': String(answer.headers['content-type'] ?? 'application/json') } })
  }
  return { ...who, asks: (routes) => clientFor(routes, fetch, { language: 'nb' }) }
}

/** What the files ask for was refused. */
export class NotLoaded extends Error {}
