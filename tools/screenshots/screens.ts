/**
 * Every picture of the product: which page, seen by whom of the demo's people, with which records. In the order of a walk from the front page to
 * the back office. A page without a picture and a picture without a page are found by `screenshots.test.ts`.
 */
import { engagement, inOrder, made, member, named, newest, type Find } from './find.ts'

export interface Screen {
  /** Of the files: `<name>-1280.png` and `<name>-390.png`. */
  readonly name: string
  /** The page, as `web/src/shell/routes.ts` has it, with `organisations/:organisation` before an organisation's; the front page is ''. */
  readonly route: string
  readonly caption: string
  /** One of the demo's people; without it nobody is signed in. */
  readonly as?: string
  readonly find?: Find
  /** After the page's own address; `:names` stand for what was found. */
  readonly rest?: string
  readonly language?: 'nn' | 'en'
  /** Taken before there is anybody in the installation. */
  readonly empty?: true
}

interface Chapter {
  readonly title: string
  readonly screens: readonly Screen[]
}

const own = (path: string): string => `organisations/:organisation${path && `/${path}`}`
const [kari, turid, siri, hakon, havn, signe] = ['fjellvag-kari', 'solvik-turid', 'solvik-siri', 'nordlys-hakon', 'havn-ingrid', 'skybris-signe'] as const
const journal = engagement('Journalsystem i skyen'), followUp = engagement('Medisinsk avstandsoppfølging'), nine = engagement('Drift av servere og arbeidsflater')
const havblikk = named('supplier', 'suppliers', 'Havblikk Helse')

export const chapters: readonly Chapter[] = [
  { title: 'For everybody', screens: [
    { name: 'front', route: '', caption: 'The front page of a demo: what this is, and whom one can be.' },
    { name: 'front-nn', route: '', language: 'nn', caption: 'The same in Nynorsk.' },
    { name: 'front-en', route: '', language: 'en', caption: 'And in English.' },
    { name: 'demo', route: 'demo', caption: 'One click in as any of the invented people.' },
    { name: 'assess', route: 'assess', caption: 'The open assessment: one question at a time; the answers stay in the browser.' },
    { name: 'help', route: 'help', caption: 'From need to operate in ten steps, and guides.' },
    { name: 'guide', route: 'help/:guide', find: fixed({ guide: 'getting-started' }), caption: 'One of the guides; the product needs no other manual.' },
    { name: 'sign-in', route: 'sign-in', caption: 'Signing in, when this is no demo.' },
  ] },
  { title: 'The first day', screens: [
    { name: 'first-run', route: 'first-run/:token?', empty: true, rest: '#:firstRun', caption: 'The one-time link that the first start prints: an account and an organisation, or a demo.' },
    { name: 'invitation', route: 'invitation/:token?', find: made('invitation'), rest: '#:invitation', caption: 'Coming in by an invitation.' },
    { name: 'new-password', route: 'new-password/:token?', rest: '#x', caption: 'A new password, by a link from the administrator.' },
  ] },
  { title: 'My organisation', screens: [
    { name: 'overview', route: own(''), as: turid, caption: 'What waits for me, and how the organisation stands.' },
    { name: 'overview-gp', route: own(''), as: kari, caption: 'The same for a GP office with three doctors.' },
    { name: 'engagements', route: own('engagements'), as: turid, caption: 'A municipality’s hundred engagements: searched, narrowed and sorted by the server.' },
    { name: 'engagements-en', route: own('engagements'), as: turid, language: 'en', caption: 'The same in English.' },
    { name: 'backlog', route: own('backlog'), as: turid, caption: 'What should have been in place at earlier decision points.' },
    { name: 'what-if', route: own('what-if'), as: turid, rest: '?parameter=adequacy.us%3Dnone', caption: 'Who is hit if the decision on the USA falls?' },
    { name: 'import', route: own('engagements/import'), as: turid, caption: 'Bring the list you have, from a spreadsheet.' },
    { name: 'import-result', route: own('engagements/import/:import'), as: turid, find: named('import', 'portfolio-imports', 'solvik-systemer.csv'), caption: 'What became of each row.' },
  ] },
  { title: 'One engagement', screens: [
    { name: 'engagement-add', route: own('engagements/add'), as: kari, caption: 'A name and an owner are enough.' },
    { name: 'engagement', route: own('engagements/:engagement'), as: kari, find: journal, caption: 'The thread: where it stands, what stops it, and one thing to press.' },
    { name: 'engagement-nn', route: own('engagements/:engagement'), as: kari, find: journal, language: 'nn', caption: 'The same in Nynorsk.' },
    { name: 'engagement-en', route: own('engagements/:engagement'), as: kari, find: journal, language: 'en', caption: 'And in English.' },
    { name: 'answers', route: own('engagements/:engagement/answers'), as: kari, find: journal, caption: 'One question at a time, why it is asked, and everything answered so far.' },
    { name: 'duties', route: own('engagements/:engagement/duties'), as: kari, find: journal, caption: 'The duties that apply, by what to do.' },
    { name: 'requirements', route: own('engagements/:engagement/requirements'), as: 'solvik-amund', find: followUp, caption: 'Requirements to the supplier that suit this very purchase.' },
    { name: 'people', route: own('engagements/:engagement/people'), as: siri, find: followUp, caption: 'Parties and team, and who is missing.' },
    { name: 'about', route: own('engagements/:engagement/about'), as: kari, find: journal, caption: 'What the engagement is.' },
  ] },
  { title: 'Concluding and deciding', screens: [
    { name: 'conclusions', route: own('engagements/:engagement/conclusions'), as: hakon, find: nine, caption: 'What a named person must assess.' },
    { name: 'conclusion-add', route: own('engagements/:engagement/conclusions/add'), as: kari, find: journal, rest: '?kind=supplier.guarantees', caption: 'Concluding, on grounds that are shown.' },
    { name: 'conclusion', route: own('engagements/:engagement/conclusions/:conclusion'), as: hakon, find: inOrder(nine, newest('conclusion', 'engagements/:engagement/conclusions')), caption: 'A conclusion, with everything it rests on.' },
    { name: 'engagement-decisions', route: own('engagements/:engagement/decisions'), as: turid, find: followUp, caption: 'An engagement’s cases for decision.' },
    { name: 'decision-add', route: own('engagements/:engagement/decisions/add'), as: siri, find: followUp, rest: '?form=residual-risk', caption: 'Putting a case forward.' },
    { name: 'decisions', route: own('decisions'), as: turid, caption: 'All cases of the organisation.' },
    { name: 'decision', route: own('decisions/:decision'), as: turid, find: newest('decision', 'decisions'), caption: 'Decided by another than who asked, on what both were shown.' },
    { name: 'case-paper', route: own('decisions/:decision/case-paper'), as: turid, find: newest('decision', 'decisions'), caption: 'The case as a paper for the board.' },
    { name: 'offers', route: own('engagements/:engagement/offers'), as: hakon, find: nine, caption: 'Assessed once, and concluded by nine: who is missing.' },
    { name: 'offer-add', route: own('engagements/:engagement/offers/add'), as: hakon, find: nine, caption: 'Sending a copy of a conclusion.' },
    { name: 'offer', route: own('engagements/:engagement/offers/:offer'), as: hakon, find: inOrder(nine, newest('offer', 'engagements/:engagement/offers')), caption: 'A copy that was sent, and its receipt.' },
    { name: 'received-offers', route: own('received-offers'), as: havn, caption: 'Copies that came from others.' },
    { name: 'received-offer', route: own('received-offers/:received'), as: havn, find: newest('received', 'received-offers'), caption: 'One of them, and how it was answered.' },
    { name: 'reception-codes', route: own('reception-codes'), as: havn, caption: 'Codes that let others send.' },
  ] },
  { title: 'Suppliers, services and chains', screens: [
    { name: 'service-search', route: 'services', rest: '?q=journal', caption: 'Published services, for everybody.' },
    { name: 'service-comparison', route: 'services/compare', find: inOrder(named('one', '/services?q=skybris', 'Skybris Journal'), named('two', '/services?q=hjemme', 'Havblikk Hjemme')), rest: '?service=:one&service=:two', caption: 'Side by side, what differs first.' },
    { name: 'public-service', route: 'services/:service', find: named('service', '/services?q=skybris', 'Skybris Journal'), caption: 'One of them.' },
    { name: 'public-suppliers', route: 'suppliers', caption: 'Suppliers that have published themselves.' },
    { name: 'public-supplier', route: 'suppliers/:supplier', find: named('supplier', '/suppliers?q=skybris', 'Skybris Journal'), caption: 'One of them.' },
    { name: 'suppliers', route: own('suppliers'), as: turid, caption: 'Our own suppliers.' },
    { name: 'supplier-add', route: own('suppliers/add'), as: turid, caption: 'Adding one, from the register or by hand.' },
    { name: 'supplier', route: own('suppliers/:supplier'), as: siri, find: havblikk, caption: 'Who they are, what they show, and what stands behind them.' },
    { name: 'supplier-publish', route: own('suppliers/:supplier'), as: signe, find: named('supplier', 'suppliers', 'Skybris Journal'), caption: 'A supplier’s own record, as it publishes it.' },
    { name: 'services', route: own('services'), as: signe, caption: 'A supplier’s own services.' },
    { name: 'service-add', route: own('services/add'), as: signe, caption: 'Adding a service.' },
    { name: 'service', route: own('services/:service'), as: signe, find: named('service', 'services', 'Skybris Journal'), caption: 'A service, and what is missing before it can be published.' },
    { name: 'chain', route: own('suppliers/:supplier/chain'), as: siri, find: havblikk, caption: 'Who stands behind a supplier, and in which countries.' },
    { name: 'chain-add', route: own('suppliers/:supplier/chain/add'), as: siri, find: havblikk, caption: 'Adding a link.' },
    { name: 'chain-import', route: own('suppliers/:supplier/chain/import'), as: siri, find: havblikk, caption: 'Pasting the list a supplier publishes.' },
    { name: 'chain-link', route: own('suppliers/:supplier/chain/links/:link'), as: siri, find: inOrder(havblikk, named('link', 'suppliers/:supplier/chain', 'Prærie Support')), caption: 'One link, and everything that was known of it.' },
    { name: 'concentration', route: own('supply-chain'), as: siri, caption: 'What many suppliers depend on.' },
    { name: 'notices', route: own('supply-chain/notices'), as: siri, caption: 'Notices of changes, the earliest deadline first.' },
    { name: 'notice-add', route: own('supply-chain/notices/add'), as: siri, caption: 'Registering a notice.' },
    { name: 'notice', route: own('suppliers/:supplier/chain/notices/:notice'), as: siri, find: inOrder(havblikk, newest('notice', 'supply-chain/notices')), caption: 'Accepting or objecting, with the last day to do so.' },
  ] },
  { title: 'The knowledge', screens: [
    { name: 'knowledge', route: 'knowledge', caption: 'Everything that is judged by.' },
    { name: 'duty', route: 'knowledge/:kind/*', find: fixed({ 'kind': 'duty', '*': 'privacy/processor-agreement-before-processing' }), caption: 'One duty: why, by which law, since when.' },
    { name: 'area', route: 'areas/:area', find: fixed({ area: 'cips' }), caption: 'What is bought in an area.' },
    { name: 'sources', route: 'knowledge/sources', caption: 'The documents it was taken from.' },
    { name: 'chapter', route: 'knowledge/sources/:chapter', find: fixed({ chapter: 'S001-3_2' }), caption: 'A chapter, point by point.' },
    { name: 'then-and-now', route: 'knowledge/then-and-now', caption: 'What has changed since they were written.' },
    { name: 'figures', route: 'knowledge/figures', caption: 'The figures.' },
    { name: 'figure', route: 'knowledge/figures/:figure', find: fixed({ figure: 'data-kind-by-place' }), caption: 'One of them.' },
  ] },
  { title: 'The organisation, people and the journal', screens: [
    { name: 'organisation', route: own('details'), as: turid, caption: 'Who we are, and everything to administer.' },
    { name: 'authority-matrix', route: own('authority-matrix'), as: turid, caption: 'Who may accept what.' },
    { name: 'policies', route: own('policies'), as: turid, caption: 'Policies of our own.' },
    { name: 'policy', route: own('policies/:policy'), as: turid, find: fixed({ policy: 'only-norway-or-the-eea' }), caption: 'One of them, with our own values.' },
    { name: 'relations', route: own('relations'), as: turid, caption: 'What other organisations are to us.' },
    { name: 'relation', route: own('relations/:relation'), as: turid, find: named('relation', 'relations', 'Elvebyen kommune'), caption: 'One of them.' },
    { name: 'members', route: own('members'), as: turid, caption: 'People and roles.' },
    { name: 'member', route: own('members/:member'), as: turid, find: member('Siri Haugland'), caption: 'One person’s roles.' },
    { name: 'invite', route: own('members/invite'), as: turid, caption: 'Inviting.' },
    { name: 'keys', route: own('keys'), as: turid, caption: 'Keys for programs.' },
    { name: 'journal', route: own('journal'), as: 'solvik-randi', caption: 'Everything that was done, by whom; the auditor sees it all.' },
    { name: 'journal-entry', route: own('journal/:entry'), as: 'solvik-randi', find: newest('entry', 'journal?action=decision.ask'), caption: 'One entry, its place and its receipt.' },
    { name: 'backup', route: own('backup'), as: turid, caption: 'Backups, and the copies an organisation takes out.' },
    { name: 'account', route: 'account', as: turid, caption: 'My account, and where I am signed in.' },
  ] },
]

export const screens: readonly Screen[] = chapters.flatMap((chapter) => chapter.screens)

/** Records of the knowledge have names of their own. */
function fixed(names: Readonly<Record<string, string>>): Find {
  return () => Promise.resolve(names)
}
