import { idIn } from './after.ts'

/** An id as addresses and hidden fields carry it; for anything else one that nothing has, so that it is looked for and not found. */
export function idOrNone(candidate: string | undefined | null): string {
	return idIn(candidate) ?? '00000000-0000-0000-0000-000000000000'
}
