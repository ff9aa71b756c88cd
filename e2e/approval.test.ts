/** Approval as people meet it: a conclusion on grounds that then move, a case that another person decides by four eyes, its paper, and copies between organisations. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { look, openWorld, password, type World } from './testing/world.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' }).first().click()

describe.skipIf(skipBrowser)('approval (needs Chromium)', () => {
  let world: World, page: Page, here: string, engagement: string, kari: string, per: string, matrix: { version: number; words: object }
  /** As a person with this session, over the same door as the screens. */
  const ask = async (session: string, method: string, path: string, body?: object, version?: number) => {
    const answer = await fetch(`${world.address}/api/v1/${path}`, { method, headers: { 'sec-fetch-site': 'same-origin', 'cookie': session, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...(version !== undefined && { 'if-match': `"${version}"` }) }, ...(body && { body: JSON.stringify(body) }) })
    const text = await answer.text()
    expect([path, answer.status < 300, text]).toEqual([path, true, text])
    return { json: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>, session: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
  }
  const own = (path: string) => `organisations/${here}/${path}`
  const goTo = (path: string) => page.goto(`${world.address}/organisations/${here}/${path}`)
  const become = async (session: string) => {
    const [name = '', value = ''] = session.split('=')
    await world.context.clearCookies()
    await world.context.addCookies([{ name, value, url: world.address }])
  }

  beforeAll(async () => {
    world = await openWorld()
    const token = new URL(world.firstRun).hash.slice(1)
    const first = await ask('', 'POST', 'first-run', { token, email: 'kari@fjellvag.example', name: 'Kari Fjellvåg', password, organisation: 'Fjellvåg legekontor', language: 'nb' })
    kari = first.session
    here = String(first.json['organisation'])
    const invited = await ask(kari, 'POST', own('invitations'), { email: 'per@fjellvag.example', roles: ['system-owner'] })
    per = (await ask('', 'POST', 'invitations/accept', { token: invited.json['token'], newcomer: { name: 'Per Dal', language: 'nb', password } })).session
    const members = (await ask(kari, 'GET', own('members'))).json['members'] as { id: string; name: string }[]
    engagement = String((await ask(kari, 'POST', own('engagements'), { title: 'Journalsystem i skyen', ownerId: members.find(({ name }) => name === 'Per Dal')?.id })).json['id'])
    await ask(kari, 'POST', own(`engagements/${engagement}/answers`), { answers: [{ fact: 'processing.personal-data', value: true }, { fact: 'supplier.processes-on-behalf', value: true }] })
    matrix = (await ask(kari, 'GET', own('authority-matrix'))).json as typeof matrix
    page = await world.page()
    await become(per)
  })
  afterAll(() => world?.close())

  it('nobody decides before the organisation has said who may, and that is said', async () => {
    await goTo(`engagements/${engagement}`)
    await follow(page, /^Konklusjoner/)
    await page.getByRole('heading', { name: 'Ingen har konkludert ennå' }).waitFor()
    expect(await look(page, 'conclusions-empty')).toEqual([])
    await follow(page, 'Saker til avgjørelse')
    await follow(page, 'Legg fram en sak')
    await page.getByRole('heading', { name: 'Ingen kan avgjøre saker ennå' }).waitFor()
    expect(await look(page, 'decision-no-matrix')).toEqual([])
    await ask(kari, 'POST', own('authority-matrix'), { version: 0, words: matrix.words, decidedBy: 'Kari Fjellvåg', decidedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) })
  })

  it('a conclusion is signed on grounds that are shown, and falls when they move', async () => {
    await goTo(`engagements/${engagement}/conclusions`)
    await page.getByText('Leverandøren gir gode nok garantier for personvernet').waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Leverandøren gir gode nok garantier' }).getByRole('link', { name: 'Konkluder' }).click()
    await heading(page, 'Leverandøren gir gode nok garantier for personvernet')
    await page.getByText('Konklusjonen får navnet ditt, Per Dal').waitFor()
    // What it rests on stands there, with who said it.
    await page.locator('.grounds li', { hasText: 'Skal leverandøren ta vare på' }).filter({ hasText: 'Kari Fjellvåg' }).first().waitFor()
    expect(await look(page, 'conclusion-add')).toEqual([])
    await press(page, 'Konkluder')
    await page.locator('.ds-error-summary, .ds-alert[role=alert]').first().waitFor()
    await page.getByLabel('Ja, på vilkår').check()
    await fill(page, 'Vurderingen, med egne ord', 'Leverandøren har ISO 27001 for driften.\nVi har sett underleverandørlisten, og tar forbehold om logg.')
    // What it rests on moves while it is being written: it is not signed, and what moved is shown.
    await ask(kari, 'POST', own(`engagements/${engagement}/answers`), { answers: [{ fact: 'supplier.processes-on-behalf', value: false }] })
    await press(page, 'Konkluder')
    await page.getByText('Konklusjonen ble ikke lagret.').waitFor()
    await page.getByRole('heading', { name: 'Dette endret seg mens du skrev. Les det før du konkluderer.' }).waitFor()
    await page.locator('.moved li', { hasText: 'Skal leverandøren ta vare på' }).getByText(/Da: Ja\. Nå: Nei \(Kari Fjellvåg, /).first().waitFor()
    expect(await look(page, 'conclusion-moved-while')).toEqual([])
    await press(page, 'Konkluder')
    await page.getByText('Står', { exact: true }).waitFor()
    expect(await look(page, 'conclusion')).toEqual([])
    await ask(kari, 'POST', own(`engagements/${engagement}/answers`), { answers: [{ fact: 'supplier.processes-on-behalf', value: true }] })
    await page.reload()
    await page.getByText('Står ikke: grunnlaget er endret').waitFor()
    // A newcomer is told the rule, what was shown then and what stands now, and what to do.
    await page.getByRole('heading', { name: 'Konklusjonen står ikke lenger, fordi grunnlaget er endret' }).waitFor()
    await page.locator('.moved li', { hasText: 'Skal leverandøren ta vare på' }).getByText(/Da: Nei\. Nå: Ja \(Kari Fjellvåg, /).first().waitFor()
    expect(await page.locator('.moved').innerText()).toMatch(/Per Dal så dette .*må noen se på det nye[\s\S]*konkluder på nytt/)
    expect(await page.locator('.ds-button[data-color=accent]').innerText()).toBe('Konkluder på nytt')
    expect(await look(page, 'conclusion-fallen')).toEqual([])
    await follow(page, 'Konklusjoner')
    await page.getByRole('table', { name: 'Konklusjoner' }).waitFor()
    expect(await look(page, 'conclusions')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('a case is put forward by one, advised on, and decided by another who is shown the same', async () => {
    await goTo(`engagements/${engagement}/decisions/add`)
    await page.getByRole('heading', { name: 'Begrunnet unntak' }).waitFor()
    expect(await look(page, 'decision-choose')).toEqual([])
    await follow(page, 'Legg fram: begrunnet unntak')
    await page.getByLabel('Plikten det gjelder').selectOption({ index: 0 })
    await press(page, 'Legg fram saken')
    await page.locator('.ds-error-summary').waitFor()
    expect(await look(page, 'decision-add-wrong')).toEqual([])
    await fill(page, 'Sak', 'Loggen samles først fra mars')
    await fill(page, 'Bakgrunn og begrunnelse', 'Leverandøren leverer loggen i mars. Til da ser vi den i deres portal.')
    await fill(page, 'Tiltak imens', 'Ukentlig kontroll.')
    await page.getByLabel('Risiko som gjenstår').selectOption({ label: 'Høy' })
    await fill(page, 'Gjelder til og med', new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10))
    await press(page, 'Legg fram saken')
    await heading(page, 'Loggen samles først fra mars')
    // Per asked and has no authority: the page says who has.
    await page.getByText('Hos dere er det Kari Fjellvåg.').waitFor()
    expect(await page.getByLabel('Godta', { exact: true }).count()).toBe(0)
    expect(await look(page, 'decision-asked')).toEqual([])
    await become(kari)
    await goTo('decisions')
    await follow(page, 'Loggen samles først fra mars')
    await page.getByRole('heading', { name: 'Avgjør saken' }).waitFor()
    await press(page, 'Avgjør saken')
    await page.locator('.ds-error-summary').waitFor()
    await page.getByLabel('Godta', { exact: true }).check()
    await fill(page, 'Begrunnelse', 'Risikoen er til å leve med i tre måneder.')
    expect(await look(page, 'decision-decide')).toEqual([])
    await press(page, 'Avgjør saken')
    await page.getByRole('heading', { name: 'Avgjørelsen' }).waitFor()
    expect(await page.getByText('Kari Fjellvåg, leder').count()).toBe(1)
    expect(await look(page, 'decision-accepted')).toEqual([])
    await follow(page, 'Saksframlegg')
    await heading(page, 'Saksframlegg: Loggen samles først fra mars')
    const [paper] = await Promise.all([page.waitForEvent('download'), press(page, 'Last ned som Markdown')])
    expect(paper.suggestedFilename()).toMatch(/\.md$/)
    expect(await look(page, 'case-paper')).toEqual([])
    await goTo('decisions')
    await page.getByRole('heading', { name: 'Ingenting venter på avgjørelse' }).waitFor()
    await page.getByLabel('Vis', { exact: true }).selectOption({ label: 'Alle saker' })
    await page.getByRole('table', { name: 'Saker til avgjørelse' }).waitFor()
    expect(await look(page, 'decisions')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('nobody decides their own where another may, and that is said', async () => {
    await ask(kari, 'POST', own(`engagements/${engagement}/decisions`), { form: 'residual-risk', title: 'Risiko for nedetid', reasons: 'Avtalen gir 99,5 prosent.', measures: '', level: 'low' })
    await goTo('decisions')
    await follow(page, 'Risiko for nedetid')
    await page.getByText('Du la fram saken selv, og da må en annen avgjøre den.').waitFor()
    expect(await look(page, 'decision-own')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('copies go out by a code, and the gate says who is missing', async () => {
    const { version } = (await ask(kari, 'GET', own(`engagements/${engagement}`))).json
    await ask(kari, 'PUT', own(`engagements/${engagement}/parties`), { parties: [{ role: 'controller', name: 'Havn sykehus' }, { role: 'controller', name: 'Skog sykehus' }], allControllersNamed: true }, Number(version))
    await goTo(`engagements/${engagement}/offers`)
    await heading(page, 'Delte vurderinger')
    await page.getByText('0 av 2 virksomheter har godtatt for seg selv.').waitFor()
    await page.getByText('Ikke sendt: Havn sykehus og Skog sykehus.').waitFor()
    expect(await look(page, 'offers')).toEqual([])
    await goTo('reception-codes')
    await page.getByRole('heading', { name: 'Ingen mottakskoder' }).waitFor()
    await fill(page, 'Hvem er koden til?', 'Nordlys Drift')
    await press(page, 'Lag mottakskode')
    await page.locator('code.copyable').waitFor()
    expect(await page.locator('code.copyable').textContent()).toMatch(/^rl_/)
    expect(await look(page, 'reception-codes')).toEqual([])
    await press(page, 'Steng: Nordlys Drift')
    await page.getByText('Stengt', { exact: true }).waitFor()
    await follow(page, 'Mottatte vurderinger')
    await page.getByRole('heading', { name: 'Ingen vurderinger er mottatt' }).waitFor()
    expect(await look(page, 'received-empty')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  // There is one organisation in a new installation, and nothing that adds another: how a copy looks is seen on one the browser is handed.
  it('a copy that came is read with where it comes from, and answered on one’s own grounds', async () => {
    const received = '019aa000-0000-7000-8000-000000000001', grounds = [{ what: 'facts', id: 'supplier', version: '1'.repeat(64) }, { what: 'offer', id: received, version: '2'.repeat(64), title: 'Nordlys Drift' }]
    const copy = { kind: 'supplier.guarantees', outcome: 'yes', words: 'Vurdert etter besøk hos leverandøren.', by: { name: 'Liv Nordlys', as: 'leader' }, on: '2026-11-20', engagement: 'Virtuelle tjenere', grounds: [{ what: 'engagement', title: 'Virtuelle tjenere', version: '1' }, { what: 'facts', version: '6'.repeat(64) }], groundsDigest: '3'.repeat(64) }
    const one = { id: received, version: 1, sender: 'Nordlys Drift', copy, digest: '4'.repeat(64), entry: received, receipt: 'rustning.example/receipt\noffer 4444\n', receivedAt: '2026-11-21T10:00:00.000Z', state: 'new' }
    await page.route(/\/received-offers\?/, (route) => route.fulfill({ json: { received: [one] } }))
    await page.route(/\/received-offers\/[^/]+$/, (route) => (route.request().resourceType() === 'document' ? route.continue() : route.fulfill({ json: one })))
    await page.route(/\/grounds\?/, (route) => route.fulfill({ json: { grounds, digest: '5'.repeat(64), newest: 0 } }))
    await goTo('received-offers')
    await page.getByRole('table', { name: 'Mottatte vurderinger' }).waitFor()
    expect(await look(page, 'received')).toEqual([])
    await follow(page, 'Leverandøren gir gode nok garantier for personvernet')
    await page.getByText('Liv Nordlys, leder').waitFor()
    await page.getByLabel('Deres eget leverandørforhold').selectOption({ label: 'Journalsystem i skyen' })
    await page.getByText('Vurdering mottatt fra Nordlys Drift').waitFor()
    await page.getByLabel('Vi godtar den med egne vilkår').check()
    await page.getByLabel('Vilkår eller tiltak hos oss').waitFor()
    expect(await look(page, 'received-answer')).toEqual([])
    expect(world.complaints()).toEqual([])
  })
})
