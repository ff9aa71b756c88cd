/** The six stages in their order: the story of an engagement, from the first idea until the last copy of the data is deleted. */
import { stages, type Stage } from '@rustning/engine'
import { need } from './1-need.ts'
import { procure } from './2-procure.ts'
import { contract } from './3-contract.ts'
import { start } from './4-start.ts'
import { operate } from './5-operate.ts'
import { exit } from './6-exit.ts'
import type { StageRules } from './stage.ts'

export const story: Readonly<Record<Stage, StageRules>> = { need, procure, contract, start, operate, exit }

export const isBefore = (one: Stage, other: Stage): boolean => stages.indexOf(one) < stages.indexOf(other)
