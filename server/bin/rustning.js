#!/usr/bin/env node
// Starts the built command line. Written plainly, so that an old Node gets a sentence instead of a syntax error.
import { existsSync } from 'node:fs'

const oldest = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)
const built = new URL('../dist/rustning.js', import.meta.url)

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  refuse(
    'Rustning trenger Node ' + oldest.join('.') + ' eller nyere; denne er ' + process.versions.node + '.',
    'Rustning needs Node ' + oldest.join('.') + ' or newer; this is ' + process.versions.node + '.',
  )
} else if (!existsSync(built)) {
  refuse('Rustning er ikke bygd ennå; kjør «npm run prepare».', 'Rustning is not built yet; run “npm run prepare”.')
} else {
  import(built)
}

function refuse(norwegian, english) {
  console.error(norwegian + '\n' + english)
  process.exitCode = 1
}
