import { promptLanguageNamed, type PromptLanguage } from '#moderation/contribute/prompts.ts'

/** The language questions are heard in: chosen before, else the page's own. */
export function promptLanguageOf(request: Request, locale: string): PromptLanguage {
	const chosen = /(?:^|;\s*)prompts=([a-z]{2,3})(?:;|$)/.exec(request.headers.get('Cookie') ?? '')?.[1]
	return promptLanguageNamed(chosen) ?? promptLanguageNamed(locale) ?? 'vi'
}

/** Set-Cookie value that remembers it for a year. */
export function promptLanguageCookie(language: PromptLanguage): string {
	return `prompts=${language}; Path=/; Max-Age=31536000; SameSite=Lax`
}
