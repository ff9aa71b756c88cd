/**
 * Checks an exported journal: that nothing in it was changed, added or taken away since it was signed and witnessed. Written from
 * docs/guides/journal-format.md alone, and shares no line with what writes journals, so that a mistake in one is not a mistake in both.
 * One file without packages: whoever doubts it can read it. Bodies are read a bundle at a time; what stays in memory is some 60 bytes
 * for each entry and 24 for each entity. Hashes are strings of 32 Latin-1 characters, which Node makes much faster than buffers.
 */
import * as crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** What ends the verification. Malformed bytes in an export are tampering: who mangles a file must not get a milder verdict by it. */
const finding = (verdict, exit) => (place, sentence) => Object.assign(new Error(`${place}: ${sentence}`), { verdict, exit, place })
const [tampered, incomplete, unreadable] = [finding('tampered', 1), finding('incomplete', 2), finding('unreadable', 3)]
/** What comes out of the files may hold characters that a terminal obeys. */
const quoted = (value) => `“${String(value).slice(0, 200).replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?')}”`
const like = (pattern) => (value) => typeof value === 'string' && pattern.test(value)
const [isText, isHash, isUuid] = [like(/./), like(/^[0-9a-f]{64}$/), like(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)]
const [isCount, isObject] = [(value) => Number.isSafeInteger(value) && value > 0, (value) => typeof value === 'object' && value !== null]
const isIds = (value, depth = 0) => isText(value) || (depth < 3 && isObject(value) && Object.values(value).every((inner) => isIds(inner, depth + 1)))
/** An object with all of `needed` and no other fields than these. */
const has = (needed, fields) => (value) => isObject(value) && needed.every((name) => name in value) && Object.keys(value).every((name) => Object.hasOwn(fields, name) && fields[name](value[name]))
const isActor = has(['kind', 'id'], { kind: like(/^(person|token|respondent|job|system)$/), id: isText, for: (value) => isText(value) || isActor(value) })
const isDetail = has(['entry', 'salt', 'data'], { entry: isUuid, salt: (value) => fromBase64(value, 16), data: (value) => fromBase64(value) })
/** A body's fields in the order in which they stand. */
const fields = new Map(Object.entries({
  v: (value) => value === 1, tenant: isUuid, epoch: isCount, id: (value) => isUuid(value) && /^.{14}7.{4}[89ab]/.test(value), tx: isUuid,
  at: like(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}\.\d{6}Z$/), actor: isActor, session: isHash, request: isText, action: isText,
  entity: has(['type', 'id'], { type: isText, id: isText, version: isCount }), outcome: like(/^(done|denied|read)$/), basis: isIds, after: isHash, detail: isHash,
}))
const [order, needed] = [[...fields.keys()], ['v', 'tenant', 'epoch', 'id', 'at', 'actor', 'action', 'outcome']]
/** crypto.hash is faster, but younger than Node 20.0. */
const sha256 = crypto.hash ? (bytes) => crypto.hash('sha256', bytes, 'latin1') : (bytes) => crypto.createHash('sha256').update(bytes).digest('latin1')

/** `undefined` unless the text is the one way to write these bytes. */
const fromBase64 = (text, length, bytes = Buffer.from(String(text), 'base64')) => (bytes.toString('base64') === text && bytes.length === (length ?? bytes.length) ? bytes : undefined)
/** `undefined` unless the bytes are UTF-8: decoding replaces what is not, and then encoding gives other bytes. */
const fromUtf8 = (bytes, text = bytes.toString('utf8')) => (text.includes('\ufffd') && !Buffer.from(text).equals(bytes) ? undefined : text)
const keysIn = (value) => Object.values(value).reduce((sum, inner) => (isObject(inner) ? sum + keysIn(inner) : sum), Array.isArray(value) ? 0 : Object.keys(value).length)
/** The object in a JSON text; `undefined` also when a key stands twice in one object, because readers disagree about which one counts. */
function fromJson(text) {
  try {
    const value = JSON.parse(text)
    // Where nothing is escaped and no space stands before a colon, there are at least as many ": as keys.
    const isPlain = !/\\|"\s+:/.test(text) && text.split('":').length - 1 === keysIn(value)
    const keys = isPlain ? [] : (text.match(/"(?:[^"\\]|\\.)*"(?:\s*:)?/g) ?? []).filter((token) => token.endsWith(':'))
    return isObject(value) && !Array.isArray(value) && (isPlain || keys.length === keysIn(value)) ? value : undefined
  } catch {
    return undefined
  }
}
/** Opens files. `instead` is a file that stands where none should: then this one is not missing, but was exchanged for it. */
function open(folder, name, instead, use = fs.readFileSync) {
  try {
    return use(path.join(folder, name))
  } catch (error) {
    throw error.code === 'ENOENT' || error.code === 'ENOTDIR' ? (instead ?? incomplete(name, 'this file is missing')) : error
  }
}
/** Calls `each` with the lines of a file that may be large. Split as Latin-1, so that no character is torn, and then decoded. */
function eachLine(folder, name, each) {
  const [descriptor, chunk] = [open(folder, name, undefined, fs.openSync), Buffer.alloc(1 << 20)]
  for (let rest = '', number = 0, got; (got = fs.readSync(descriptor, chunk)) > 0 || rest !== '';) {
    const lines = (rest + chunk.latin1Slice(0, got)).split('\n')
    rest = got > 0 ? lines.pop() : ''
    for (const line of lines) each(fromUtf8(Buffer.from(line, 'latin1')), `${name}, line ${++number}`)
    if (rest.length > 1 << 26) throw unreadable(`${name}, line ${number + 1}`, 'the line is longer than 64 MiB')
  }
  fs.closeSync(descriptor)
}
function readKey(text) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? []
  const bytes = fromBase64(encoded, 33)
  if (!bytes || bytes[0] !== 1) throw unreadable('--key', 'a key is <name>+<hash in hexadecimal>+<base64 of 0x01 and 32 bytes>')
  const hash = Buffer.from(sha256(Buffer.concat([Buffer.from(`${name}\n`), bytes])), 'latin1').toString('hex', 0, 4)
  if (hash !== id) throw unreadable('--key', `the hash of this key is ${hash} and not ${id}`)
  return { name, hash, publicKey: crypto.createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url', 1) }, format: 'jwk' }) }
}
/** The checkpoint in a signed note. As C2SP signed-note says, signatures by others are passed over, and a bad one by our key is not. */
function openCheckpoint(note, key, place) {
  const end = note.lastIndexOf('\n\n')
  if (end === -1 || !note.endsWith('\n') || /[^\n -\u{10ffff}]/u.test(note)) throw tampered(place, 'this is not a signed note')
  const text = note.slice(0, end + 1)
  const signatures = note.slice(end + 2, -1).split('\n').map((line) => /^— ([^+\s]+) (\S+)$/u.exec(line) ?? []).map(([, name, encoded]) => ({ name, bytes: fromBase64(encoded) }))
  if (signatures.some(({ bytes }) => !(bytes?.length > 4))) throw tampered(place, 'after the empty line stand more than signatures')
  const ours = signatures.filter(({ name, bytes }) => name === key.name && bytes.toString('hex', 0, 4) === key.hash)
  if (ours.length === 0) throw tampered(place, `this is not signed by the key ${key.name}+${key.hash}`)
  if (!ours.every(({ bytes }) => crypto.verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4)))) throw tampered(place, 'the signature does not fit the text')
  const [, origin, size, encoded] = /^(.+)\n(0|[1-9]\d{0,14})\n(.+)\n$/.exec(text) ?? []
  const root = fromBase64(encoded, 32)?.toString('latin1')
  if (!root) throw tampered(place, 'a checkpoint is three lines: origin, number of entries, root hash in base64')
  return { origin, size: Number(size), root, text }
}
/** How wide a tile is in a journal of `size` entries, and its name: `tile/0/x001/x234/067.p/8`, where a full tile's width is left out. */
function tileOf(level, index, size) {
  const width = Math.min(256, Math.floor(size / 256 ** (level === 'entries' ? 0 : level)) - index * 256)
  const groups = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0').replaceAll(/\d{3}(?=\d)/g, 'x$&/')
  return { width, name: `tile/${level}/${groups}${width < 256 ? `.p/${width}` : ''}` }
}
/** The files under tile/: how many are bundles, and one that a journal of this size does not have. Hidden files are the operating system's. */
function lookAround(folder, size) {
  let [bundles, stray] = [0]
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const name = path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)).split(path.sep).join('/')
    if (entry.isDirectory() || entry.name.startsWith('.') || !name.startsWith('tile/')) continue
    const [, level, groups] = /^tile\/(entries|\d\d?)\/([x\d/]+)(?:\.p\/\d+)?$/.exec(name) ?? []
    const due = groups && tileOf(level, Number(groups.replaceAll(/[x/]/g, '')), size)
    if (!due || due.width < 1 || due.name !== name) stray ??= tampered(name, `a journal of ${size} entries has no such file`)
    else if (level === 'entries') bundles++
  }
  return { bundles, stray }
}
/** The tree over the tiles, of which only the last one used is in memory. */
function treeOf(folder, journalSize, stray) {
  const [roots, pair] = [new Map(), Buffer.alloc(65, 1)]
  let opened = {}
  /** The hash at a place of a level, as it stands in the tiles. */
  const hash = (level, place) => {
    const index = Math.floor(place / 256)
    if (opened.index !== index || opened.level !== level) {
      const { width, name } = tileOf(level, index, journalSize)
      opened = { level, index, tile: open(folder, name, stray) }
      if (opened.tile.length !== width * 32) throw tampered(name, `${width} hashes cannot be ${opened.tile.length} bytes`)
    }
    return opened.tile.latin1Slice((place % 256) * 32, (place % 256) * 32 + 32)
  }
  /** RFC 6962's MTH of `size` leaves from `first`. The roots of full subtrees never change and are kept, those of the smallest excepted. */
  const root = (size, first = 0) => {
    if (size < 2) return size === 0 ? sha256('') : hash(0, first)
    const name = size >= 32 && Number.isInteger(Math.log2(size)) && `${first} ${size}`
    if (roots.has(name)) return roots.get(name)
    const left = 2 ** Math.ceil(Math.log2(size) - 1)
    pair.latin1Write(root(left, first) + root(size - left, first + left), 1)
    const made = sha256(pair)
    if (name) roots.set(name, made)
    return made
  }
  return { hash, root }
}
/** Numbers keys of 16 bytes as they come, in a fifth of the memory a Map takes. The seed is random: nobody can make up keys that meet in one slot. */
function numbersFor(most) {
  const [words, slots] = [new Int32Array(most * 4 + 4), new Uint32Array(2 ** Math.ceil(Math.log2(most * 2 + 2)))]
  const [bytes, seed] = [Buffer.from(words.buffer), crypto.randomBytes(4).readInt32LE()]
  let count = 0
  /** The number of a key; that of a new key is how many there were before. */
  return (key, encoding, mayAdd = true) => {
    const at = count * 4
    bytes.write(key, at * 4, 16, encoding)
    let hash = seed
    for (let i = at; i < at + 4; i++) hash = Math.imul(hash ^ words[i] ^ (hash >>> 15), 0x9e3779b1)
    for (let slot = hash ^ (hash >>> 13); ; slot++) {
      const number = slots[(slot &= slots.length - 1)] - 1
      if (number === -1) return mayAdd ? (slots[slot] = ++count) - 1 : count
      const other = number * 4
      if (words[other] === words[at] && words[other + 1] === words[at + 1] && words[other + 2] === words[at + 2] && words[other + 3] === words[at + 3]) return number
    }
  }
}
/** The entry in a body of this journal, or what is `wrong` with it. */
function openBody(bytes, { tenant, epoch }) {
  const body = fromJson(fromUtf8(bytes))
  if (!body) return { wrong: 'the body is not a JSON object in UTF-8 with each key once' }
  let last = -1
  for (const name in body) {
    if (last >= (last = order.indexOf(name))) return { wrong: `the body cannot have a field ${quoted(name)} here` }
    if (!fields.get(name)(body[name])) return { wrong: `the field “${name}” cannot be ${quoted(JSON.stringify(body[name]))}` }
  }
  for (const name of needed) if (!(name in body)) return { wrong: `the field “${name}” is missing` }
  return body.tenant === tenant && body.epoch === epoch ? body : { wrong: `the entry belongs to tenant ${body.tenant}, epoch ${body.epoch}` }
}
/** Step 2, and what the bodies have to say to later steps. What is wrong there is kept, because other steps come before. */
function readEntries(folder, { size, ...about }) {
  const { bundles, stray } = lookAround(folder, size)
  const [most, tree, versions] = [Math.min(size, bundles * 256), treeOf(folder, size, stray), []]
  const [ids, entities, commitments] = [numbersFor(most), numbersFor(most), Buffer.alloc(most * 33)]
  const found = { tree, ids, commitments, committed: 0 }
  /** What is wrong with a body; a gap in the versions is less urgent. */
  const wrongIn = (body, number, place) => {
    const { wrong, id, entity, outcome, detail } = openBody(body, about)
    const other = wrong ? number : ids(id.replaceAll('-', ''), 'hex')
    if (other !== number || wrong) return tampered(place, wrong ?? `the id ${id} is that of entry ${other} too`)
    // For step 8: a 1, which becomes 2 when the detail is seen, then the commitment.
    if (detail) found.committed += commitments[number * 33] = commitments.write(detail, number * 33 + 1, 'hex') / 32
    if (!entity || outcome !== 'done') return
    const which = entities(sha256(`${entity.type.length} ${entity.type} ${entity.id}`), 'latin1')
    const [before, version] = [versions[which], (versions[which] = entity.version ?? 0)]
    // In a later epoch an entity may be older than the log. What has no versions never gets one.
    if (before === undefined ? version < 2 || about.epoch > 1 : version === (before && before + 1)) return
    found.gap ??= tampered(place, `${quoted(entity.type)} ${quoted(entity.id)} cannot have version ${version || 'none'} after ${before || 'none'}`)
  }
  for (let first = 0; first < size; first += 256) {
    const { name, width } = tileOf('entries', first / 256, size)
    const bundle = open(folder, name, stray)
    let end = 0
    for (let number = first; number < first + width; number++) {
      const [place, from] = [`${name}, entry ${number}`, end + 2]
      end = from <= bundle.length ? from + bundle.readUInt16BE(end) : Infinity
      if (end > bundle.length) throw tampered(place, 'the bundle ends before this body does')
      // The length has been read; its last byte becomes the 0x00 before a leaf, which spares a copy of the body.
      bundle[from - 1] = 0
      if (sha256(bundle.subarray(from - 1, end)) !== tree.hash(0, number)) throw tampered(place, `the body's hash is not the one in ${tileOf(0, first / 256, size).name}`)
      found.wrong ??= wrongIn(bundle.subarray(from, end), number, place)
    }
    if (end !== bundle.length) throw tampered(name, `there are ${bundle.length - end} bytes after the last of ${width} bodies`)
    tree.root(width, first)
  }
  if (stray) throw stray
  return found
}

/** The checks in the page's order, which ends at the first thing wrong; `report` gathers what is known until then. */
function check(folder, { key: keyText, witnesses = [], origin: asked }, report) {
  const key = readKey(keyText)
  fs.readdirSync(folder)
  report.step = 1
  const newest = openCheckpoint(fromUtf8(open(folder, 'checkpoint')) ?? '', key, 'checkpoint')
  const { origin, size } = newest
  const [, installation, tenant, epoch] = /^(.+)\/journal\/([^/]+)\/([1-9]\d{0,8})$/.exec(origin) ?? []
  if (installation !== key.name || !isUuid(tenant)) throw tampered('checkpoint', `the origin ${quoted(origin)} is not ${key.name}/journal/<tenant>/<epoch>`)
  if (asked !== undefined && asked !== origin) throw tampered('checkpoint', `this is the journal ${quoted(origin)} and not ${quoted(asked)}`)
  Object.assign(report, { step: 2, origin, entries: size, checkpoints: 0, witnessed: 0 })
  const { tree, ids, commitments, wrong, gap, committed } = readEntries(folder, { size, tenant, epoch: Number(epoch) })
  report.step = 3
  for (let level = 1; 256 ** level <= size; level++) {
    for (let at = 0; at < Math.floor(size / 256 ** level); at++) {
      const place = `${tileOf(level, Math.floor(at / 256), size).name}, hash ${at % 256}`
      if (tree.root(256 ** level, at * 256 ** level) !== tree.hash(level, at)) throw tampered(place, `this is not the root of ${tileOf(level - 1, at, size).name}`)
    }
  }
  report.step = 4
  let [note, before] = ['', { size: 0 }]
  eachLine(folder, 'checkpoints', (line) => {
    if (line !== '====') return void (note += `${line}\n`)
    const [place, checkpoint] = [`checkpoints, no. ${++report.checkpoints}`, openCheckpoint(note, key, `checkpoints, no. ${report.checkpoints}`)]
    if (checkpoint.origin !== origin) throw tampered(place, `this is a checkpoint of ${quoted(checkpoint.origin)}`)
    if (checkpoint.size < before.size || checkpoint.size > size) throw tampered(place, `${checkpoint.size} entries cannot come after ${before.size} in a journal of ${size}`)
    if (tree.root(checkpoint.size) !== checkpoint.root) throw tampered(place, `the first ${checkpoint.size} entries are not those that were signed; the first ${before.size} are`)
    ;[before, note] = [checkpoint, '']
  })
  if (note) throw tampered('checkpoints', 'the end is not a line of ====')
  if (tree.root(size) !== newest.root) throw tampered('checkpoint', `the ${size} entries are not those that were signed; the first ${before.size} are`)
  if (before.text !== newest.text) throw incomplete('checkpoints', `the newest checkpoint, of ${size} entries, is missing at the end`)
  report.step = 5
  for (const file of witnesses) {
    eachLine('', file, (line, place) => {
      const { at, note } = fromJson(line) ?? {}
      if (typeof at !== 'string' || typeof note !== 'string') throw unreadable(place, 'a line is {"at":"…","note":"…"}')
      if (note.split('\n', 1)[0] !== origin) return
      const seen = openCheckpoint(note, key, place)
      if (seen.size > size) throw tampered(place, `at ${quoted(at)} there were ${seen.size} entries, now ${size}: the end was cut off, or the export is older than that`)
      if (tree.root(seen.size) !== seen.root) throw tampered(place, `the first ${seen.size} entries are not those that were witnessed at ${quoted(at)}`)
      report.witnessed++
    })
  }
  if (witnesses.length > 0 && report.witnessed === 0) throw incomplete(witnesses.join(', '), `there is no line about ${quoted(origin)}`)
  report.step = wrong ? 6 : 7
  if (wrong ?? gap) throw wrong ?? gap
  if (!fs.existsSync(path.join(folder, 'details.jsonl'))) return
  Object.assign(report, { step: 8, details: 0 })
  eachLine(folder, 'details.jsonl', (line, place) => {
    const detail = fromJson(line)
    if (!isDetail(detail)) throw tampered(place, 'a line is {"entry":"…","salt":"…","data":"…"}')
    const at = ids(detail.entry.replaceAll('-', ''), 'hex', false) * 33
    if (commitments[at] !== 1) throw tampered(place, `the entry ${detail.entry} ${commitments[at] === 2 ? 'has two details' : 'is not one with a detail'}`)
    const bytes = Buffer.concat([Buffer.of(3), Buffer.from(detail.salt, 'base64'), Buffer.from(detail.data, 'base64')])
    if (sha256(bytes) !== commitments.latin1Slice(at + 1, at + 33)) throw tampered(place, `this is not the detail to which the entry ${detail.entry} is committed`)
    commitments[at] = 2
    report.details++
  })
  report.erased = committed - report.details
}
/** What there is to say about an export. Never throws. */
export function verify(folder, options) {
  const report = { verdict: 'ok', exit: 0, step: 0 }
  try {
    check(folder, options, report)
  } catch (error) {
    const { verdict, exit, place, message: sentence } = error.verdict ? error : unreadable(error.path ?? folder, error.message)
    Object.assign(report, { verdict, exit, place, sentence })
  }
  return report
}

const usage = 'node verify.mjs <export folder> --key <name+hash+key> [--witness <file>]… [--origin <origin>] [--json]'
const verdicts = { tampered: 'The journal was tampered with', incomplete: 'Something is missing, so that nothing can be said', unreadable: 'This cannot be read' }
const tell = ({ verdict, step, sentence, origin, entries, checkpoints, witnessed, details, erased }, asked) => (sentence ? [`${verdicts[verdict]}${step > 0 ? ` (check ${step})` : ''}. ${sentence}.`] : [
  `Everything holds: the ${entries} entries of ${origin} are those that were signed, in ${checkpoints} checkpoints.`,
  witnessed > 0 ? `They begin with the ${witnessed} trees that were witnessed.` : 'No witness was asked, so whoever has the signing key could have written all of it anew.',
  details === undefined ? 'The details were left out of this export.' : `Details that are those of their entries: ${details}; erased: ${erased}.`,
  ...(asked === undefined ? ['No --origin was given: see for yourself that this is the journal you wanted.'] : []),
]).join('\n')

if (fs.realpathSync(process.argv[1] ?? '.') === fs.realpathSync(new URL(import.meta.url))) {
  const [args, folders, given] = [process.argv.slice(2), [], { '--key': [], '--witness': [], '--origin': [], '--json': [] }]
  for (let arg; (arg = args.shift()) !== undefined;) (Object.hasOwn(given, arg) ? given[arg] : folders).push(Object.hasOwn(given, arg) && arg !== '--json' ? args.shift() : arg)
  const { '--key': [key], '--witness': witnesses, '--origin': [origin] } = given
  const isAsked = folders.length === 1 && !folders[0].startsWith('-') && given['--key'].length === 1 && given['--origin'].length < 2 && !Object.values(given).flat().includes(undefined)
  const report = isAsked ? verify(folders[0], { key, witnesses, origin }) : { verdict: 'unreadable', exit: 3, step: 0, place: 'arguments', sentence: usage }
  console.log(given['--json'].length > 0 ? JSON.stringify(report) : tell(report, origin))
  process.exitCode = report.exit
}
