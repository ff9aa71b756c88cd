/** What the list can be narrowed by, each a choice of its own; a choice that there is nothing to choose among is not shown. */
import { stages } from '@rustning/engine'
import { criticalities } from '@rustning/server/registers/engagement/engagement.api.ts'
import { engagementText } from '../engagement/engagement.text.ts'
import { useMembers } from '../identity/use-members.ts'
import { useText } from '../shell/language.tsx'
import { OneOf } from './one-of.tsx'
import { portfolioText } from './portfolio.text.ts'
import { useSuppliers } from './use-portfolio.ts'
import { sorts, type Wanted } from './wanted.ts'

interface FiltersProps {
  readonly wanted: Wanted
  readonly set: (name: 'stage' | 'owner' | 'supplier' | 'criticality' | 'sort', value: string) => void
}

export function Filters({ wanted, set }: FiltersProps) {
  const text = useText(portfolioText), words = useText(engagementText)
  const { data: members = [] } = useMembers()
  const { data: suppliers = [] } = useSuppliers()
  return (
    <div className="filters">
      <OneOf label={text.stage} any={text.anyStage} value={wanted.stage} choices={stages.map((value) => ({ value, name: words.stages[value] }))} onChange={(value) => set('stage', value)} />
      <OneOf label={text.criticality} any={text.anyCriticality} value={wanted.criticality} choices={criticalities.map((value) => ({ value, name: text.criticalities[value] }))} onChange={(value) => set('criticality', value)} />
      {(members.length > 1 || wanted.owner) && <OneOf label={text.owner} any={text.anyOwner} value={wanted.owner} choices={members.map(({ id, name }) => ({ value: id, name }))} onChange={(value) => set('owner', value)} />}
      {(suppliers.length > 0 || wanted.supplier) && <OneOf label={text.supplier} any={text.anySupplier} value={wanted.supplier} choices={suppliers.map(({ id, name }) => ({ value: id, name }))} onChange={(value) => set('supplier', value)} />}
      <OneOf label={text.sort} value={wanted.sort} choices={sorts.map((value) => ({ value, name: text.sorts[value] }))} onChange={(value) => set('sort', value)} />
    </div>
  )
}
