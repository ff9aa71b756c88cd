/**
 * Hands out the screens: the files of one folder, read when the server starts and never looked for again, so that no address can name a file
 * that is not among them. Addresses of the screens' own making get the front page, which knows what to show; `/name` gets `name.html` where there is one.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

export interface Page {
  readonly type: string
  readonly etag: string
  /** The name changes with the content, so it may be kept for ever. */
  readonly forever: boolean
  readonly bytes: Buffer
  /** Made when first asked for. */
  readonly gzipped: () => Promise<Buffer> | undefined
}
export interface Pages {
  readonly find: (address: string, accept: string | undefined) => Page | undefined
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.webp': 'image/webp', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
}

export function pagesIn(folder: string): Pages {
  const pages = new Map<string, Page>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const type = types[path.extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const file = path.join(entry.parentPath, entry.name)
    const address = `/${path.relative(folder, file).split(path.sep).join('/')}`
    pages.set(address, pageOf(readFileSync(file), type, address))
  }
  const front = pages.get('/index.html')
  return {
    find(address, accept) {
      if (address === '/') return front
      const found = pages.get(address) ?? (/^\/[a-z-]+$/.test(address) ? pages.get(`${address}.html`) : undefined)
      if (found) return found
      return !/^\/(?:api|health|metrics|openapi)\b/.test(address) && !/[.%;\\]|\/\//.test(address) && accept?.includes('text/html') ? front : undefined
    },
  }
}

function pageOf(bytes: Buffer, type: string, address: string): Page {
  let packed: Promise<Buffer> | undefined
  return {
    type, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    forever: /^\/assets\/.*[-.][\w-]{8,}\.\w+$/.test(address),
    gzipped: () => (/^(?:text|application)\/|svg/.test(type) && bytes.length > 1000 ? (packed ??= promisify(gzip)(bytes, { level: 9 })) : undefined),
  }
}
