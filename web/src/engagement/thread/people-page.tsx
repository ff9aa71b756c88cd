/** Who the parties are, and who stands behind the engagement in the five fields of competence. */
import { Thread } from './thread.tsx'
import { Parties } from './parties.tsx'
import { Team } from './team.tsx'

export default function PeoplePage() {
  return <Thread page="people" ofPart={false}>{(engagement) => <><Parties engagement={engagement} /><Team engagement={engagement} /></>}</Thread>
}
