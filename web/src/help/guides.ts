/** Every guide, in the order somebody new would want them. */
import { bringWhatYouUse } from './bring-what-you-use.text.ts'
import { decide } from './decide.text.ts'
import { followTheChain } from './follow-the-chain.text.ts'
import { fromNeedToOperate } from './from-need-to-operate.text.ts'
import { gettingStarted } from './getting-started.text.ts'
import type { Guide } from './guide.ts'
import { publishAsSupplier } from './publish-as-supplier.text.ts'
import { whatASupervisorCanCheck } from './what-a-supervisor-can-check.text.ts'

export const guides: readonly Guide[] = [gettingStarted, fromNeedToOperate, bringWhatYouUse, followTheChain, decide, whatASupervisorCanCheck, publishAsSupplier]
