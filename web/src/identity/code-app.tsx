/** The code app: taking it in use, the recovery codes that go with it, and ending it. */
import { Button, Details, Link, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { Heading } from '@digdir/designsystemet-react'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useSessionChanged, type Me } from '../shell/session.ts'
import { accountText } from './account.text.ts'
import { QrCode } from './qr-code.tsx'

interface Begun {
  readonly secret: string
  readonly uri: string
}

export function CodeApp({ me }: { readonly me: Me }) {
  const text = useText(accountText)
  const client = useClient(accountRoutes)
  const changed = useSessionChanged()
  const [begun, setBegun] = useState<Begun>()
  const [codes, setCodes] = useState<readonly string[]>()
  const [removing, setRemoving] = useState(false)

  if (codes) return <RecoveryCodes codes={codes} done={() => setCodes(undefined)} />
  if (begun) {
    return (
      <Begin
        begun={begun} cancel={() => setBegun(undefined)}
        confirm={async (code) => {
          setCodes((await client.confirmTotp({ body: { code } })).codes)
          setBegun(undefined)
          await changed()
        }}
      />
    )
  }
  if (!me.totp.inUse) {
    return <><Paragraph className="reading">{text.codeOff}</Paragraph><Form submit={text.codeBegin} send={async () => setBegun(await client.beginTotp())}>{undefined}</Form></>
  }
  return (
    <>
      <Paragraph>{text.codeOn(me.totp.codesLeft)}</Paragraph>
      <Form
        submit={text.codesNew} beside={<Button variant="tertiary" data-color="danger" onClick={() => setRemoving(true)}>{text.codeRemove}</Button>}
        send={async () => {
          setCodes((await client.renewRecoveryCodes()).codes)
          await changed()
        }}
      >
        {undefined}
      </Form>
      {removing && (
        <Form
          submit={text.codeRemoveConfirm} beside={<Button variant="tertiary" onClick={() => setRemoving(false)}>{text.codeCancel}</Button>}
          send={async () => {
            await client.removeTotp()
            setRemoving(false)
            await changed()
          }}
        >
          <Paragraph>{text.codeRemoveWarning}</Paragraph>
        </Form>
      )}
    </>
  )
}

function Begin({ begun: { secret, uri }, confirm, cancel }: { readonly begun: Begun; readonly confirm: (code: string) => Promise<void>; readonly cancel: () => void }) {
  const text = useText(accountText)
  return (
    <>
      <Paragraph>{text.codeScan}</Paragraph>
      <QrCode says={uri} label={text.qr} />
      <Details>
        <Details.Summary>{text.codeByHand}</Details.Summary>
        <Details.Content><div className="stack"><code className="copyable">{secret}</code><Link href={uri}>{text.codeOpen}</Link></div></Details.Content>
      </Details>
      <Form submit={text.codeConfirm} at={{ 'totp-code-wrong': 'code' }} send={(filled) => confirm(filled.text('code'))} beside={<Button variant="tertiary" onClick={cancel}>{text.codeCancel}</Button>}>
        <TextField name="code" label={text.codeField} help={text.codeFieldHelp} autoComplete="one-time-code" inputMode="numeric" />
      </Form>
    </>
  )
}

function RecoveryCodes({ codes, done }: { readonly codes: readonly string[]; readonly done: () => void }) {
  const text = useText(accountText)
  return (
    <>
      <Heading level={3} data-size="2xs">{text.codesTitle}</Heading>
      <Paragraph className="reading">{text.codesBody}</Paragraph>
      <ol className="codes">{codes.map((code) => <li key={code}>{code}</li>)}</ol>
      <Button onClick={done}>{text.codesSaved}</Button>
    </>
  )
}
