/** Evidence as anybody reads it: what it is, who says it, what it covers and, with the same weight, what it does not, and until when. */
import { Heading } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { PublicServiceAnswer } from '@rustning/server/registers/service/service.api.ts'
import { useText, useTimes } from '../shell/language.tsx'
import { evidenceText } from './evidence.text.ts'
import { Expiry } from './expiry.tsx'
import { standardName } from './standard.ts'

type Shown = PublicServiceAnswer['evidence'][number]

export function EvidenceShown<One extends Shown>({ evidence, keyOf, more }: { readonly evidence: readonly One[]; readonly keyOf: (one: One) => string; readonly more?: (one: One) => ReactNode }) {
  const text = useText(evidenceText)
  const { day } = useTimes()
  const kinds: Readonly<Record<string, string>> = text.kinds
  return (
    <ul className="found">
      {evidence.map((one) => (
        <li key={keyOf(one)}>
          <div className="found-head"><Heading level={3} data-size="2xs">{one.title}</Heading><Expiry on={one.expiresOn} /></div>
          <dl className="terms">
            <dt>{text.kind}</dt><dd>{kinds[one.kind] ?? one.kind}{one.standard !== null && `, ${standardName(one.standard)}`}</dd>
            {one.issuer !== null && <><dt>{text.issuer}</dt><dd>{one.issuer}</dd></>}
            {one.issuedOn !== null && <><dt>{text.issuedOn}</dt><dd>{day(one.issuedOn)}</dd></>}
            <dt>{text.scope}</dt><dd className="said">{one.scope ?? text.scopeUnsaid}</dd>
            <dt>{text.notCovered}</dt><dd className="said">{one.notCovered ?? text.notCoveredUnsaid}</dd>
          </dl>
          {more?.(one)}
        </li>
      ))}
    </ul>
  )
}
