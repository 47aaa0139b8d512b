import type { LoaderFunctionArgs } from '@remix-run/node'
import { ownApplication } from '#app/own-application.ts'

/** GET: the application of one's own object, to print. */
export function loader(args: LoaderFunctionArgs): Promise<Response> {
	return ownApplication(args, 'pdf')
}
