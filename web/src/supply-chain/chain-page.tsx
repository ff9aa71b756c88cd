/** Who stands behind a supplier on a day: a table first, because it can be read, searched and compared, and the drawing under it. */
import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { countryName } from '@rustning/server/judgement/sentence/sentence.ts'
import { supplyChainRoutes } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import { Empty } from '../design/empty.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page, Section } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { Progress } from '../design/progress.tsx'
import { DataTable } from '../design/table.tsx'
import { saveFile } from '../design/save-file.ts'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { ChainDrawing } from './chain-drawing.tsx'
import { chainText } from './chain.text.ts'
import { chainKeys, useChain, usePlaceWords, useSupplierName } from './use-chain.ts'

export default function ChainPage() {
  const text = useText(chainText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const places = usePlaceWords()
  const { supplier = '' } = useParams()
  const { organisation, may, to } = useHere()
  const [params, setParams] = useSearchParams()
  const client = useClient(supplyChainRoutes)
  const on = params.get('on') ?? ''
  const name = useSupplierName(supplier)
  const { about, links, complete, error, again } = useChain(supplier, on)
  const nameOf = new Map(links.map((link) => [link.id, link.name]))
  const at = to(`suppliers/${supplier}/chain`)
  const mayWrite = may(supplyChainRoutes.addChainLink) && on === ''
  const add = mayWrite ? <GoButton to={`${at}/add`} next>{text.add}</GoButton> : undefined
  const fetchImport = mayWrite ? <GoButton to={`${at}/import`}>{text.import}</GoButton> : undefined
  const download = async () => saveFile(`${text.titleOf(name)}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', new Uint8Array(await client.exportChainXlsx({ params: { organisation, supplier }, query: on === '' ? {} : { on } })))
  return (
    <Page title={name === '' ? text.title : text.titleOf(name)} within={text.title} lead={text.lead} actions={links.length > 0 ? <>{fetchImport}{add}</> : undefined}>
      <div className="row spread">
        <Textfield type="date" className="day-field" label={text.day} value={on === '' ? (about?.on ?? '') : on} onChange={({ target }) => setParams(target.value === '' ? {} : { on: target.value }, { replace: true, preventScrollReset: true })} />
        <GoLink to={to('supply-chain')}>{text.toConcentration}</GoLink>
      </div>
      {error ? <Problem error={error} retry={again} /> : !about || !complete ? <Progress label={text.fetched(links.length)} /> : (
        <>
          {links.length === 0
            ? <Empty title={text.emptyTitle} action={<div className="row">{add}{fetchImport}</div>}>{text.emptyBody}</Empty>
            : (
              <>
                <div className="reading stack">
                  <Paragraph>{text.sum(about.total, about.depth)} {about.countries.length > 0 && text.countries(about.countries.map((code) => countryName(code, language)).join(', '))}</Paragraph>
                  {!about.placesKnown && <Paragraph><strong>{text.placesUnknown}</strong></Paragraph>}
                </div>
                <DataTable
                  caption={text.title} rows={links} rowKey={({ id }) => id}
                  columns={[
                    { key: 'name', title: text.name, value: (link) => link.name, show: ({ id, name: own, level }) => <span className="chain-name" data-level={Math.min(level, 8)}><GoLink to={`${at}/links/${id}`}>{own}</GoLink></span> },
                    { key: 'level', title: text.depth, value: ({ level }) => level, kind: 'number' },
                    { key: 'worksFor', title: text.worksFor, value: ({ parentId }) => (parentId === null ? name : (nameOf.get(parentId) ?? '')) },
                    { key: 'role', title: text.role, value: ({ role }) => text.roles[role] },
                    { key: 'purpose', title: text.task, value: ({ purpose }) => purpose ?? text.unknown },
                    { key: 'processing', title: text.processing, value: ({ processing }) => places(processing) },
                    { key: 'access', title: text.access, value: ({ access }) => places(access) },
                    { key: 'agreement', title: text.agreement, value: ({ agreement, agreementOn }) => (agreement === 'yes' && agreementOn !== null ? text.agreedOn(day(agreementOn)) : text.agreements[agreement]) },
                    { key: 'from', title: text.since, value: ({ from }) => from, kind: 'time' },
                  ]}
                />
                <div className="row actions"><Button variant="tertiary" onClick={() => void download()}>{text.all}</Button></div>
              </>
            )}
          <Complete supplier={supplier} version={about.version} from={about.complete?.from} mayWrite={mayWrite} />
          {links.length > 0 && <Section title={text.drawing}><ChainDrawing supplier={name} links={links} /></Section>}
        </>
      )}
    </Page>
  )
}

function Complete({ supplier, version, from, mayWrite }: { readonly supplier: string; readonly version: number; readonly from: string | undefined; readonly mayWrite: boolean }) {
  const text = useText(chainText)
  const { day } = useTimes()
  const { organisation } = useHere()
  const client = useClient(supplyChainRoutes)
  const queries = useQueryClient()
  const say = useMutation({
    mutationFn: () => client.sayChainComplete({ params: { organisation, supplier }, version, body: { complete: from === undefined } }),
    onSettled: () => queries.invalidateQueries(chainKeys(organisation)),
  })
  return (
    <div className="stack">
      {say.error && <Problem error={say.error} toFocus />}
      <Paragraph className="reading">{from === undefined ? text.notComplete : text.completeFrom(day(from))}</Paragraph>
      {mayWrite && <Button variant="secondary" loading={say.isPending} onClick={() => say.mutate()}>{from === undefined ? text.sayComplete : text.takeBack}</Button>}
    </div>
  )
}
