import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'
import type { FurtherLanguage } from './i18n/further-language.ts'
import { mergeWords } from './i18n/merge-words.ts'
import { WordsProvider, type Words } from './i18n/messages.tsx'

const further = import.meta.glob<FurtherLanguage>('./i18n/further/*.ts', { import: 'further' })

/** Only the page's own language is loaded, and the one it builds on. */
async function loadWords(): Promise<Words> {
	const { lang, dataset } = document.documentElement
	const own = await further[`./i18n/further/${lang}.ts`]?.()
	if (!own) return loadComplete(lang)
	const isTranslator = dataset['translator'] === 'yes'
	const { locale, t } = await loadComplete(own.base)
	return { locale, tag: lang, isTranslator, t: mergeWords(t, own.words, isTranslator) }
}

async function loadComplete(lang: string): Promise<Words> {
	if (lang === 'en') return { locale: 'en', t: (await import('./i18n/en.ts')).en }
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
