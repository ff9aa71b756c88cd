/** The people of the demo by organisation, each with what can be tried as them; one click and the visitor is in. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import { demoRoutes } from '@rustning/server/entry/demo/demo.api.ts'
import { roleText } from '@rustning/server/foundation/identity/role.api.ts'
import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import { Problem } from '../design/problem.tsx'
import { useClient } from '../shell/client.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { demoText } from './demo.text.ts'

/** `level`: of the heading over each organisation. */
export function RolesToTry({ organisations, level }: { readonly organisations: Answer<typeof demoRoutes.readDemo>['organisations']; readonly level: 2 | 3 }) {
  const text = useText(demoText)
  const { language } = useLanguage()
  const client = useClient(demoRoutes)
  const entering = useMutation({
    mutationFn: (person: string) => client.enterDemo({ body: { person } }),
    // The page is loaded anew, and with it goes everything that was fetched as somebody else.
    onSuccess: () => window.location.assign('/'),
  })
  return (
    <div className="stack demo-roles">
      {entering.isError && <Problem error={entering.error} toFocus />}
      <ul className="demo-organisations">
        {organisations.map(({ id, name, about, people }) => (
          <li key={id}>
            <Heading level={level} data-size="2xs">{name}</Heading>
            <Paragraph className="subtle">{about[language]}</Paragraph>
            <ul className="demo-people">
              {people.map(({ handle, name: called, roles, try: what }) => (
                <li key={handle}>
                  <Paragraph>{what[language]}</Paragraph>
                  <Button variant="secondary" disabled={entering.isPending} onClick={() => entering.mutate(handle)}>{text.enter(called, roleText[language][roles[0] ?? 'employee'])}</Button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
