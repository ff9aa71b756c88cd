/** What waits for people in approval: cases to decide, advice that was asked for, and copies to answer. Each only for whoever may act on it. */
import type { Language } from '@rustning/knowledge/pack'
import { adviceWaiting, decisionWaiting } from './decision/index.ts'
import { receivedWaiting } from './offer/index.ts'
import { manyText, waitingText } from './waiting.text.ts'

interface Waiting { readonly what: string | undefined; readonly title: string | undefined }
const source = (kind: keyof (typeof waitingText)['nb'], sql: string) => ({ kinds: [kind], sql, says: ({ what = '', title = '' }: Waiting, language: Language): string => waitingText[language][kind](what, title), saysMany: ({ alike }: { readonly alike: number }, language: Language): string => manyText[language][kind](alike) })

export const approvalWaiting = [source('decision', decisionWaiting), source('advice', adviceWaiting), source('received-offer', receivedWaiting)]
