/** Text from outside (a case file's title, an item's name) must not steer a terminal or turn the reading direction. Runs in the browser too. */

/** Commands to a terminal (ECMA-48), whole, so that their letters do not stay behind as text. */
const commands = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[ -/]*[0-~]/g

export const harmless = (text: string): string => text.replace(commands, '').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
