/** The guides for those who use the product, as pages with pictures. Their words are the product's own (`web/src/help`), so the two never differ. */
import { guides } from '@rustning/web/help/guides'
import type { GeneratedFile } from '../golden/golden.ts'
import { pictureOf, pictures } from '../screenshots/page.ts'

const folder = 'docs/guides/use'
const languages = ['nb', 'nn', 'en'] as const
type Language = (typeof languages)[number]

const index = {
  nb: { name: 'Bokmål', title: 'Veiledninger', lead: 'De samme veiledningene står i produktet, under «Kom i gang». Der leder hvert steg til siden der det gjøres.', inProduct: 'I produktet' },
  nn: { name: 'Nynorsk', title: 'Rettleiingar', lead: 'Dei same rettleiingane står i produktet, under «Kom i gang». Der leier kvart steg til sida der det blir gjort.', inProduct: 'I produktet' },
  en: { name: 'English', title: 'Guides', lead: 'The same guides stand in the product, under “Getting started”. There each step leads to the page where it is done.', inProduct: 'In the product' },
} as const

/** Bokmål stands first, in the folder itself: most readers are Norwegian. */
const at = (language: Language): string => (language === 'nb' ? folder : `${folder}/${language}`)

export function usePages(): GeneratedFile[] {
  return languages.flatMap((language) => [{ path: `${at(language)}/README.md`, content: indexIn(language) }, ...guides.map((guide) => ({ path: `${at(language)}/${guide.id}.md`, content: pageOf(guide, language) }))])
}

function indexIn(language: Language): string {
  const others = languages.filter((one) => one !== language).map((one) => `[${index[one].name}](${language === 'nb' ? '' : '../'}${one === 'nb' ? '' : `${one}/`}README.md)`)
  return `${[`# ${index[language].title}`, '', index[language].lead, '', others.join(' · '), '', ...guides.map(({ id, text }) => `- [${text[language].title}](${id}.md). ${text[language].lead}`)].join('\n')}\n`
}

function pageOf({ id, text, steps }: (typeof guides)[number], language: Language): string {
  const up = `../${'../'.repeat(language === 'nb' ? 1 : 2)}${pictures.replace('docs/', '')}`
  const { title, lead, steps: said } = text[language]
  const parts = said.flatMap((step, number) => {
    const picture = steps[number]?.picture
    return ['', `## ${number + 1}. ${step.title}`, '', step.body, ...(picture === undefined ? [] : ['', `<img src="${up}/${pictureOf(picture, 1280)}" width="640" alt="${step.title}">`])]
  })
  return `${[`# ${title}`, '', lead, ...parts, '', `${index[language].inProduct}: \`/help/${id}\``].join('\n')}\n`
}
