/** What the backlog can be narrowed by; people are only shown where there are several to choose among. */
import { useMembers } from '../identity/use-members.ts'
import { OneOf } from '../portfolio/one-of.tsx'
import { useText } from '../shell/language.tsx'
import { backlogText } from './backlog.text.ts'
import { dues, owedOutcomes, type WantedOwed } from './wanted-owed.ts'

interface OwedFiltersProps {
  readonly wanted: WantedOwed
  readonly duties: readonly { readonly duty: string; readonly title: string; readonly count: number }[]
  readonly set: (name: 'duty' | 'outcome' | 'owner' | 'assignee' | 'due', value: string) => void
}

export function OwedFilters({ wanted, duties, set }: OwedFiltersProps) {
  const text = useText(backlogText)
  const { data: members = [] } = useMembers()
  const people = members.map(({ id, name }) => ({ value: id, name }))
  return (
    <div className="filters">
      <OneOf label={text.duty} any={text.anyDuty} value={wanted.duty} choices={duties.map(({ duty, title, count }) => ({ value: duty, name: `${title} (${count})` }))} onChange={(value) => set('duty', value)} />
      <OneOf label={text.outcome} any={text.anyOutcome} value={wanted.outcome} choices={owedOutcomes.map((value) => ({ value, name: text.outcomes[value] }))} onChange={(value) => set('outcome', value)} />
      <OneOf label={text.due} any={text.anyDue} value={wanted.due} choices={dues.map((value) => ({ value, name: text.dues[value] }))} onChange={(value) => set('due', value)} />
      {(people.length > 1 || wanted.owner) && <OneOf label={text.owner} any={text.anyOwner} value={wanted.owner} choices={people} onChange={(value) => set('owner', value)} />}
      {(people.length > 1 || wanted.assignee) && <OneOf label={text.who} any={text.anyone} value={wanted.assignee} choices={people} onChange={(value) => set('assignee', value)} />}
    </div>
  )
}
