/**
 * The number that Enhetsregisteret gives an organisation: nine digits, of which the last is the check digit (modulus 11 with the weights
 * 3 2 7 6 5 4 3 2). A right number may still belong to nobody: the register knows.
 */
const weights = [3, 2, 7, 6, 5, 4, 3, 2]

/** The nine digits of what a person typed, with or without spaces and the letters NO and MVA; `undefined` when it is no number. */
export function organisationNumber(typed: string): string | undefined {
  const digits = typed.replace(/^\s*NO/i, '').replace(/MVA\s*$/i, '').replace(/[\s\u00a0.]/g, '')
  return /^[0-9]{9}$/.test(digits) && isChecked(digits) ? digits : undefined
}

function isChecked(digits: string): boolean {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0)
  // A remainder of 1 would need the check digit 10: no such number is given.
  return (11 - (sum % 11)) % 11 === Number(digits[8])
}
