/** Where the screens begin. The style comes first, so that nothing is ever shown without it. */
import './design/index.css'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
