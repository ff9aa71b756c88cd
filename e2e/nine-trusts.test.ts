/**
 * Nine trusts buy together. The one who leads the purchase shares what it has concluded about the risk; seven adopt it, one adapts it, one
 * refuses, and nothing is put out to tender before the ninth, asked anew, has concluded for itself too. Each leader sees only their own. In Bokmål.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { answersOf, askIn, become, refusedIn, sessionIn, type Ask } from './testing/asking.ts'
import { look, openWorld, password, type World } from './testing/world.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' }).first().click()

interface Trust { readonly name: string; readonly leader: string; readonly here: string; readonly session: string; readonly engagement: string; readonly code: string }
const leaders = [['Havn', 'Ingrid Havnes'], ['Skog', 'Bjørn Skogen'], ['Dal', 'Eva Dalen'], ['Vidde', 'Nils Vidda'], ['Kyst', 'Wenche Kysten'], ['Elv', 'Leif Elven'], ['Bre', 'Astrid Breen'], ['Øy', 'Marit Øyen'], ['Fjord', 'Sindre Fjordheim']] as const
const kind = 'risk/assessed-before-decision', own = 'IKT-drift sammen med regionen', assessed = 'Risikoen er vurdert før dere bestemmer at en leverandør skal gjøre jobben'

describe.skipIf(skipBrowser)('nine trusts (needs Chromium)', { timeout: 120_000 }, () => {
  let world: World, page: Page, ask: Ask, hakon: string, nordlys: string, engagement: string, part: string, trusts: readonly Trust[]
  const trust = (name: string) => trusts.find((one) => one.name === `${name} sykehus`) as Trust
  const purchase = (rest = '') => `${nordlys}/engagements/${engagement}${rest}`
  const goTo = (path: string) => page.goto(`${world.address}/${path}`)

  /** Led by somebody of its own; whoever made it has left. */
  const trustOf = async (organisation: string, name: string, leader: string, index: number): Promise<Trust> => {
    const here = `organisations/${organisation}`
    await ask(hakon, 'PATCH', here, { kind: 'hospital-trust' }, 1)
    const { token } = await ask(hakon, 'POST', `${here}/invitations`, { email: `leder@trust-${index}.example`, roles: ['leader', 'administrator', 'system-owner'] })
    const { session } = await sessionIn(world, 'invitations/accept', { token, newcomer: { name: leader, language: 'nb', password } })
    const { members } = await ask(session, 'GET', `${here}/members`) as { members: { id: string; name: string; version: number }[] }
    const member = (who: string) => members.find((one) => one.name === who)
    await ask(session, 'DELETE', `${here}/members/${member('Håkon Nordlie')?.id}`, undefined, member('Håkon Nordlie')?.version)
    const { id } = await ask(session, 'POST', `${here}/engagements`, { title: own, ownerId: member(leader)?.id, supplierName: 'Nordlys Drift' })
    const { code } = await ask(session, 'POST', `${here}/reception-codes`, { label: 'Nordlys Drift' })
    return { name, leader, here, session, engagement: String(id), code: String(code) }
  }
  const conclude = async (words: string, of = kind) => {
    const { digest, newest } = await ask(hakon, 'GET', purchase(`/conclusion-grounds?kind=${encodeURIComponent(of)}`))
    return String((await ask(hakon, 'POST', purchase('/conclusions'), { kind: of, outcome: 'conditional', words, digest, after: newest }))['id'])
  }
  /** A copy is carried by a job, when its turn comes. */
  const came = async ({ session, here }: Trust): Promise<string> => {
    let found: string | undefined
    await expect.poll(async () => (found = ((await ask(session, 'GET', `${here}/received-offers?state=new`)) as { received: { id: string }[] }).received[0]?.id), { timeout: 20_000 }).toBeDefined()
    return found ?? ''
  }
  const answer = async (one: Trust, outcome: string) => {
    const received = await came(one), { digest, newest } = await ask(one.session, 'GET', `${one.here}/received-offers/${received}/grounds?engagement=${one.engagement}`)
    await ask(one.session, 'POST', `${one.here}/received-offers/${received}/answer`, { engagement: one.engagement, outcome, words: 'Gått gjennom med våre systemeiere.', digest, after: newest, sayName: true })
  }
  const standing = async (name: string) => ((await ask(hakon, 'GET', purchase('/collective-gate'))) as { matters: { seats: { name: string; standing: string }[] }[] }).matters[0]?.seats.find((one) => one.name === name)?.standing
  const stoppedBy = async () => (await refusedIn(world, hakon, 'POST', purchase(`/parts/${part}/advance`), { version: 0 }))

  beforeAll(async () => {
    world = await openWorld()
    ask = askIn(world)
    const first = await sessionIn(world, 'first-run', { token: world.firstRun.split('#')[1], language: 'nb', name: 'Håkon Nordlie', email: 'hakon@nordlys.example', password, organisation: 'Nordlys Drift' })
    hakon = first.session
    nordlys = `organisations/${String(first.json['organisation'])}`
    await ask(hakon, 'PATCH', nordlys, { kind: 'publicly-owned-company' }, 1)
    const made: string[] = []
    for (const [name] of leaders) made.push(await world.organisation(`${name} sykehus`))
    trusts = await Promise.all(leaders.map(([name, leader], index) => trustOf(made[index] ?? '', `${name} sykehus`, leader, index)))
    const { members } = await ask(hakon, 'GET', `${nordlys}/members`) as { members: { id: string }[] }
    const added = await ask(hakon, 'POST', `${nordlys}/engagements`, { title: 'Drift av servere og arbeidsflater', ownerId: members[0]?.id, criticality: 'critical' }) as { id: string; version: number; parts: { id: string }[] }
    ;[engagement, part] = [added.id, added.parts[0]?.id ?? '']
    await ask(hakon, 'PUT', purchase('/parties'), { allControllersNamed: true, parties: [{ role: 'agreement-owner', name: 'Nordlys Drift', self: true }, ...leaders.map(([name]) => ({ role: 'controller', name: `${name} sykehus` }))] }, added.version)
    const told = answersOf('nine-trusts-outsourcing', ['controller', 'engagement.decided-on'])
    await ask(hakon, 'POST', `${nordlys}/answers`, told.organisation)
    await ask(hakon, 'POST', purchase('/answers'), { ...told.thing, answers: [...told.thing.answers, { fact: 'engagement.decided-on', value: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10) }] })
    page = await world.page()
    await become(world, hakon)
  }, 120_000)
  afterAll(() => world?.close())

  it('the purchase says that nine must conclude, who they are, and where to ask them', async () => {
    await goTo(purchase())
    await heading(page, 'Drift av servere og arbeidsflater')
    await page.getByText('0 av 9 virksomheter har godtatt').waitFor()
    expect(await page.getByRole('button', { name: 'Gå videre til anskaffelse' }).count()).toBe(0)
    expect(await stoppedBy()).toBe('gate-closed')
    await page.locator('summary', { hasText: 'Hver virksomhet har vurdert risikoen selv' }).click()
    expect(await look(page, 'nine-stopped')).toEqual([])
    await follow(page, 'Se hvem som har svart, og del vurderingen')
    await heading(page, 'Delte vurderinger')
    await page.getByText('Ikke sendt: Bre sykehus, Dal sykehus').waitFor()
    expect(await look(page, 'nine-offers-none')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('a conclusion is shared with each by the code they gave', async () => {
    const conclusion = await conclude('Risikoen er vurdert samlet for de ni. Driften kan settes ut når folk utenfor EØS ikke når helseopplysninger.')
    await goTo(purchase('/offers'))
    await follow(page, 'Del en konklusjon')
    await heading(page, 'Del en konklusjon')
    expect(await look(page, 'nine-share')).toEqual([])
    // Those who must conclude are there to choose, so that nobody is called something else than in the purchase.
    await page.getByLabel('Mottaker', { exact: true }).selectOption('Havn sykehus')
    await fill(page, 'Mottakskode', trust('Havn').code)
    await press(page, 'Send kopien')
    await heading(page, 'Delte vurderinger')
    for (const { name, code } of trusts.slice(1)) await ask(hakon, 'POST', purchase('/offers'), { conclusion, label: name, to: { code } })
    expect(world.complaints()).toEqual([])
  })

  it('each answers for itself: the first adopts it as it is', async () => {
    const havn = trust('Havn')
    await came(havn)
    await become(world, havn.session)
    await goTo(`${havn.here}/received-offers`)
    await page.getByRole('table', { name: 'Mottatte vurderinger' }).waitFor()
    expect(await look(page, 'nine-received')).toEqual([])
    await follow(page, assessed)
    await heading(page, assessed)
    await page.getByText('Håkon Nordlie, leder').waitFor()
    await page.getByLabel('Deres eget leverandørforhold').selectOption({ label: own })
    await page.getByLabel('Vi godtar den', { exact: true }).check()
    await fill(page, 'Vår egen vurdering', 'Vurderingen dekker våre systemer. Vi slutter oss til den.')
    await page.getByLabel('Oppgi navnet mitt til avsenderen').check()
    expect(await look(page, 'nine-answer')).toEqual([])
    await press(page, 'Konkluder og send svaret')
    await page.getByRole('heading', { name: 'Svaret deres' }).waitFor()
    expect(await look(page, 'nine-answered')).toEqual([])
    // Of the purchase itself they see nothing.
    expect(await refusedIn(world, havn.session, 'GET', purchase())).toBe('not-found')
    expect(world.complaints()).toEqual([])
  })

  it('six more adopt, one adapts with conditions of its own, one refuses and says why', async () => {
    for (const name of ['Skog', 'Dal', 'Vidde', 'Kyst', 'Elv', 'Bre']) await answer(trust(name), 'adopted')
    const [oy, fjord] = [trust('Øy'), trust('Fjord')]
    for (const [one, choice] of [[oy, 'Vi godtar den med egne vilkår'], [fjord, 'Vi avslår den']] as const) {
      const received = await came(one)
      await become(world, one.session)
      await goTo(`${one.here}/received-offers/${received}`)
      await page.getByLabel('Deres eget leverandørforhold').selectOption({ label: own })
      await page.getByLabel(choice, { exact: true }).check()
      if (one === oy) {
        await fill(page, 'Vår egen vurdering', 'Vi kan bruke løsningen når sambandet over sundet er sikret.')
        await press(page, 'Konkluder og send svaret')
        await page.locator('.ds-error-summary, .ds-alert[role=alert]').first().waitFor()
        expect(await look(page, 'nine-conditions-missing')).toEqual([])
        await fill(page, 'Vilkår eller tiltak hos oss', 'Reservesamband skal være prøvd før oppstart hos oss.')
      } else {
        await fill(page, 'Vår egen vurdering', 'Vurderingen sier ingenting om tilgangen fra India. Vi kan ikke bygge på den.')
        await fill(page, 'Til avsenderen', 'Risikoen ved tilgang fra India er ikke vurdert.')
      }
      await press(page, 'Konkluder og send svaret')
      await page.getByRole('heading', { name: 'Svaret deres' }).waitFor()
    }
    await expect.poll(() => standing('Fjord sykehus'), { timeout: 20_000 }).toBe('refused')
    await expect.poll(() => standing('Øy sykehus'), { timeout: 20_000 }).toBe('adapted')
    expect(world.complaints()).toEqual([])
  })

  it('and the tender is stopped: eight are not nine', async () => {
    await become(world, hakon)
    await goTo(purchase('/offers'))
    await page.getByText('8 av 9 virksomheter har godtatt for seg selv, og 1 har avslått.').waitFor()
    await page.getByText('Avslått: Fjord sykehus.').waitFor()
    // Who gave no name is known by the role.
    await page.getByRole('row', { name: /^Øy sykehus Godtatt med tilpasning .* leder$/ }).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(9)
    expect(await look(page, 'nine-eight')).toEqual([])
    await follow(page, 'Fjord sykehus')
    await heading(page, 'Fjord sykehus')
    await page.getByText('Risikoen ved tilgang fra India er ikke vurdert.').waitFor()
    expect(await look(page, 'nine-refused')).toEqual([])
    await goTo(purchase())
    await page.getByText('8 av 9 virksomheter har godtatt', { exact: true }).waitFor()
    await page.locator('summary', { hasText: 'Hver virksomhet har vurdert risikoen selv' }).click()
    await page.getByText('Fjord sykehus: Ikke oppfylt').waitFor()
    await page.getByRole('link', { name: 'Se hvem som har svart, og del vurderingen' }).first().waitFor()
    expect(await page.getByRole('button', { name: 'Gå videre til anskaffelse' }).count()).toBe(0)
    expect(await look(page, 'nine-stopped-by-one')).toEqual([])
    expect(await stoppedBy()).toBe('gate-closed')
    expect(world.complaints()).toEqual([])
  })

  it('until the ninth, asked anew with what it missed, has concluded too', async () => {
    const fjord = trust('Fjord')
    await goTo(purchase('/offers'))
    await follow(page, 'Fjord sykehus')
    await follow(page, 'Del på nytt')
    // To somebody who has been written to before no code is asked for.
    await page.getByText('Fjord sykehus har fått kopier fra dere før.').waitFor()
    expect(await page.getByLabel('Mottakskode', { exact: true }).count()).toBe(0)
    expect(await look(page, 'nine-share-again')).toEqual([])
    await press(page, 'Send kopien')
    await heading(page, 'Delte vurderinger')
    await answer(fjord, 'adopted')
    await expect.poll(() => standing('Fjord sykehus'), { timeout: 20_000 }).toBe('adopted')
    await page.reload()
    await page.getByText('Alle 9 virksomhetene har godtatt for seg selv.').waitFor()
    expect(await look(page, 'nine-all')).toEqual([])
    await goTo(purchase())
    await press(page, 'Gå videre til anskaffelse')
    await expect.poll(() => page.locator('.stages [aria-current=step]').innerText(), { timeout: 8_000 }).toContain('Anskaffelse')
    expect(await look(page, 'nine-procure')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('another thing that is shared with one of them takes nothing from what the nine have said', async () => {
    const shared = await conclude('Leverandøren har vist sertifikater og revisjoner.', 'supplier.guarantees')
    await goTo(purchase('/offers'))
    await follow(page, 'Del en konklusjon')
    await page.getByLabel('Konklusjonen som deles').selectOption(shared)
    // Where they stand to the very thing that is about to be shared.
    await page.getByLabel('Mottaker', { exact: true }).selectOption({ label: 'Havn sykehus (ikke sendt)' })
    await press(page, 'Send kopien')
    await heading(page, 'Delte vurderinger')
    await page.getByText('Dere har delt 2 vurderinger. Hver telles for seg').waitFor()
    await page.locator('.section', { has: page.getByRole('heading', { name: assessed }) }).getByText('Alle 9 virksomhetene har godtatt for seg selv.').waitFor()
    await page.locator('.section', { has: page.getByRole('heading', { name: 'Leverandøren gir gode nok garantier for personvernet' }) }).getByText('0 av 9 virksomheter har godtatt for seg selv.').waitFor()
    expect(await standing('Havn sykehus')).toBe('adopted')
    expect(await look(page, 'nine-two-things')).toEqual([])
    await goTo(purchase())
    await page.getByText('1 av 2 vurderinger er godtatt av alle').waitFor()
    expect(world.complaints()).toEqual([])
  })
})
