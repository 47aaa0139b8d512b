import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { WordsProvider, type Words } from './i18n/messages.tsx'

/** Only the page's own language is loaded. */
async function loadWords(): Promise<Words> {
	if (document.documentElement.lang === 'en') return { locale: 'en', t: (await import('./i18n/en.ts')).en }
	return { locale: 'vi', t: (await import('./i18n/vi.ts')).vi }
}

const words = await loadWords()
startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<WordsProvider value={words}>
				<RemixBrowser />
			</WordsProvider>
		</StrictMode>,
	)
})
