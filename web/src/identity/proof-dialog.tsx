/** Asks the reader to show anew who they are, when something they do wants it. What they were doing goes on when they have. */
import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useEffect, useId, useRef, useState } from 'react'
import { demoRoutes } from '@rustning/server/entry/demo/demo.api.ts'
import { Refusal } from '@rustning/server/foundation/http/problem.api.ts'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import { useDemo } from '../demo/use-demo.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { answerProofWith } from '../shell/proof.ts'
import { useMe } from '../shell/session.ts'
import { proofText } from './proof.text.ts'
import { signInText } from './sign-in.text.ts'

export default function ProofDialog() {
  const text = useText(proofText), { password, code, codeHelp } = useText(signInText)
  const client = useClient(accountRoutes), demoClient = useClient(demoRoutes)
  const { data: demo } = useDemo()
  const [real, setReal] = useState(false)
  const inDemo = demo?.state === 'ready' && !real
  const { data: me } = useMe()
  const [asked, setAsked] = useState(false)
  const answer = useRef<(proved: boolean) => void>(undefined)
  const heading = useId()
  const end = (proved: boolean) => {
    answer.current?.(proved)
    answer.current = undefined
    setAsked(false)
  }
  useEffect(() => answerProofWith(() => new Promise((resolve) => {
    answer.current?.(false)
    answer.current = resolve
    setAsked(true)
  })), [])
  return (
    <Dialog open={asked} onClose={() => end(false)} closeButton={text.close} aria-labelledby={heading}>
      {asked && (
        <div className="stack">
          <Heading level={2} data-size="xs" id={heading}>{text.title}</Heading>
          <Paragraph>{text.body}</Paragraph>
          <Form
            submit={text.confirm} at={{ 'proof-refused': 'password', 'second-factor-wrong': 'code', 'second-factor-needed': 'code' }}
            onRefused={(error) => {
              // Somebody real in a demo has a password.
              if (inDemo && error instanceof Refusal && error.code === 'not-found') setReal(true)
              return inDemo && error instanceof Refusal && error.code === 'not-found'
            }}
            beside={<Button variant="tertiary" onClick={() => end(false)}>{text.cancel}</Button>}
            send={async (filled) => {
              const shown = filled.text('code')
              if (inDemo) await demoClient.proveDemo()
              else await client.prove({ body: { password: filled.text('password'), ...(shown !== '' && { code: shown }) } })
              end(true)
            }}
          >
            {inDemo ? <Paragraph>{text.demo(me?.name ?? '')}</Paragraph> : (
              <>
                <TextField name="password" label={password} type="password" autoComplete="current-password" />
                {me?.totp.inUse && <TextField name="code" label={code} help={codeHelp} autoComplete="one-time-code" />}
              </>
            )}
          </Form>
        </div>
      )}
    </Dialog>
  )
}
