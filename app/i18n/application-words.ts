import type { ApplicationWords } from '#server/collection/application.ts'
import type { Messages } from './vi.ts'

/** The words of a printed application: those of its form, and the names of the fields as the pages have them. */
export function applicationWords({ collection, application }: Messages): ApplicationWords {
	return { ...collection, paper: application }
}
