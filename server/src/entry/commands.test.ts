import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { rustning } from './testing/run.ts'

const cases = fileURLToPath(new URL('../../../knowledge/cases', import.meta.url))
const gp = path.join(cases, 'invented', 'gp-cloud-journal-new.yaml')
const trusts = path.join(cases, 'invented', 'nine-trusts-outsourcing.yaml')

const folder = mkdtempSync(path.join(tmpdir(), 'rustning-'))
const written = (name: string, text: string) => {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}
const head = 'id: prove\ntitle: Prøve\njudged-on: 2026-11-21\nstage: need\n'

describe('a refusal', () => {
  test.each<[string, readonly string[], string]>([
    ['of a file that is not there', ['assess', 'finnes-ikke.yaml'], 'Filen finnes-ikke.yaml finnes ikke eller kan ikke leses.'],
    ['of a folder where a file should be', ['assess', folder], 'er ikke en fil.'],
    ['of no file at all', ['assess'], 'Oppgi en fil, eller bruk --ask for å bli spurt.'],
    ['of a fact that is mistyped', ['assess', written('fact.yaml', `${head}facts: { processing.personaldata: true }\n`)], ':5: Ingen opplysning heter «processing.personaldata». Mente du «processing.personal-data»?'],
    ['of an answer that does not suit', ['assess', written('answer.yaml', `${head}facts:\n  organisation.kind: gp-ofice\n`)], ':6: «gp-ofice» passer ikke som svar på «organisation.kind». Mente du «gp-office»?'],
    ['of one answer where a list belongs', ['assess', written('list.yaml', `${head}facts:\n  processing.people: patients\n`)], ':6: «processing.people» kan ha flere svar og skrives som en liste: [patients].'],
    ['of a field nobody knows', ['assess', written('field.yaml', `${head}stag: need\n`)], 'Feltet «stag» finnes ikke. Mente du «stage»?'],
    ['of a missing field', ['assess', written('missing.yaml', 'id: prove\ntitle: x\nstage: need\n')], ':1: Feltet «judged-on» mangler.'],
    ['of a day that does not exist', ['assess', written('day.yaml', head.replace('2026-11-21', '2026-02-30'))], '«2026-02-30» i «judged-on» er ingen dato; skriv åååå-mm-dd.'],
    ['of an item fact outside its list', ['assess', written('item.yaml', `${head}facts: { transfer.tool: bcr }\n`)], '«transfer.tool» hører til en liste'],
    ['of something that is not YAML', ['assess', written('broken.yaml', 'id: [1\n')], 'Dette er ikke gyldig YAML'],
    ['of a list of nothing', ['assess', written('array.yaml', '- 1\n')], 'skal være felt med verdier'],
    ['of article 5 without its point', ['assess', written('point.yaml', `${head}breached: ["5(1)"]\n`)], ':5: «5(1)» kan ikke stå i «breached».'],
    ['of anchors', ['assess', written('bomb.yaml', 'a: &a [1]\nb: [*a, *a]\n')], ':1: Ankere og referanser (& og *) er ikke tillatt'],
    ['of endless nesting', ['assess', written('deep.yaml', `a: ${'['.repeat(9000)}${']'.repeat(9000)}`)], 'Filen er for dypt nøstet.'],
    ['of a file that is too large', ['assess', written('large.yaml', `a: ${'x'.repeat(1_100_000)}`)], 'Filen er for stor'],
    ['of a bad day on the command line', ['assess', gp, '--on', 'i morgen'], '«i morgen» er ingen dato'],
    ['of an unknown stage', ['assess', gp, '--stage', 'kontrakt'], 'Ingen fase heter «kontrakt». Mente du «contract»?'],
    ['of an answer without equals sign', ['assess', gp, '--with', 'ja'], 'mangler likhetstegn'],
    ['of an absurd item number', ['assess', gp, '--with', 'transfer[99999999].tool=bcr'], 'har et nummer utenfor 1–1000'],
    ['of an unknown parameter', ['what-if', cases, '--parameter', 'adequacy.usa=none'], 'Ingen parameter heter «adequacy.usa». Mente du «adequacy.us»?'],
    ['of a what-if without a supposition', ['what-if', cases], 'Oppgi --parameter'],
    ['of a comparison with nothing', ['compare', gp], 'Oppgi --on, --stage eller --with'],
    ['of an unknown id', ['explain', 'privacy/processor-agreement-before-procesing'], 'Mente du «privacy/processor-agreement-before-processing»?'],
    ['of an unknown format', ['requirements', gp, '--format', 'pdf'], '«pdf» er ikke et format; velg md eller csv.'],
    ['of a folder without cases', ['score', mkdtempSync(path.join(tmpdir(), 'rustning-'))], 'har ingen .yaml-filer.'],
    ['of cases without a finding', ['score', path.join(cases, 'invented')], 'det er ingenting å måle mot'],
    ['of an unknown language', ['assess', gp, '--lang', 'se'], 'nb, nn, en'],
    ['of a mistyped command', ['asess'], 'Did you mean assess?'],
  ])('%s is one clear sentence and exit code 2', async (_, argv, sentence) => {
    const { code, complaint, out } = await rustning(argv)
    expect(complaint).toContain(sentence)
    expect(complaint).not.toMatch(/\n\s+at /)
    expect(out).toBe('')
    expect(code).toBe(2)
  })
})

describe('assess', () => {
  test.each([
    ['nb', 'Dette stopper steget fra avtaleinngåelse til oppstart', '✗ Ikke oppfylt  Databehandleravtale er i kraft før behandlingen starter'],
    ['nn', 'Dette stoppar steget frå avtaleinngåing til oppstart', '✗ Ikkje oppfylt'],
    ['en', 'This stops the step from contract to start', '✗ Not met'],
  ])('tells in %s what stops the next step', async (language, heading, verdict) => {
    const { code, out } = await rustning(['assess', gp, '--lang', language])
    expect(code).toBe(0)
    expect(out).toContain(heading)
    expect(out).toContain(verdict)
    expect(out.indexOf(heading)).toBeLessThan(out.indexOf(verdict))
  })

  test('keeps to the width of the terminal', async () => {
    const { out } = await rustning(['assess', gp, '--all'])
    expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(101)
  })

  test('a further answer changes the judgement', async () => {
    const { out } = await rustning(['assess', gp, '--with', 'agreement.dpa-in-force-on=2026-12-01', '--json'])
    const verdict = JSON.parse(out).verdicts.find((one: { id: string }) => one.id === 'privacy/processor-agreement-before-processing')
    expect(verdict.outcome).toBe('met')
  })

  test('in an earlier stage nothing that falls due later reads “not met”', async () => {
    const { out } = await rustning(['assess', gp, '--stage', 'need', '--json'])
    const { verdicts } = JSON.parse(out) as { verdicts: { outcome: string; due: string }[] }
    expect(verdicts.filter((verdict) => verdict.outcome === 'not-met' && verdict.due !== 'need')).toEqual([])
  })

  test('says what the nine trusts lacked before the tender', async () => {
    const { out } = await rustning(['assess', trusts])
    expect(out).toContain('Dette stopper steget fra behov til anskaffelse')
    expect(out).toContain('Fjord sykehus')
  })

  test('ten duties that lack the same paper say so once', async () => {
    const { out } = await rustning(['assess', written('papers.yaml', `${head.replace('need', 'operate')}facts: { processing.personal-data: true, risk-assessment.done-on: none }\n`)])
    expect(out).toContain('Samme grunn')
    expect(out.match(/Når var risikovurderingen ferdig/g)?.length).toBeLessThan(4)
  })

  test('text from the file cannot steer the terminal', async () => {
    const { out } = await rustning(['assess', written('steer.yaml', `${head.replace('Prøve', '"\\e[2J\\u202Eoverskrift"')}facts: {}\n`)])
    expect(out).toContain('overskrift')
    expect(out).not.toMatch(/[\u001b\u202e]/)
  })
})

test('explain with a file goes down to the fact, who gave it and when', async () => {
  const { out } = await rustning(['explain', 'privacy/processor-agreement-before-processing', gp])
  expect(out).toContain('Finnes ikke (Kari Fjellvåg, 18. november 2026)')
  expect(out).toContain('gjeldende siden 20. juli 2018')
})

test('next lists open questions, the ones that decide what applies first', async () => {
  const { out } = await rustning(['next', written('empty.yaml', `${head}facts: {}\n`), '--json'])
  const questions = JSON.parse(out) as { role: string }[]
  expect(questions[0]?.role).toBe('applicability')
  expect(questions.findIndex((question) => question.role === 'fulfilment')).toBeGreaterThan(questions.findLastIndex((question) => question.role === 'applicability'))
})

test('compare tells what a later day changes, and why', async () => {
  const agency = path.join(cases, 'invented', 'agency-office-software.yaml')
  const { out } = await rustning(['compare', agency, '--parameter', 'adequacy.us=none', '--json'])
  const { changes } = JSON.parse(out) as { changes: { id: string; after: string; because: string[] }[] }
  expect(changes).toContainEqual(expect.objectContaining({ id: 'transfer/ground-in-force', after: 'not-met', because: expect.arrayContaining(['adequacy.us']) }))
})

describe('what-if', () => {
  test('the adequacy decision for the USA falls: those who rest on it alone are hit', async () => {
    const { out } = await rustning(['what-if', cases, '--parameter', 'adequacy.us=none', '--json'])
    const hit = JSON.parse(out).hit as { id: string; mustDo: { id: string; remedy: string }[] }[]
    expect(hit.map((one) => one.id)).toContain('agency-office-software')
    expect(hit.map((one) => one.id)).not.toContain('research-on-cloud-platform')
    expect(hit.every((one) => one.mustDo.every((duty) => duty.remedy.length > 20))).toBe(true)
  })

  test('on the day it happened, the day before is the comparison', async () => {
    const { out } = await rustning(['what-if', cases, '--parameter', 'adequacy.us=none', '--on', '2020-07-16', '--json'])
    const result = JSON.parse(out)
    expect(result.happenedOn).toBe('2020-07-16')
    expect(result.hit.map((one: { id: string }) => one.id)).toContain('se-umea-universitet-2020')
  })
})

describe('requirements', () => {
  test('come as an annex with how each is verified', async () => {
    const { out } = await rustning(['requirements', gp])
    expect(out).toMatch(/^# Krav til leverandøren/)
    expect(out).toContain('- Slik kontrolleres det:')
  })

  test('come as a table that a spreadsheet opens and does not run', async () => {
    const { out } = await rustning(['requirements', gp, '--format', 'csv'])
    const [header, ...rows] = out.trim().split('\r\n')
    expect(header).toBe('"Nr.","Krav","Type","Retter seg mot","Slik kontrolleres det","Dokumentasjon","Hjemmel","Id"')
    expect(rows.length).toBeGreaterThan(10)
    expect(out).not.toMatch(/(^|,)"[=+@-]/m)
  })
})

test('knowledge changes tells what began and what is coming', async () => {
  const { out } = await rustning(['knowledge', 'changes', '--since', '2026-01-01', '--json'])
  const changes = JSON.parse(out) as { id: string; on: string }[]
  expect(changes.some((change) => change.id === 'procurement.act-threshold' && change.on === '2026-07-01')).toBe(true)
  expect(changes.at(-1)?.on).toBe('undecided')
})

test('knowledge coverage counts every row once', async () => {
  const { out } = await rustning(['knowledge', 'coverage', '--json'])
  const { total, implemented, carried, leftOut, unaccounted } = JSON.parse(out)
  expect(total).toBe(980)
  expect(implemented + carried + leftOut + unaccounted).toBe(total)
})

test('knowledge check finds nothing wrong', async () => {
  const { code, out } = await rustning(['knowledge', 'check'])
  expect(out).toMatch(/, 0 feil\n$/)
  expect(code).toBe(0)
})

test('knowledge show knows statements, facts, parameters and sources', async () => {
  for (const [id, says] of [['privacy/processor-agreement-before-processing', 'artikkel 28 nr. 3'], ['processing.data-kinds', 'health'], ['adequacy.us', '2023'], ['gdpr', '(EU) 2016/679']] as const) {
    expect((await rustning(['knowledge', 'show', id])).out).toContain(says)
  }
})

test('samples offers the samples and shows the one that is chosen', async () => {
  const { code, out } = await rustning(['samples'], ['3', 'q'])
  expect(code).toBe(0)
  expect(out).toContain('Fjellvåg legekontor')
  expect(out).toContain('Rustning viser hva reglene krever')
})

test('an interrupted interview goes on where it stopped', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'rustning-')), 'kontor.yaml')
  const first = await rustning(['assess', '--ask', file, '--by', 'Kari Fjellvåg'], ['3', 'ja', 'q'])
  expect(first.code).toBe(0)
  expect(readFileSync(file, 'utf8')).toContain('by: Kari Fjellvåg')
  const second = await rustning(['assess', '--ask', file], ['j', 'q'])
  expect(second.out).toContain('Fortsetter fra')
  expect(second.out).not.toContain('Hvor er dere nå?')
})

test('the reader may ask why, be misunderstood, and run out of answers', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'rustning-')), 'kontor.yaml')
  const { code, out } = await rustning(['assess', '--ask', file, '--lang', 'en'], ['3', 'h', 'perhaps', 'yes'])
  expect(code).toBe(0)
  expect(out).toContain('The answer is used in')
  expect(out).toContain('That was not understood.')
  expect(out).toContain('There were no more answers.')
})

test('where a list is most often empty, that is offered and Enter takes it', async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'rustning-')), 'kontor.yaml')
  // Stage, then "don't know" to everything until the question about incidents comes.
  const typed = ['3', ...Array.from({ length: 14 }, () => '?')]
  const { out } = await rustning(['assess', '--ask', file], typed)
  expect(out).toContain('Forslag: Ingen. Dere har ikke tatt tjenesten i bruk ennå. Trykk Enter for å svare dette.')
})
