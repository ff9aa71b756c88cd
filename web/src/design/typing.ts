/**
 * Whether something stands typed and not saved. While it does, nothing is fetched anew behind the reader's back: a record that somebody else
 * has changed meanwhile would take the form's place, and what was typed with it. The server sees to it that neither change is lost.
 */
const typedIn = new Set<object>()

export const markTyped = (form: object): unknown => typedIn.add(form)
export const unmarkTyped = (form: object): unknown => typedIn.delete(form)
export const isTyping = (): boolean => typedIn.size > 0
