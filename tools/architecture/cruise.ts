/**
 * Runs dependency-cruiser with the project's rules on one tree: the project itself, or a temporary one in a test. What it saw is part of
 * the answer, because a checker that silently reads nothing also finds nothing wrong (it has happened, with another TypeScript).
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cruise, type ICruiseResult, type IFlattenedRuleSet, type IRegularForbiddenRuleType } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'

export type Rule = IRegularForbiddenRuleType & { readonly name: string; readonly comment: string }

interface Configuration {
  readonly forbidden: readonly Rule[]
  readonly options: Record<string, unknown> & { readonly enhancedResolveOptions: Record<string, unknown> }
}

const require = createRequire(import.meta.url)
const configuration = require('../../.dependency-cruiser.cjs') as Configuration

/** The rules of .dependency-cruiser.cjs, in its order. */
export const rules: readonly Rule[] = configuration.forbidden

const folders = ['engine', 'knowledge', 'server', 'web', 'tools', 'bench', 'e2e']

export interface Violation {
  readonly rule: string
  readonly from: string
  readonly to: string
}

export interface Architecture {
  /** The project's own files that were read, relative to the tree. */
  readonly files: readonly string[]
  /** How many imports were followed. */
  readonly imports: number
  readonly violations: readonly Violation[]
}

/** Reads every source file under `root` and holds its imports against the rules. `root` needs a tsconfig.json and a package.json. */
export async function readArchitecture(root: string): Promise<Architecture> {
  const { tsConfig: _, enhancedResolveOptions, ...options } = configuration.options
  const reached = await cruise(
    folders.filter((folder) => existsSync(path.join(root, folder))),
    { ...options, baseDir: root, validate: true, ruleSet: { forbidden: [...rules] } as IFlattenedRuleSet },
    enhancedResolveOptions,
    { tsConfig: extractTsConfig(path.join(root, 'tsconfig.json')) },
  )
  return summarise(reached.output as ICruiseResult)
}

function summarise(result: ICruiseResult): Architecture {
  const own = result.modules.filter((module) => folders.some((folder) => module.source.startsWith(`${folder}/`)))
  return {
    files: own.map((module) => module.source).sort(),
    imports: own.reduce((sum, module) => sum + module.dependencies.length, 0),
    violations: result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}
