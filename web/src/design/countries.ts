/** Every country the browser has a name for, by that name in the reader's language and alphabet. */
import { useMemo } from 'react'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { locales, useLanguage } from '../shell/language.tsx'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Groups and codes that are nobody's territory, though browsers have a name for them. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'FX', 'DD', 'SU', 'YU', 'UK', 'BU', 'CS', 'DY', 'HV', 'NH', 'RH', 'TP', 'VD', 'YD', 'ZR', 'AN', 'CT', 'FQ', 'JT', 'MI', 'NQ', 'NT', 'PC', 'PU', 'PZ', 'WK'])

export function useCountries(): readonly (readonly [code: string, name: string])[] {
  const { language } = useLanguage()
  return useMemo(() => letters.flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const name = countryName(code, language)
      return name === code || noCountry.has(code) ? [] : [[code, name] as const]
    })
    .sort(([, a], [, b]) => a.localeCompare(b, locales[language])), [language])
}
