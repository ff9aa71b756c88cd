/** Name and owner, for adding and for changing. */
import { ChoiceField, TextField } from '../design/field.tsx'
import { useMembers } from '../identity/use-members.ts'
import { useText } from '../shell/language.tsx'
import { useMe } from '../shell/session.ts'
import { engagementText } from './engagement.text.ts'

/** Until something else is chosen, the reader owns it. */
export function EngagementFields({ title, ownerId }: { readonly title?: string; readonly ownerId?: string }) {
  const text = useText(engagementText)
  const { data: me } = useMe()
  const { data: members = [] } = useMembers()
  const own = members.find(({ accountId }) => accountId === me?.id)?.id
  return (
    <>
      <TextField name="title" label={text.name} help={text.nameHelp} given={title} />
      {/* A field takes what is given once; it waits for the people to choose among. */}
      <ChoiceField key={members.length} name="ownerId" label={text.owner} help={text.ownerHelp} given={ownerId ?? own} choices={members.map(({ id, name }) => ({ value: id, name }))} />
    </>
  )
}
