import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { promptLanguageCookie } from '#app/prompt-language.ts'
import { safePath } from '#app/safe-path.ts'
import { promptLanguageNamed } from '#moderation/contribute/prompts.ts'

/** Remembers in which language the questions are heard, and goes back. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData()
	const [language, to] = [form.get('language'), form.get('to')]
	const chosen = promptLanguageNamed(typeof language === 'string' ? language : null) ?? 'vi'
	return redirect(safePath(typeof to === 'string' ? to : null, '/contribute/voice'), {
		headers: { 'Set-Cookie': promptLanguageCookie(chosen) },
	})
}

export function loader() {
	return redirect('/contribute/voice')
}
