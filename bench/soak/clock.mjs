/**
 * Loaded before the server (`node --import`): moves its clock by as many milliseconds as stand in the file that SOAK_CLOCK names, and looks
 * again a few times a second, so that the clock jumps while it runs. Only what the process itself calls the time; the database has its own.
 */
import { readFileSync } from 'node:fs'

const file = process.env.SOAK_CLOCK
const real = Date
let offset = 0
const look = () => {
  try {
    offset = Number(readFileSync(file, 'utf8')) || 0
  } catch {
    // Between two writings of the file the clock stays where it is.
  }
}
look()
setInterval(look, 100).unref()

globalThis.Date = class extends real {
  constructor(...given) {
    if (given.length === 0) super(real.now() + offset)
    else super(...given)
  }
  static now() {
    return real.now() + offset
  }
}
