/** What a service is, in an organisation's own register and in the public one alike. */
import { Link } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { PublicServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { termText } from './term.text.ts'
import { useWords } from './use-words.ts'

type Shown = Omit<PublicServiceAnswer, 'id' | 'supplier' | 'evidence' | 'users' | 'publishedAt' | 'name'>

/** In the reader's language where it is written in that; else in another. */
export function Description({ of: { nb, nn, en } }: { readonly of: Shown['description'] }) {
  const { language } = useLanguage()
  const written = { nb: nb ?? nn ?? en, nn: nn ?? nb ?? en, en: en ?? nb ?? nn }[language]
  return written === null ? undefined : <p className="said" lang={written === en ? 'en' : written === nn ? 'nn' : 'nb'}>{written}</p>
}

export function ServiceTerms({ of, children }: { readonly of: Shown; readonly children?: ReactNode }) {
  const terms = useText(termText)
  const words = useWords()
  return (
    <dl className="terms">
      {children}
      <dt>{terms.category}</dt><dd>{words.all(of.categories, words.category)}</dd>
      <dt>{terms.model}</dt><dd>{words.all(of.models, words.model)}</dd>
      {of.deployment !== null && <><dt>{terms.deployment}</dt><dd>{words.deployment(of.deployment)}</dd></>}
      <dt>{terms.data}</dt><dd>{words.places(of.data)}</dd>
      <dt>{terms.access}</dt><dd>{words.places(of.access)}</dd>
      <dt>{terms.exitFormats}</dt><dd>{words.all(of.exitFormats)}</dd>
      <dt>{terms.interfaces}</dt><dd>{words.all(of.interfaces)}</dd>
      <dt>{terms.subServices}</dt><dd>{words.all(of.subServices)}</dd>
      <dt>{terms.languages}</dt><dd>{words.all(of.languages, words.tongue)}</dd>
      <dt>{terms.priceModels}</dt><dd>{words.all(of.priceModels, words.price)}</dd>
      {of.priceText !== null && <><dt>{terms.price}</dt><dd className="said">{of.priceText}</dd></>}
      {of.links.length > 0 && <><dt>{terms.links}</dt><dd><ul className="compare-lists">{of.links.map(({ title, url }) => <li key={url}><Link href={url} rel="noreferrer">{title}</Link></li>)}</ul></dd></>}
    </dl>
  )
}
