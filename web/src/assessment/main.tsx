/**
 * Where the open assessment begins: an entry of its own, without the router and the rest of the screens, so that somebody who came for an
 * answer fetches that and little more. The style is the other entry's, named by the same page.
 */
import { createRoot } from 'react-dom/client'
import { LanguageProvider } from '../shell/language.tsx'
import AssessmentPage from './assessment-page.tsx'
import { Frame } from './frame.tsx'
import { OwnDataProvider } from './own-data.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<LanguageProvider><OwnDataProvider><Frame><AssessmentPage /></Frame></OwnDataProvider></LanguageProvider>)
