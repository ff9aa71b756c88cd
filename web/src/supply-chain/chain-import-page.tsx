/** A list that somebody else wrote becomes links: pasted or chosen, read, shown line by line, and imported when it is confirmed. */
import { Alert, Field, Input, Label, Paragraph } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useParams } from 'react-router'
import { supplyChainRoutes } from '@rustning/server/registers/supply-chain/supply-chain.api.ts'
import type { Field as ListField } from '@rustning/server/registers/supply-chain/chain-import.api.ts'
import { Form } from '../design/form.tsx'
import { GoButton, GoLink } from '../design/go.tsx'
import { Page } from '../design/page.tsx'
import { WordsField } from '../design/words-field.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { chainImportText } from './chain-import.text.ts'
import { ImportPreview, type Preview } from './import-preview.tsx'
import { chainText } from './chain.text.ts'
import { chainKeys, useSupplierName } from './use-chain.ts'

type List = { readonly content: string; readonly encoding: 'text' | 'base64' }

export default function ChainImportPage() {
  const text = useText(chainImportText), chain = useText(chainText)
  const { supplier = '' } = useParams()
  const { organisation, to } = useHere()
  const client = useClient(supplyChainRoutes)
  const queries = useQueryClient()
  const name = useSupplierName(supplier)
  const [list, setList] = useState<List>()
  const [preview, setPreview] = useState<Preview>()
  const [done, setDone] = useState<string>()
  const file = useId()
  const at = to(`suppliers/${supplier}/chain`)
  const within = name === '' ? chain.title : chain.titleOf(name)
  const read = async (content: List, columns?: (ListField | null)[][]) => {
    setPreview(await client.previewChainImport({ params: { organisation, supplier }, body: { ...content, ...(columns && { columns }) } }))
    setList(content)
  }
  if (done !== undefined) return <Page key="done" title={text.done} within={within} narrow><Alert data-color="success"><Paragraph>{done}</Paragraph></Alert><div><GoButton to={at} next>{text.toChain}</GoButton></div></Page>
  if (preview && list) {
    return (
      <Page key="preview" title={text.previewTitle} within={within} lead={text.read(preview.rows.length)}>
        <ImportPreview
          preview={preview} again={(columns) => read(list, columns)} back={() => setPreview(undefined)}
          confirm={async (wanted, options) => {
            const { sentence } = await client.importChain({ params: { organisation, supplier }, body: { chainVersion: preview.chainVersion, ...wanted } }, options)
            await queries.invalidateQueries(chainKeys(organisation))
            setDone(sentence)
          }}
        />
      </Page>
    )
  }
  return (
    <Page key="list" title={text.title} within={within} lead={text.lead} narrow>
      <Form
        submit={text.show} next at={{ 'chain-import-nothing': 'content', 'spreadsheet-unreadable': 'content' }} beside={<GoLink to={at}>{text.cancel}</GoLink>}
        send={async (filled) => read(await contentOf(filled.text('content'), document.getElementById(file)))}
      >
        <WordsField name="content" label={text.paste} help={text.pasteHelp} given={list?.encoding === 'text' ? list.content : undefined} rows={10} />
        <Field>
          <Label htmlFor={file}>{text.file}</Label>
          <Field.Description>{text.fileHelp}</Field.Description>
          <Input id={file} type="file" accept=".csv,.xlsx,.html,.htm,.md,.txt" />
        </Field>
      </Form>
    </Page>
  )
}

/** What was pasted counts; else the file. */
async function contentOf(pasted: string, input: HTMLElement | null): Promise<List> {
  const chosen = input instanceof HTMLInputElement ? input.files?.[0] : undefined
  if (pasted.trim() !== '' || !chosen) return { content: pasted, encoding: 'text' }
  const bytes = new Uint8Array(await chosen.arrayBuffer())
  let letters = ''
  // In pieces: a call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += 8192) letters += String.fromCharCode(...bytes.subarray(from, from + 8192))
  return { content: btoa(letters), encoding: 'base64' }
}
