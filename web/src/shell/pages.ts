/** Which pages there are, for pages that lead to others: what would lead to a room that has no screens yet is not shown. */
import { createContext, useContext } from 'react'

/** The addresses open to everybody, as the list of routes has them. */
export const OpenPages = createContext<readonly string[]>([])

export const useHasPage = (path: string): boolean => useContext(OpenPages).includes(path)
