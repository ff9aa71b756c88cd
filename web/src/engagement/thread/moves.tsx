/** Moving a part: on through an open gate, back with a reason, to exit from anywhere, or given up before anything was handed over. Only what the reader may do now is shown. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import { stagesRoutes, type GateAnswer } from '@rustning/server/lifecycle/stages/stages.api.ts'
import { ChoiceField, TextField } from '../../design/field.tsx'
import { Fold } from '../../design/fold.tsx'
import { Form } from '../../design/form.tsx'
import { Problem } from '../../design/problem.tsx'
import { useClient } from '../../shell/client.ts'
import { useLanguage, useText } from '../../shell/language.tsx'
import { useHere } from '../../shell/session.ts'
import { movesText } from './moves.text.ts'
import { useEngagement, useThreadChanged } from './use-thread.ts'

function useMoves({ part: { id, version } }: GateAnswer) {
  const { organisation } = useHere()
  const { engagement } = useEngagement()
  const client = useClient(stagesRoutes)
  const changed = useThreadChanged()
  return { client, params: { organisation, engagement, part: id }, version, changed }
}

/** The page's one next step, where the gate is open to the reader. */
export function Advance({ gate }: { readonly gate: GateAnswer }) {
  const text = useText(movesText)
  const { language } = useLanguage()
  const { client, params, version, changed } = useMoves(gate)
  const [sending, setSending] = useState(false), [error, setError] = useState<unknown>()
  const advance = async () => {
    setSending(true)
    try {
      await client.advancePart({ params, body: { version } })
      setError(undefined)
      await changed()
    } catch (refused) {
      setError(refused)
    } finally {
      setSending(false)
    }
  }
  return (
    <>
      {error !== undefined && <Problem error={error} toFocus />}
      <div className="actions"><Button data-color="accent" loading={sending} onClick={() => void advance()}>{gate.to ? text.advance(sentenceText[language].stage[gate.to]) : text.end}</Button></div>
    </>
  )
}

export function OtherWays({ gate }: { readonly gate: GateAnswer }) {
  const text = useText(movesText)
  const { language } = useLanguage()
  const { client, params, version, changed } = useMoves(gate)
  const { goBack, exit, abandon } = gate.you
  if (goBack.length === 0 && !exit && !abandon) return undefined
  const reason = <TextField name="reason" label={text.reason} help={text.reasonHelp} />
  return (
    <section className="group actions">
      <Heading level={2} data-size="xs">{text.other}</Heading>
      <div className="stack moves">
        {goBack.length > 0 && (
          <Fold summary={text.back}>
            {() => (
              <>
                <Paragraph>{text.backHelp}</Paragraph>
                <Form submit={text.back} send={async (filled) => {
                  const to = goBack.find((stage) => stage === filled.text('to'))
                  if (!to) return
                  await client.sendPartBack({ params, body: { version, to, reason: filled.text('reason') } })
                  await changed()
                }}>
                  <ChoiceField name="to" label={text.backTo} given={goBack.at(-1)} choices={goBack.map((stage) => ({ value: stage, name: sentenceText[language].stage[stage] }))} />
                  {reason}
                </Form>
              </>
            )}
          </Fold>
        )}
        {exit && (
          <Fold summary={text.exit}>
            {() => (
              <>
                <Paragraph>{text.exitHelp}</Paragraph>
                <Form submit={text.exit} send={async (filled) => {
                  await client.startExit({ params, body: { version, reason: filled.text('reason') } })
                  await changed()
                }}>{reason}</Form>
              </>
            )}
          </Fold>
        )}
        {abandon && (
          <Fold summary={text.abandon}>
            {() => (
              <>
                <Paragraph>{text.abandonHelp}</Paragraph>
                <Form submit={text.abandon} send={async (filled) => {
                  await client.abandonPart({ params, body: { version, reason: filled.text('reason') } })
                  await changed()
                }}>{reason}</Form>
              </>
            )}
          </Fold>
        )}
      </div>
    </section>
  )
}
