/** Where the screens begin. The style comes first, so that nothing is ever shown without it. */
import './design/index.css'
import { createRoot } from 'react-dom/client'
import * as z from 'zod'
import { App } from './shell/app.tsx'

// zod would otherwise make code from text, which the page's policy forbids.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
