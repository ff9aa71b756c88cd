/** How backups are made, said as it is: by the operator's commands, not here, and what they leave out. */
import { Paragraph } from '@digdir/designsystemet-react'
import { Page, Section } from '../design/page.tsx'
import { SmallTable } from '../design/small-table.tsx'
import { useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { backupText } from './backup.text.ts'

export default function BackupPage() {
  const text = useText(backupText)
  const { organisation } = useHere()
  const commands = [
    ['npx rustning backup /backup/2026-11-22', text.commands.backup], ['npx rustning restore /backup/2026-11-22 --check', text.commands.check], ['npx rustning restore /backup/2026-11-22', text.commands.restore],
    ['npx rustning journal verify --witness /mnt/witness.jsonl', text.commands.verify], [`npx rustning export /export/2026-11-22 --organisation ${organisation}`, text.commands.export], ['npx rustning import /export/2026-11-22 --key journal-key.pub', text.commands.import],
  ] as const
  return (
    <Page title={text.title} lead={text.lead}>
      <Section title={text.who.title}><Paragraph className="reading">{text.who.body}</Paragraph></Section>
      <Section title={text.commands.title}><SmallTable caption={text.commands.title} heads={text.commands.head} rows={commands.map(([command, does]) => ({ key: command, cells: [<code key="command" className="copyable">{command}</code>, does] }))} /></Section>
      <Section title={text.not.title}>
        <Paragraph className="reading">{text.not.body}</Paragraph>
        <ul className="reading">{text.not.items.map((item) => <li key={item}>{item}</li>)}</ul>
      </Section>
      <Section title={text.ask.title}><ul className="reading">{text.ask.items.map((item) => <li key={item}>{item}</li>)}</ul></Section>
    </Page>
  )
}
