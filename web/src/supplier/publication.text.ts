import type { Texts } from '../shell/language.tsx'

interface PublicationText {
  readonly title: string
  readonly draft: string
  readonly published: (day: string) => string
  readonly lacking: string
  readonly ready: string
  readonly changedSince: string
  readonly stands: string
  readonly publish: string
  readonly again: string
  readonly withdraw: string
  readonly withdrawSure: string
  readonly see: string
  readonly stateDraft: string
  readonly statePublished: string
}

export const publicationText: Texts<PublicationText> = {
  nb: { title: 'Det alle kan se', draft: 'Dette er en kladd. Bare dere ser den.', published: (day) => `Publisert ${day}.`, lacking: 'Dette mangler før dere kan publisere:', ready: 'Ingenting mangler. Publiserer dere, kan alle se det uten å logge inn.', changedSince: 'Dere har endret noe siden. Alle ser det gamle til dere publiserer på nytt.', stands: 'Alle ser det slik det var da dere publiserte. Har dere lagt til eller endret bevis siden, publiserer dere på nytt.', publish: 'Publiser', again: 'Publiser på nytt', withdraw: 'Trekk tilbake', withdrawSure: 'Vil du trekke tilbake publiseringen? Da kan ingen andre finne den.', see: 'Se slik alle ser det', stateDraft: 'Kladd', statePublished: 'Publisert' },
  nn: { title: 'Det alle kan sjå', draft: 'Dette er ein kladd. Berre de ser han.', published: (day) => `Publisert ${day}.`, lacking: 'Dette manglar før de kan publisere:', ready: 'Ingenting manglar. Publiserer de, kan alle sjå det utan å logge inn.', changedSince: 'De har endra noko sidan. Alle ser det gamle til de publiserer på nytt.', stands: 'Alle ser det slik det var då de publiserte. Har de lagt til eller endra bevis sidan, publiserer de på nytt.', publish: 'Publiser', again: 'Publiser på nytt', withdraw: 'Trekk tilbake', withdrawSure: 'Vil du trekkje tilbake publiseringa? Då kan ingen andre finne henne.', see: 'Sjå slik alle ser det', stateDraft: 'Kladd', statePublished: 'Publisert' },
  en: { title: 'What everybody can see', draft: 'This is a draft. Only you see it.', published: (day) => `Published ${day}.`, lacking: 'This is missing before you can publish:', ready: 'Nothing is missing. Once published, everybody can see it without signing in.', changedSince: 'You have changed something since. Everybody sees the old until you publish again.', stands: 'Everybody sees it as it was when you published. If you have added or changed evidence since, publish again.', publish: 'Publish', again: 'Publish again', withdraw: 'Withdraw', withdrawSure: 'Withdraw the publication? Then nobody else can find it.', see: 'See it as everybody does', stateDraft: 'Draft', statePublished: 'Published' },
}
