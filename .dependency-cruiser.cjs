/**
 * Which code may know which. Imports go down only, so that a change can be followed in one direction and the engine, which reaches the
 * judgement, can be read without anything above it. Each rule's comment says what to do instead; docs/generated/architecture.md is
 * written from this file, and tools/architecture.test.ts breaks every rule once to see that it fires.
 */

/** Top first. A layer may import those below it; layers on one line do not know each other. */
const layers = [
  ['entry'],
  ['lifecycle', 'insight'],
  ['obligations'],
  ['approval'],
  ['judgement'],
  ['registers'],
  ['foundation'],
]
const named = layers.flat()
/** Layers whose folders are rooms with a front door. */
const roomGroups = '(?:obligations|registers|insight)'
const below = (layer) => layers.slice(layers.findIndex((row) => row.includes(layer)) + 1).flat()
const test = '\\.test\\.tsx?$'
/** Interview, assessment and their sentences: no clock, no file, no network, so that the open assessment judges in the reader's browser. */
const pureJudgement = '^server/src/judgement/(sentence/(sentence|said)(\\.text)?|interview/(interview|answer)|assessment/assessment(\\.text)?|requirements/requirements|case/case-(text|facts))\\.ts$'
/** What tests share with each other stands in a folder of this name, and counts as test code. */
const arrangements = '/testing/'
const testCode = [test, arrangements]

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const serverLayers = named
  .map((layer) => [layer, named.filter((other) => other !== layer && !below(layer).includes(other))])
  .filter(([, forbidden]) => forbidden.length > 0)
  .map(([layer, forbidden]) =>
    rule(
      `${layer}-imports-only-downwards`,
      `What ${layer} needs from above or beside it is handed to it: a fact through FactSupplier, or a list that entry/rooms.ts fills in.`,
      { path: `^server/src/${layer}/` },
      { path: `^server/src/(${forbidden.join('|')})/` },
    ),
  )

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'Two files that import each other are one file, or share a third: move what both need into the lower one.',
      {},
      { circular: true },
    ),
    rule(
      'everything-resolves',
      'An import nobody can find hides what it would have reached: correct the name, or add it to the other package\'s "exports".',
      {},
      { couldNotResolve: true },
    ),
    rule(
      'engine-imports-nothing',
      'The engine is pure and runs in the browser: hand it the value as an argument, and do the input and output in whoever calls it.',
      { path: '^engine/', pathNot: testCode },
      { pathNot: '^engine/src/' },
    ),
    rule(
      'engine-tests-know-only-the-engine',
      'Write the little pack the test needs beside it; what concerns the real knowledge is tested in knowledge/house.',
      { path: [`^engine/.*${test}`, `^engine/.*${arrangements}`] },
      { path: '^(knowledge|server|web)/' },
    ),
    rule(
      'knowledge-knows-only-the-engine',
      'Knowledge says what the law is, not who uses it: move what needs the server or the screens into server/ or web/.',
      { path: '^knowledge/' },
      { path: '^(server|web)/' },
    ),
    rule(
      'knowledge-needs-few-packages',
      'The loader lives on yaml, zod and fastest-levenshtein: do without, or write a decision and add the package to this rule.',
      { path: '^knowledge/', pathNot: [...testCode, '^knowledge/house/'] },
      { path: 'node_modules/', pathNot: 'node_modules/(yaml|zod|fastest-levenshtein|@types/node)/' },
    ),
    rule(
      'pack-does-not-know-the-house',
      'The house tests the collection as a whole and stands above the loader: move what both need into knowledge/pack.',
      { path: '^knowledge/pack/' },
      { path: '^knowledge/house/' },
    ),
    rule(
      'others-see-only-the-pack',
      'Outside knowledge/ only the checked and compiled pack is used: import @rustning/knowledge/pack; `knowledge check` runs the worked cases through the front door of the house.',
      { pathNot: '^knowledge/' },
      { path: '^knowledge/', pathNot: ['^knowledge/(pack|dist)/', '^knowledge/house/index\\.ts$', test] },
    ),
    rule(
      'server-does-not-know-the-screens',
      'The server offers contracts (*.api.ts) that the screens read: move what both need into the room\'s .api.ts.',
      { path: '^server/' },
      { path: '^web/' },
    ),
    rule(
      'web-sees-only-contracts',
      'The screens see the server through its *.api.ts: put the shape there, or ask for the value over HTTP. Only the judgement itself, which is pure, runs on both sides.',
      { path: '^web/' },
      { path: '^server/', pathNot: ['\\.api\\.ts$', pureJudgement, test] },
    ),
    rule(
      'workspaces-are-entered-by-name',
      'Another workspace is imported by its package name (@rustning/…): what is missing there is added to its "exports".',
      { path: '^([^/]+)/' },
      {
        path: '^(engine|knowledge|server|web)/',
        pathNot: ['^$1/', '^knowledge/house/', test],
        dependencyTypesNot: ['aliased-workspace'],
      },
    ),
    rule(
      'server-has-these-layers-only',
      'A folder outside the layers escapes their order: put the code in the layer that its domain noun belongs to.',
      {},
      { path: '^server/src/', pathNot: [`^server/src/(${named.join('|')})/`, test] },
    ),
    ...serverLayers,
    rule(
      'obligations-do-not-know-each-other',
      'What one obligation needs of another is a fact (.facts.ts), register data, or a view in insight.',
      { path: '^server/src/obligations/([^/]+)/' },
      { path: '^server/src/obligations/', pathNot: ['^server/src/obligations/$1/', test] },
    ),
    rule(
      'rooms-have-a-front-door',
      'A room is entered through its index.ts: export there what others may use, or ask whether they should.',
      { path: `^server/src/(${roomGroups}/[^/]+|[^/]+)/` },
      { path: `^server/src/${roomGroups}/[^/]+/`, pathNot: [`^server/src/${roomGroups}/[^/]+/index\\.ts$`, '^server/src/$1/', ...testCode] },
    ),
    rule(
      'nobody-imports-tests',
      'A test is read by its runner only: move what is worth sharing into the room, or repeat the three lines.',
      {},
      { path: test },
    ),
    rule(
      'only-tests-use-test-arrangements',
      'A testing/ folder is not part of the product: move what the product needs out of it.',
      { pathNot: testCode },
      { path: arrangements },
    ),
    rule(
      'product-does-not-know-its-tools',
      'tools/, bench/ and e2e/ work on the product and are not shipped with it: move what the product needs into its own workspace.',
      { path: '^(engine|knowledge|server|web)/' },
      { path: '^(tools|bench|e2e)/' },
    ),
    rule(
      'product-runs-without-dev-packages',
      'What the running server needs stands under "dependencies": move the package there, or do without it.',
      { path: '^server/src/', pathNot: testCode },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules/' },
    exclude: { path: '(^|/)dist/' },
    // The workspaces' dependencies stand in the root's package.json.
    combinedDependencies: true,
    // Imports of types count: they tie two files together as firmly as any other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
    skipAnalysisNotInRules: true,
  },
}
