import { safePath } from './safe-path.ts'

/** Where to go on to once signed in: the page that asked for it, or the front page. */
export function whereTo(request: Request): string {
	return safePath(new URL(request.url).searchParams.get('to'), '/')
}
