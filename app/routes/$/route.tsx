import type { LoaderFunctionArgs } from '@remix-run/node'
import { throwRefusal } from '#app/refusal-response.ts'

/** Every address that is nothing: the 404 page, with the house's own header. */
export function loader({ request }: LoaderFunctionArgs) {
	return throwRefusal({ code: 'not-found' }, request)
}

export default function Nothing() {
	return null
}
