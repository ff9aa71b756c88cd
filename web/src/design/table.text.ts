import type { Texts } from '../shell/language.tsx'

interface TableText {
  readonly search: (what: string) => string
  readonly count: (shown: number, all: number) => string
  /** Where the server has more than `all`. */
  readonly soFar: (shown: number, all: number) => string
  readonly nothingFound: string
  readonly clear: string
  readonly save: string
  readonly print: string
  readonly more: (count: number) => string
  /** Where the server has more. */
  readonly fetchMore: string
  readonly fetching: string
  readonly sortBy: (title: string) => string
}

export const tableText: Texts<TableText> = {
  nb: {
    search: (what) => `Søk i ${what}`, count: (shown, all) => (shown === all ? `${all} i alt` : `${shown} av ${all}`), soFar: (shown, all) => (shown === all ? `${all} hentet så langt` : `${shown} av ${all} hentet så langt`), nothingFound: 'Ingenting passer med det du søker etter.', clear: 'Vis alle',
    save: 'Last ned', print: 'Skriv ut', more: (count) => `Vis ${count} til`, fetchMore: 'Vis flere', fetching: 'Henter …', sortBy: (title) => `Sorter etter ${title.toLowerCase()}`,
  },
  nn: {
    search: (what) => `Søk i ${what}`, count: (shown, all) => (shown === all ? `${all} i alt` : `${shown} av ${all}`), soFar: (shown, all) => (shown === all ? `${all} henta så langt` : `${shown} av ${all} henta så langt`), nothingFound: 'Ingenting høver med det du søkjer etter.', clear: 'Vis alle',
    save: 'Last ned', print: 'Skriv ut', more: (count) => `Vis ${count} til`, fetchMore: 'Vis fleire', fetching: 'Hentar …', sortBy: (title) => `Sorter etter ${title.toLowerCase()}`,
  },
  en: {
    search: (what) => `Search ${what}`, count: (shown, all) => (shown === all ? `${all} in all` : `${shown} of ${all}`), soFar: (shown, all) => (shown === all ? `${all} loaded so far` : `${shown} of ${all} loaded so far`), nothingFound: 'Nothing matches your search.', clear: 'Show all',
    save: 'Download', print: 'Print', more: (count) => `Show ${count} more`, fetchMore: 'Show more', fetching: 'Loading …', sortBy: (title) => `Sort by ${title.toLowerCase()}`,
  },
}
