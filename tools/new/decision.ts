/** A decision record: one page, dated, with figures, so that whoever wants to change it later knows what it rested on. */
import { marks, type NewFile } from './template.ts'

export const decision = (slug: string, today: string): NewFile[] => [{
  path: `docs/decisions/${today}-${slug}.md`,
  content: `# ${marks.en}: the decision as a sentence

Decided ${today}.

## Context

${marks.en}: what made a choice necessary, with figures and where they come from.

## Options

**A. ${marks.en}**
- plus: ${marks.en}
- minus: ${marks.en}

**B. ${marks.en}**
- plus: ${marks.en}
- minus: ${marks.en}

## Decision

${marks.en}: which option, and the reason that weighed most.

## Consequences

${marks.en}: what becomes easier, what becomes harder, and what would make us decide again.
`,
}]
