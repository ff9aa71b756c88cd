/** The pictures as a walk: docs/screenshots/README.md, made of the same list that they are taken by. */
import type { GeneratedFile } from '../golden/golden.ts'
import { chapters } from './screens.ts'

export const pictures = 'docs/screenshots'
export const widths = [1280, 390] as const
export const pictureOf = (name: string, width: (typeof widths)[number]): string => `${name}-${width}.png`

export function walk(): GeneratedFile[] {
  const lines = [
    '# The product in pictures', '',
    'Every page, seen by the invented people of the demo, at a desk (1280 pixels) and on a phone (390). In Bokmål where nothing else is said. `npm run screenshots` takes them anew',
    '(Chromium is needed) and writes this page; to see them for real, `npm start -- --demo`.', '',
    'They show what is first seen of a page, in 64 colours, so that letters are sharp and a hundred and seventy of them weigh little. The clock stands at the same day each time.', '',
    ...chapters.flatMap(({ title, screens }) => [`## ${title}`, '', ...screens.flatMap((screen) => [
      `### ${screen.name}`, '', screen.caption + (screen.route === '' ? '' : ` \`/${screen.route}\``), '',
      `<img src="${pictureOf(screen.name, 1280)}" width="640" alt="${screen.name} at a desk"> <img src="${pictureOf(screen.name, 390)}" width="195" alt="${screen.name} on a phone">`, '',
    ])]),
  ]
  return [{ path: `${pictures}/README.md`, content: `${lines.join('\n').trimEnd()}\n` }]
}
