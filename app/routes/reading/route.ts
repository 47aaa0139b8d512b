import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { safePath } from '#app/safe-path.ts'

const year = 31_536_000

/** Remembers how somebody reads: larger letters, and, for translators, marks on what is not translated yet. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData()
	const headers = new Headers()
	const remember = (name: string, value: string | null): void => {
		headers.append('Set-Cookie', `${name}=${value ?? ''}; Path=/; Max-Age=${value === null ? 0 : year}; SameSite=Lax`)
	}
	if (form.has('type')) remember('type', form.get('type') === 'large' ? 'large' : null)
	if (form.has('translator')) remember('translator', form.get('translator') === 'yes' ? 'yes' : null)
	const to = form.get('to')
	return redirect(safePath(typeof to === 'string' ? to : null, '/'), { headers })
}

export function loader() {
	return redirect('/')
}
