/**
 * What people and programs send who mean harm, or who are broken: values for any field of a body, ids for any place in an address, header
 * fields and whole bodies. As texts of JSON, because much of it no honest program can write. A new trick that turns up anywhere is added here,
 * and is then tried at every operation.
 */

/** In place of any one value of a body. */
export const values: readonly string[] = [
  // Of another type, or of none.
  'null', 'true', 'false', '0', '-1', '1.5', '1e308', '-1e308', '1e-20', '2147483648', '-2147483649', '9007199254740991', '""', '" "', '"1"', '"true"', '"null"', '"undefined"', '"NaN"',
  '[]', '[[]]', '[null]', '["a"]', '[{}]', '{}', '{"a":1}', '{"$ne":null}', '{"$gt":""}', '{"length":1}', '{"toString":"x"}', '{"valueOf":1}', '{"then":"x"}', '{"toJSON":"x"}', '{"hasOwnProperty":1}',
  // What reaches the prototype, or changes on the way.
  '{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"a":1,"a":2}', '{"a":1,"\\u0061":2}', '-0', '1e400', '-1e400', '9007199254740993', '-9007199254740993', '123456789012345678901234567890',
  // Text that is no text, or is more than it seems.
  '"a\\u0000b"', '"\\u0000"', '"\\ud800"', '"\\udc00\\ud800"', '"a\\udfff"', '"\\u202egnp.exe"', '"\\u200b"', '"\\ufeff"', '"\\u0007\\u001b[31m"', '"a\\r\\nSet-Cookie: session=x"', '"\\u2028\\u2029"', '"\\uffff\\ufffe"', '"e\\u0301\\u0301\\u0301"', '"\\ud83d\\ude00"', '"１２３"', '"١٢٣"',
  // For whoever builds a query, a page, a mail, a sheet or a path of it.
  '"\' OR 1=1--"', '"\'; SELECT pg_sleep(5)--"', '"$1"', '"$$"', '"\\\\\'"', '"%"', '"_"', '"a & (b | !"', '":*"', '"::uuid"', '"{\\"a\\":1}"', '"<script>alert(1)</script>"', '"<img src=x onerror=alert(1)>"', '"[x](javascript:alert(1))"', '"{{constructor.constructor(\'1\')()}}"', '"${7*7}"', '"<%= 1 %>"',
  '"=HYPERLINK(\\"http://evil.example\\")"', '"@SUM(1)"', '"../../../../etc/passwd"', '"..\\\\..\\\\x"', '"%2e%2e%2f"', '"%00"', '"file:///etc/passwd"', '"http://127.0.0.1:1/"', '"javascript:alert(1)"', '"a@b\\r\\nBcc: c@d.example"', '"kari@fjellvik.example, ola@fjellvik.example"', '"*)(uid=*"',
  // Ids, days and times that are none.
  '"00000000-0000-0000-0000-000000000000"', '"ffffffff-ffff-ffff-ffff-ffffffffffff"', '"{0193a1b2-0000-7000-8000-000000000000}"', '"0193A1B2-0000-7000-8000-000000000000"', '"0000-00-00"', '"2026-02-30"', '"2026-11-22"', '"0000-01-01T00:00:00Z"', '"9999-12-31T23:59:59Z"', '"2026-02-30T00:00:00Z"', '"2026-11-22T24:00:00Z"', '"2026-11-22T23:59:60Z"', '"+275760-09-13T00:00:00Z"', '"-271821-04-20T00:00:00Z"', '"2026-03-29T02:30:00"', '"2026-11-22T00:00:00+99:99"', '"infinity"', '"now"', '"1969-12-31T23:59:59.999999999Z"',
  // Large, long and deep.
  `"${'a'.repeat(50_000)}!"`, `"${'@'.repeat(5_000)}"`, `"${'a@'.repeat(5_000)}a.example"`, `"${'æ'.repeat(3_000)}"`, `[${'"a",'.repeat(2_000)}"a"]`, `${'['.repeat(30)}${']'.repeat(30)}`, `${'['.repeat(40)}${']'.repeat(40)}`, `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`,
]

/** Beside the fields of an honest body. */
export const extraFields: readonly string[] = [
  '"tenantId":"00000000-0000-0000-0000-000000000000"', '"tenant_id":null', '"id":"00000000-0000-0000-0000-000000000000"', '"version":7', '"role":"administrator"', '"isPlatformAdmin":true', '"platformAdministrator":true', '"platform_admin":true', '"permissions":["*"]',
  '"approvedBy":"x"', '"createdAt":"2020-01-01T00:00:00Z"', '"deletedAt":null', '"__proto__":{"polluted":true}', '"constructor":{"prototype":{"polluted":true}}', '"prototype":{}', '"\\u005f_proto__":{"polluted":true}', '"":1', '"a\\u0000":1', '"\\ud800":1', `"${'k'.repeat(3_000)}":1`,
]

/** In place of an id in an address, encoded as a browser would. */
export const ids: readonly string[] = [
  '00000000-0000-0000-0000-000000000000', '0193A1B2-0000-7000-8000-000000000000', '{0193a1b2-0000-7000-8000-000000000000}', '0193a1b2-0000-7000-8000-000000000000\0', '0193a1b2-0000-7000-8000-000000000000/../x', '0193a1b200007000800000000000000000', '1', '-1', '0x1', 'null', 'undefined', '[object Object]', '__proto__', 'constructor',
  '\' OR 1=1--', '%', '*', '..', '.', '%2e%2e', ';x=1', '\u202e', 'ø', 'a'.repeat(90), 'a'.repeat(1_500), '\u0661',
].map((one) => encodeURIComponent(one))
/** As they are, which no browser would send. */
export const rawIds: readonly string[] = ['%00', '%zz', '%', '%c0%ae', '%ff', '%ed%a0%80', '0193a1b2-0000-7000-8000-000000000000%00', '0193a1b2-0000-7000-8000-000000000000;x', '0193a1b2-0000-7000-8000-000000000000.']

/** In place of what a search asks for. */
export const searches: readonly string[] = ['', ' ', '%00', '%ff', '%zz', '-1', '0', '101', '1e3', '1.5', '0x10', '9007199254740993', '99999999999999999999', 'null', '__proto__', '%27%20OR%201%3D1--', '%25', '_', '%5C', 'a%20%26%20(b%20%7C%20!', '%3A*', '*', '(((((', '%E2%80%AE', '%F0%9F%98%80', 'a'.repeat(1_500), '-created_at', 'title;drop', 'title,title', '2026-02-30', '[]', '{}']
export const unknownSearches: readonly string[] = ['tenant=x', 'tenantId=x', 'organisation=x', '__proto__=x', 'constructor=x', '__proto__[polluted]=1', 'a[b][c]=1', 'limit[]=1', 'id=1&id=2', '%00=1', `${'x'.repeat(500)}=1`]

/** Whole bodies, and what they are. */
export const bodies: readonly (readonly [string, string | Buffer])[] = [
  ['nothing', ''], ['a blank', ' '], ['null', 'null'], ['a list', '[]'], ['a text', '"x"'], ['a number', '1'], ['a truth', 'true'], ['not a number', 'NaN'], ['half an object', '{"a":'], ['an open brace', '{'], ['two objects', '{}{}'], ['something behind', '{} x'], ['a comma too many', '{"a":1,}'], ['single quotes', '{\'a\':1}'], ['a comment', '{/* */}'],
  ['a form', 'a=1&b=2'], ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'], ['a mark of the byte order', '\ufeff{}'], ['UTF-16', Buffer.from('{"a":1}', 'utf16le')], ['Latin-1', Buffer.from('{"a":"\u00f8"}', 'latin1')], ['overlong bytes', Buffer.of(0x7b, 0x22, 0xc0, 0xae, 0x22, 0x3a, 0x31, 0x7d)], ['bytes of nothing', Buffer.alloc(64)], ['packed bytes', Buffer.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)],
  ['a depth of ten thousand', '['.repeat(10_000) + ']'.repeat(10_000)], ['a depth that does not end', '{"a":'.repeat(10_000)], ['a hundred thousand fields', `{${Array.from({ length: 100_000 }, (_, n) => `"k${n}":1`).join(',')}}`], ['more than is taken', `{"a":"${'a'.repeat(1 << 20)}"}`], ['a name twice', '{"a":1,"a":2}'], ['a name twice in other letters', '{"a":1,"\\u0061":2}'],
]

/** Header fields that may come with anything. */
export const headers: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['another language', { 'accept-language': `${'nn;q=0.9,'.repeat(500)}*;q=x` }], ['no language', { 'accept-language': '\u00ff;;;=,,,q' }], ['another tenant', { 'x-tenant': 'x', 'x-organization-id': 'x', 'x-tenant-id': 'x' }], ['another method', { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' }],
  ['another address', { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', 'forwarded': 'for=127.0.0.1;host=evil.example' }], ['another host', { 'host': 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }], ['another path', { 'x-original-url': '/metrics', 'x-rewrite-url': '/metrics' }],
  ['ranges', { range: `bytes=${'0-,'.repeat(1_000)}` }], ['what it accepts', { accept: '*/*;q=bad, text/html;level=x' }], ['a number of its own', { 'x-request-id': 'a\u00e5b' }], ['a change of protocol', { upgrade: 'websocket', connection: 'upgrade' }], ['a trace', { traceparent: '00-xyz', tracestate: 'x'.repeat(2_000) }],
  ['half an authorisation', { authorization: 'Bearer' }], ['a strange authorisation', { authorization: 'Basic YTpi' }], ['a long key', { authorization: `Bearer ${'a'.repeat(5_000)}` }], ['a key that is code', { authorization: 'Bearer \' OR 1=1--' }],
]

/** Cookies beside or in place of the honest one. */
export const cookies: readonly string[] = ['session', 'session=', 'session=;session=', 'session=x', `session=${'a'.repeat(5_000)}`, 'session=rs_\u00e5', 'session=%00', 'session="x"', '__proto__=x', 'session=__proto__', 'constructor=x; prototype=y', ';;;;=', `${'a=b; '.repeat(300)}`, 'respondent=~~~~', `respondent=${'~x'.repeat(500)}`, 'tenant=A', '\u00ff=\u00ff']

/** In place of a version. */
export const versions: readonly string[] = ['*', '', ' ', '1', '"1', 'W/"1"', '"1", "2"', '"-1"', '"0x1"', '"1e0"', '"x"', '""', '"9999999999"', `"${'1'.repeat(8_000)}"`, '"١"', '"1 OR 1=1"']
/** In place of a key that makes a request happen once. */
export const keys: readonly string[] = ['', ' ', 'a b', '\u00e5', 'k'.repeat(201), 'k'.repeat(8_000), '\t']
export const mediaTypes: readonly string[] = ['', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml', 'application/json garbage', 'application/json\tx', 'application/json; charset=utf-7', 'application/json; charset=utf-16', 'application/jsonx', 'application/merge-patch+json', 'text/json', 'application/json, text/plain', '*/*', 'application/json;;', 'a'.repeat(3_000)]
export const encodings: readonly string[] = ['gzip', 'br', 'deflate', 'zstd', 'gzip, gzip', 'x', 'identity, gzip']
