import { languageNames } from '#app/i18n/language-name.ts'
import { useWords } from '#app/i18n/messages.tsx'
import type { Language } from '#moderation/heritage.ts'

/** Names of languages as the server gave them: a browser's own locale data may name a rare one otherwise, which is no fault. */
export function LanguageNames({ of }: { of: readonly Language[] }) {
	return <span suppressHydrationWarning>{languageNames(useWords().t, of)}</span>
}
