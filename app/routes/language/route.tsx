import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { furtherLanguages } from '#app/i18n/further-languages.ts'
import { languageCookie } from '#app/language-cookie.ts'
import { safePath } from '#app/safe-path.ts'

/** Remembers the language in a cookie and goes back to where the reader was. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData()
	const wanted = String(form.get('lang') ?? '')
	const lang = wanted === 'en' || furtherLanguages.has(wanted) ? wanted : 'vi'
	const to = form.get('to')
	return redirect(safePath(typeof to === 'string' ? to : null, '/'), {
		headers: { 'Set-Cookie': languageCookie(lang) },
	})
}

export function loader() {
	return redirect('/')
}
