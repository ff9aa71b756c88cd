/**
 * zod as the screens use it. It would otherwise make code from text, which the page's policy forbids; and it decides that when a contract is
 * first read, so the setting must come before every contract. The build therefore hands this file to whatever asks for zod.
 */
import * as z from 'zod'

z.config({ jitless: true })

export * from 'zod'
