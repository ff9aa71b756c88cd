/** What is refused of a file: taken in, or given out. Another organisation's file and one that never was are answered alike. */
import { refusal } from '../values/refusal.ts'
import { filesText, type Mismatch, type Quota } from './files.text.ts'

export const fileNotFound = refusal('file-not-found', 404, (language) => filesText[language].notFound)
export const fileEmpty = refusal('file-empty', 422, (language) => filesText[language].empty)
export const uploadIncomplete = refusal('upload-incomplete', 400, (language) => filesText[language].incomplete)
export const fileTypeRefused = refusal('file-type-refused', 422, (language) => filesText[language].typeRefused)
export const fileActive = refusal('file-active', 422, (language) => filesText[language].active)
export const fileDamaged = refusal('file-damaged', 422, (language) => filesText[language].damaged)
export const fileHasMacros = refusal('file-has-macros', 422, (language) => filesText[language].macros)
export const fileProtected = refusal('file-protected', 422, (language) => filesText[language].protected)
export const fileUnpacksTooLarge = refusal('file-unpacks-too-large', 413, (language) => filesText[language].unpacks)
export const fileTooLarge = refusal('file-too-large', 413, (language, limit: number) => filesText[language].tooLarge(limit))
export const fileQuotaFull = refusal('file-quota-full', 413, (language, quota: Quota) => filesText[language].quotaFull(quota))
export const fileNameMismatch = refusal('file-name-mismatch', 422, (language, mismatch: Mismatch) => filesText[language].mismatch(mismatch))
export const imageTooLarge = refusal('image-too-large', 422, (language, points: number) => filesText[language].imageTooLarge(points))

/** For the declaration of a route that takes a file in. */
export const uploadRefusals = Object.fromEntries([fileEmpty, uploadIncomplete, fileTypeRefused, fileActive, fileDamaged, fileHasMacros, fileProtected, fileUnpacksTooLarge, fileTooLarge, fileQuotaFull, fileNameMismatch, imageTooLarge].map(({ code, status }) => [code, status]))
