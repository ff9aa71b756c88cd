/** Loaded before the server (`node --import`): its clock begins at TOUR_CLOCK, so that what is judged and shown is the same whenever the pictures are taken. */
const real = Date
const behind = real.now() - real.parse(process.env.TOUR_CLOCK)

globalThis.Date = class extends real {
  constructor(...given) {
    if (given.length === 0) super(real.now() - behind)
    else super(...given)
  }
  static now() {
    return real.now() - behind
  }
}
