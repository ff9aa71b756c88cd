/**
 * The session ended while somebody was at work: they sign in again over the page, which stays as it was, and what they were doing goes on.
 * Whoever comes back as somebody else begins anew, for the page was the first one's.
 */
import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useEffect, useId, useRef, useState } from 'react'
import { demoRoutes } from '@rustning/server/entry/demo/demo.api.ts'
import { accountRoutes } from '@rustning/server/foundation/identity/account.api.ts'
import { useDemo } from '../demo/use-demo.ts'
import { TextField } from '../design/field.tsx'
import { Form } from '../design/form.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { useMe, useMeNow } from '../shell/session.ts'
import { answerSignInWith } from '../shell/sign-in-again.ts'
import { signInAgainText } from './sign-in-again.text.ts'
import { signInText } from './sign-in.text.ts'

export default function SignInAgain() {
  const text = useText(signInAgainText), words = useText(signInText)
  const client = useClient(accountRoutes), demoClient = useClient(demoRoutes)
  const { data: me } = useMe()
  const meNow = useMeNow()
  const { data: demo } = useDemo()
  const [asked, setAsked] = useState(false), [stillOut, setStillOut] = useState(false), [wantsCode, setWantsCode] = useState(false)
  const answer = useRef<(back: boolean) => void>(undefined)
  const heading = useId()
  const signedIn = !!me
  const end = (back: boolean) => {
    answer.current?.(back)
    answer.current = undefined
    setAsked(false)
    setStillOut(false)
    setWantsCode(false)
  }
  useEffect(() => (signedIn ? answerSignInWith(() => new Promise((resolve) => {
    answer.current = resolve
    setAsked(true)
  })) : undefined), [signedIn])
  if (!me) return undefined
  const handle = demo?.organisations.flatMap(({ people }) => people).find(({ name }) => name === me.name)?.handle
  const back = async () => {
    const now = await meNow()
    if (now === null) return setStillOut(true)
    if (now.id !== me.id) return window.location.assign('/')
    end(true)
  }
  return (
    <Dialog open={asked} onClose={() => end(false)} closeButton={text.close} aria-labelledby={heading}>
      {asked && (
        <div className="stack">
          <Heading level={2} data-size="xs" id={heading}>{text.title}</Heading>
          <Paragraph>{handle === undefined ? text.body(me.name) : text.demo(me.name)}</Paragraph>
          {stillOut && <Paragraph role="alert">{text.stillOut}</Paragraph>}
          <Form
            submit={words.submit} next at={{ 'second-factor-needed': 'code', 'second-factor-wrong': 'code' }}
            onRefused={(error) => {
              const wanted = codeOf(error) === 'second-factor-needed' && !wantsCode
              if (wanted) setWantsCode(true)
              return wanted
            }}
            beside={<Button variant="tertiary" onClick={() => window.location.assign('/')}>{text.leave}</Button>}
            send={async (filled) => {
              const code = filled.text('code')
              if (handle !== undefined) await demoClient.enterDemo({ body: { person: handle } })
              else await client.logIn({ body: { email: me.email, password: filled.text('password'), ...(code !== '' && { code }) } })
              await back()
            }}
          >
            {handle === undefined && <TextField name="password" label={words.password} type="password" autoComplete="current-password" />}
            {wantsCode && <TextField name="code" label={words.code} help={words.codeHelp} autoComplete="one-time-code" focus />}
          </Form>
          {handle === undefined && <Button variant="tertiary" onClick={() => void back()}>{text.elsewhere}</Button>}
        </div>
      )}
    </Dialog>
  )
}

const codeOf = (error: unknown): unknown => (error instanceof Object && 'code' in error ? error.code : undefined)
