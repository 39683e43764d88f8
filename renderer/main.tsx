import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import './app/theme/theme.css'
import { App } from './app/App.tsx'

// The security policy forbids building code from text, which zod would otherwise do for speed.
z.config({ jitless: true })

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')

createRoot(root).render(<App />)
