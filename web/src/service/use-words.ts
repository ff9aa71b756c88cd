/** A service's choices, countries and languages as a person says them, in the reader's language. */
import { useMemo } from 'react'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import type { FoundServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { useAreas } from '../knowledge/use-knowledge.ts'
import { locales, useLanguage, useText } from '../shell/language.tsx'
import { standardName } from '../supplier/standard.ts'
import { choiceText } from './choice.text.ts'
import { termText } from './term.text.ts'

type Places = FoundServiceAnswer['data']

export interface Words {
  readonly area: (id: string) => string
  readonly category: (id: string) => string
  readonly model: (id: string) => string
  readonly deployment: (id: string) => string
  readonly price: (id: string) => string
  readonly tongue: (id: string) => string
  readonly country: (code: string | null) => string
  readonly places: (places: Places) => string
  readonly standard: (id: string) => string
  /** Nothing said is said to be so. */
  readonly all: (ids: readonly string[], name?: (id: string) => string) => string
}

export function useWords(): Words {
  const { language } = useLanguage()
  const choices = useText(choiceText), terms = useText(termText)
  const { data: areas } = useAreas()
  return useMemo(() => {
    const tongues = new Intl.DisplayNames(locales[language], { type: 'language' })
    const found = Object.values(areas ?? {})
    const categories = new Map(found.flatMap((area) => Object.entries(area.categories).map(([id, { title }]) => [id, title[language]] as const)))
    const titles = new Map(found.map(({ id, title }) => [id.replace(/^category\//, ''), title[language]] as const))
    const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locales[language]) + text.slice(1)
    const country = (code: string | null) => (code === null ? terms.unsaid : countryName(code, language))
    const all: Words['all'] = (ids, name = (id) => id) => ids.map(name).join(', ') || terms.unsaid
    const tongue = (id: string) => {
      try {
        return choices.tongues[id] ?? capital(tongues.of(id) ?? id)
      } catch {
        return id
      }
    }
    const places = ({ members, complete }: Places) => (members.length === 0 ? (complete ? terms.nowhere : terms.unsaid) : complete ? all(members, country) : terms.perhapsMore(all(members, country)))
    const prices: Readonly<Record<string, string>> = choices.prices
    return {
      area: (id) => titles.get(id) ?? id, category: (id) => categories.get(id) ?? id, model: (id) => choices.models[id] ?? id, deployment: (id) => choices.deployments[id] ?? id, price: (id) => prices[id] ?? id,
      tongue, country, places, all, standard: standardName,
    }
  }, [areas, language, choices, terms])
}
