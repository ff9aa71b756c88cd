/** What a browser holds between the beginning and the end of a login: one cookie for each kind of step, gone when the step is done. */
import type { RouteShape } from '../http/route.api.ts'
import type { Asked } from '../http/serve.ts'
import { stepSeconds } from './login-step.ts'

export type StepCookie = 'passkey-add' | 'passkey-login' | 'passkey-proof' | 'external-login'

type Browser = Pick<Asked<RouteShape>, 'cookies' | 'setCookie'>

export const holdStep = ({ setCookie }: Pick<Browser, 'setCookie'>, kind: StepCookie, secret: string): void => setCookie(kind, secret, stepSeconds)
export const heldStep = ({ cookies }: Pick<Browser, 'cookies'>, kind: StepCookie): string | undefined => cookies[kind]
/** A refusal sends no cookies: the secret of a step that failed stays five minutes more in the browser, and opens nothing. */
export const dropStep = ({ setCookie }: Pick<Browser, 'setCookie'>, kind: StepCookie): void => setCookie(kind, '', 0)
