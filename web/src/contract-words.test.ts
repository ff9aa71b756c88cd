/** In the browser every contract says the same of itself as on the server, save what its values look like. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const server = fileURLToPath(new URL('../../server/src', import.meta.url))
const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.api.ts')).sort()

type Loaded = Readonly<Record<string, unknown>>
const load = (): Promise<Loaded[]> => Promise.all(files.map((file) => import(/* @vite-ignore */ path.join(server, file)) as Promise<Loaded>))

/** What the client calls by: everything but the shapes, and whether an answer is a value. */
async function told(): Promise<unknown[]> {
  const { isSchema } = (await import('@rustning/server/foundation/http/route.api.ts')) as { isSchema: (answer: never) => boolean }
  return (await load()).flatMap((file, index) => Object.values(file).flatMap((routes) => Object.entries(routes ?? {}).flatMap(([name, route]: [string, Loaded | undefined]) => {
    if (typeof route !== 'object' || route === null || !('method' in route) || !('answer' in route)) return []
    const { method, path: address, may, changes, versioned, noted, refusals, status, answer } = route
    return [{ file: files[index], name, method, address, may, changes, versioned, noted, refusals, status, answer: isSchema(answer as never) ? 'a value' : (answer as { kind: string }).kind }]
  })))
}

describe('a contract in the browser', () => {
  let real: unknown[], here: unknown[]
  beforeAll(async () => {
    real = await told()
    vi.resetModules()
    vi.doMock('zod', async () => {
      const words = await import('./contract-words.ts')
      return { ...words, z: words }
    })
    here = await told()
  })

  it('has the same addresses, the same permissions and the same kinds of answers', () => {
    expect(real.length).toBeGreaterThan(100)
    expect(here).toEqual(real)
  })

  it('checks no value, and says so', async () => {
    const { string } = await import('./contract-words.ts')
    expect(() => (string() as unknown as { safeParse: unknown }).safeParse).toThrow('not its values')
  })
})
