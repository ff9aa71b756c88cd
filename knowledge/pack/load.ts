/**
 * The collection from disk. In a checkout the YAML files are the truth: the built pack in `dist/` is used only while it is newer than all
 * of them, so that whoever edits a file sees the effect at once.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCaseFile, type CaseFile } from './case-file.ts'
import { compile, type Compiled, type InputFile } from './compile.ts'
import { coverage } from './coverage.ts'
import { languages, type Language } from './fault.codes.ts'
import { sentenceOf } from './fault.ts'
import type { Knowledge } from './knowledge.ts'
import { inLanguage, referenceInLanguage, sourceMapInLanguage } from './localize.ts'
import { referenceFolders } from './read-reference.ts'
import { folderOf } from './read-statements.ts'
import { wordsOf } from './words.ts'

export const knowledgeFolders = ['sources', 'vocabulary', 'parameters', ...Object.values(folderOf), ...Object.values(referenceFolders)]

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Reads and checks every file under a knowledge folder; the faults come with it. */
export function compileFolder(root: string): Compiled {
  return compile(knowledgeFiles(root).map((file): InputFile => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') })), sha256)
}

/** All knowledge files, as paths relative to the folder, with `/` on every system. */
export function knowledgeFiles(root: string): string[] {
  return knowledgeFolders.flatMap((folder) => yamlFiles(path.join(root, folder)).map((file) => path.relative(root, file).split(path.sep).join('/'))).sort()
}

/** Every `.yaml` file under a folder, sorted; an absent folder has none. */
export function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).sort().map((file) => path.join(folder, file))
}

export const packFile = (root: string): string => path.join(root, 'dist', 'pack.json')
export const browserPackFile = (root: string, language: Language, part: 'pack' | 'reference' | 'areas' | 'source-map' = 'pack'): string => path.join(root, 'dist', `${part}.${language}.json`)

/** Refused knowledge: `message` holds one sentence per fault. */
export class KnowledgeRefused extends Error {}

/** The compiled collection: the built one where it is up to date, else compiled from the files (refuses, with every fault, if they are wrong). */
export function loadKnowledge(root: string): Knowledge {
  const built = packFile(root)
  if (existsSync(built)) {
    const builtAt = statSync(built).mtimeMs
    const newest = Math.max(0, ...knowledgeFolders.map((folder) => path.join(root, folder)).filter(existsSync).flatMap((folder) => [folder, ...everythingUnder(folder)]).map((file) => statSync(file).mtimeMs))
    if (newest <= builtAt) return JSON.parse(readFileSync(built, 'utf8')) as Knowledge
  }
  return buildKnowledge(root)
}

const everythingUnder = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))

/**
 * Compiles and writes the packs: the whole one for the server, and for the browser one in each language with the reference beside it, the
 * areas by themselves for the front page, what carries each row of the source documents, and the invented cases that one may begin from.
 */
export function buildKnowledge(root: string): Knowledge {
  const { knowledge, faults } = compileFolder(root)
  if (faults.length > 0) throw new KnowledgeRefused(faults.map((fault) => sentenceOf(fault, 'en')).join('\n'))
  const carried = coverage(knowledge, coverageFiles(root))
  try {
    mkdirSync(path.join(root, 'dist'), { recursive: true })
    for (const language of languages) {
      const reference = referenceInLanguage(knowledge, language)
      writeWhole(browserPackFile(root, language), inLanguage(knowledge, language))
      writeWhole(browserPackFile(root, language, 'reference'), reference)
      writeWhole(browserPackFile(root, language, 'areas'), reference.reference.category)
      writeWhole(browserPackFile(root, language, 'source-map'), sourceMapInLanguage(carried, language))
    }
    writeWhole(path.join(root, 'dist', 'samples.json'), samples(root, knowledge))
    // Last, since its time says that all of them are up to date.
    writeWhole(packFile(root), knowledge)
  } catch {
    // A read-only installation works too; it compiles each time.
  }
  return knowledge
}

/** A case with a fault is left out here; `knowledge check` refuses it. */
function samples(root: string, knowledge: Knowledge): CaseFile[] {
  const words = wordsOf(knowledge)
  return yamlFiles(path.join(root, 'cases', 'invented'))
    .flatMap((file) => readCaseFile(path.basename(file), readFileSync(file, 'utf8'), words).case ?? [])
    .filter(({ sample }) => sample !== undefined)
    .sort((a, b) => (a.sample ?? 0) - (b.sample ?? 0))
}

/** In one move, so that a killed process leaves the old one whole. */
function writeWhole(file: string, value: unknown): void {
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(value))
  renameSync(`${file}.${process.pid}`, file)
}

/** The register of the source documents' rows, and what is said of those no statement carries. */
export const coverageFiles = (root: string): InputFile[] =>
  yamlFiles(path.join(root, 'coverage')).map((file) => ({ path: path.relative(root, file).split(path.sep).join('/'), text: readFileSync(file, 'utf8') }))
