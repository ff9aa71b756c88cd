/**
 * Everything that can be asked of the product, as it is declared and with nothing behind it: no database, no key, nobody signed in. For the
 * documents that are written from the declarations.
 */
import pg from 'pg'
import type { Knowledge } from '@rustning/knowledge/pack'
import { readDeclarations } from '../foundation/http/declarations.ts'
import { serveHealth } from '../foundation/http/health.ts'
import type { Routes } from '../foundation/http/route.api.ts'
import { roomsOf, type RoomSetting } from './rooms.ts'

export function declaredRoutes(knowledge: Knowledge): Routes {
  // Connects only when it is asked, and nobody will.
  const pool = new pg.Pool()
  const identity = { pool, epoch: 1, limit: () => false, totpKey: new Uint8Array(32), later: () => {} }
  const health = serveHealth({ ready: {}, metrics: () => '', document: () => '' })
  // What a room is handed is not touched before somebody asks.
  const setting = { pool, admin: {}, identity, knowledge, journal: {} } as unknown as RoomSetting
  return readDeclarations([...health, ...roomsOf(setting).flat()])
}
