/** On the first day: fill the empty installation with samples instead of beginning with one's own. How far it has come is shown until it is there. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { demoRoutes } from '@rustning/server/entry/demo/demo.api.ts'
import { GoButton } from '../design/go.tsx'
import { Problem } from '../design/problem.tsx'
import { Progress } from '../design/progress.tsx'
import { useClient } from '../shell/client.ts'
import { useText } from '../shell/language.tsx'
import { demoText } from './demo.text.ts'
import { useDemo, useDemoChanged } from './use-demo.ts'

export function ChooseDemo({ token }: { readonly token: string }) {
  const text = useText(demoText)
  const client = useClient(demoRoutes)
  const changed = useDemoChanged()
  const choosing = useMutation({ mutationFn: () => client.chooseDemo({ body: { token } }), onSuccess: changed })
  return (
    <section className="section">
      <Heading level={2} data-size="xs">{text.choose}</Heading>
      <Paragraph>{text.chooseBody}</Paragraph>
      {choosing.isError && <Problem error={choosing.error} toFocus />}
      <Button variant="secondary" disabled={choosing.isPending} onClick={() => choosing.mutate()}>{text.chooseSubmit}</Button>
    </section>
  )
}

/** In the place of the form from when it was chosen. */
export function DemoComing() {
  const text = useText(demoText)
  const { data: demo } = useDemo()
  if (demo?.state === 'loading') return <Progress label={text.loading} done={demo.done} of={demo.of || undefined} />
  if (demo?.state === 'stopped') return <Paragraph role="alert">{text.stopped}</Paragraph>
  return <div className="stack"><Paragraph role="status">{text.ready}</Paragraph><GoButton to="/" next>{text.goOn}</GoButton></div>
}
