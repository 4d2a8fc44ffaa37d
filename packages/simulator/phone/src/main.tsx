/** Starts the page. */
import './page.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import i18next from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { Frame } from './frame.tsx'
import { readLanguage } from './preferences.ts'
import { startWords } from './words/words.ts'

/** The live stream tells what changed, so nothing grows old by time. */
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, retry: 1, networkMode: 'always' } },
})

await startWords(readLanguage())
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root, { onUncaughtError: (error) => showCrash(root, error) }).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Frame>
        <App />
      </Frame>
    </QueryClientProvider>
  </StrictMode>,
)

/** React has taken everything off the page by now; at least the reason stays readable. */
function showCrash(place: HTMLElement, error: unknown): void {
  console.error(error)
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  place.textContent = `${i18next.t('problem.crash')} ${details}`
}
