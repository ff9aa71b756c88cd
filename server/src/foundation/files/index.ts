/** Files, as rooms see them. */
export { deleteFile, uploadFile, type Owner, type Upload, type Uploaded } from './files.actions.ts'
export { downloadFile, fileOf, filesOf, FileChanged, type Download } from './download.ts'
export { fileNotFound, uploadRefusals } from './files.refusals.ts'
export { usualFileLimits, type FileLimits } from './limits.ts'
export type { StoredFile } from './files.store.ts'
export { fileTypes, type FileType } from './type.ts'
