/** What those who run the installation may ask it: is it alive, is it ready, how much does it do, and what can be asked of it at all. */
import { z } from 'zod'
import { file, route } from './route.api.ts'

export const healthRoutes = {
  readLiveness: route({ method: 'GET', path: '/health/live', summary: 'Is the process alive', tags: ['operation'], answer: z.strictObject({ alive: z.literal(true) }), refusals: {}, may: ['anyone'] }),
  readReadiness: route({ method: 'GET', path: '/health/ready', summary: 'Can it do its work; if not, what is not ready', tags: ['operation'], answer: z.strictObject({ ready: z.literal(true) }), refusals: { 'not-ready': 503 }, may: ['anyone'] }),
  readMetrics: route({
    method: 'GET', path: '/metrics', summary: 'Figures for Prometheus; from this machine, or with the operator’s token', tags: ['operation'],
    headers: z.object({ authorization: z.string().optional(), forwarded: z.string().optional(), 'x-forwarded-for': z.string().optional() }),
    answer: file('text/plain; version=0.0.4; charset=utf-8'), refusals: { 'not-found': 404 }, may: ['anyone'],
  }),
  readOpenApi: route({ method: 'GET', path: '/openapi.json', summary: 'This document', tags: ['operation'], answer: file('application/json; charset=utf-8'), refusals: {}, may: ['anyone'] }),
}
