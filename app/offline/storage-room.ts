/** How much room this browser has for us (chỗ chứa), in bytes. */
export interface StorageRoom {
	readonly used: number
	readonly quota: number
	/** The browser has promised not to clear it by itself. */
	readonly isPersisted: boolean
}

/** `scarce` well before anything could be cleared or refused: people can still send, or free some room. */
export type RoomLevel = 'enough' | 'scarce' | 'full'

const scarceBytes = 500_000_000
const fullBytes = 20_000_000

export function roomLevel({ used, quota }: Pick<StorageRoom, 'used' | 'quota'>): RoomLevel {
	const free = quota - used
	if (free < fullBytes) return 'full'
	return free < scarceBytes || used > 0.8 * quota ? 'scarce' : 'enough'
}

/** Undefined where the browser does not tell. */
export async function askRoom(): Promise<StorageRoom | undefined> {
	try {
		const { usage, quota } = await navigator.storage.estimate()
		if (usage === undefined || quota === undefined) return undefined
		return { used: usage, quota, isPersisted: await navigator.storage.persisted() }
	} catch {
		return undefined
	}
}
