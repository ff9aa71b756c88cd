/** What a person types as an answer, understood: numbers from the list shown, yes and no in three languages, dates as Norwegians write them, countries by name. */
import { stages, type Stage, type Value } from '@rustning/engine'
import { isDay, languages, type FactInfo } from '@rustning/knowledge/pack'
import { countryName } from '../sentence/sentence.ts'

export type Understood =
  | { readonly value: Value }
  | { readonly command: 'unknown' | 'back' | 'why' | 'quit' | 'accept' }
  | undefined

const commands: Record<string, 'unknown' | 'back' | 'why' | 'quit'> = {
  '?': 'unknown', 'vet ikke': 'unknown', 'veit ikkje': 'unknown', "don't know": 'unknown', unknown: 'unknown',
  '<': 'back', tilbake: 'back', back: 'back',
  h: 'why', hvorfor: 'why', kvifor: 'why', why: 'why', hjelp: 'why', help: 'why',
  q: 'quit', slutt: 'quit', avslutt: 'quit', quit: 'quit', exit: 'quit',
}
const absent = ['-', 'finnes ikke', 'finst ikkje', 'does not exist', 'none']
const nothing = ['0', 'ingen', 'none', 'nobody', 'ingenting']
const yes = ['j', 'ja', 'y', 'yes', 'true'], no = ['n', 'nei', 'no', 'false']

export function understand(typed: string, info: Pick<FactInfo, 'type' | 'options'>): Understood {
  const text = typed.trim()
  const lower = text.toLowerCase()
  if (text === '') return { command: 'accept' }
  const command = Object.hasOwn(commands, lower) ? commands[lower] : undefined
  if (command) return { command }
  if (absent.includes(lower) && !(info.type === 'set' || info.type === 'countries')) return { value: null }
  const value = valueOf(text, lower, info)
  return value === undefined ? undefined : { value }
}

function valueOf(text: string, lower: string, info: Pick<FactInfo, 'type' | 'options'>): Value | undefined {
  const options = Object.keys(info.options ?? {})
  switch (info.type) {
    case 'flag': return yes.includes(lower) ? true : no.includes(lower) ? false : undefined
    case 'number': {
      const number = Number(text.replace(/[\s.\u00a0](?=\d{3}\b)/g, '').replace(',', '.'))
      return Number.isFinite(number) ? number : undefined
    }
    case 'date': return dayOf(text)
    case 'duration': return undefined
    case 'country': return countryOf(text)
    case 'enum': return optionOf(text, options)
    case 'countries':
    case 'set': {
      if (nothing.includes(lower)) return { members: [], complete: true }
      const members = text.split(/[,;]/).map((part) => part.trim()).filter((part) => part !== '').map((part) => (info.type === 'set' ? optionOf(part, options) : countryOf(part)))
      return members.every((member) => member !== undefined) ? { members: [...new Set(members)], complete: true } : undefined
    }
  }
}

const optionOf = (text: string, options: readonly string[]): string | undefined =>
  /^\d+$/.test(text) ? options[Number(text) - 1] : options.find((option) => option === text.toLowerCase())

/** `2026-01-02`, `2.1.2026` and `02.01.2026`. */
function dayOf(text: string): string | undefined {
  const norwegian = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)
  const day = norwegian ? `${norwegian[3]}-${(norwegian[2] as string).padStart(2, '0')}-${(norwegian[1] as string).padStart(2, '0')}` : text
  return isDay(day) ? day : undefined
}

let names: Map<string, string> | undefined
/** An ISO code, or the country's name in any of the three languages. */
function countryOf(text: string): string | undefined {
  if (!names) {
    names = new Map()
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
      for (const language of languages) {
        const name = countryName(code, language)
        if (name !== code) names.set(name.toLowerCase(), code).set(code.toLowerCase(), code)
      }
    }
  }
  return names.get(text.toLowerCase())
}

/** Names separated by commas; `undefined` when it is one of the commands or empty. */
export function understandList(typed: string): { readonly names: readonly string[] } | Understood {
  const lower = typed.trim().toLowerCase()
  if (lower === '') return { command: 'accept' }
  const command = Object.hasOwn(commands, lower) ? commands[lower] : undefined
  if (command) return { command }
  if (nothing.includes(lower) || absent.includes(lower)) return { names: [] }
  return { names: [...new Set(typed.split(/[,;]/).map((name) => name.trim().slice(0, 120)).filter((name) => name !== ''))] }
}

export function understandStage(typed: string): Stage | Understood {
  const understood = understand(typed, { type: 'enum', options: Object.fromEntries(stages.map((stage) => [stage, { nb: '', nn: '', en: '' }])) })
  return understood && 'value' in understood ? (understood.value as Stage) : understood
}
