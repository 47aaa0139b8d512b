import type { OwnCursor } from '#db/read/list-own-contributions.ts'

/** Where a page of one's own contributions begins, as it stands in the address. */
export function ownCursorText({ rank, savedAt, id }: OwnCursor): string {
	return `${rank}.${Date.parse(savedAt)}.${id}`
}

/** Undefined for what is not a cursor: the list then begins at its beginning. */
export function parseOwnCursor(text: string | null): OwnCursor | undefined {
	const parts = /^([0-2])\.(\d{1,13})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(text ?? '')
	const [, rank, time, id] = parts ?? []
	return rank === undefined || time === undefined || id === undefined
		? undefined
		: { rank: Number(rank), savedAt: new Date(Number(time)).toISOString(), id }
}
