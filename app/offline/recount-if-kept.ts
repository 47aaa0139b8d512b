import { deviceName } from './device-name.ts'

/** Counts anew what this device keeps, if it ever kept anything: to others no code for it is sent. */
export async function recountIfKept(): Promise<void> {
	// Firefox before 126 does not tell which there are.
	const known = await indexedDB.databases?.().catch(() => undefined)
	if (known && !known.some(({ name }) => name === deviceName)) return
	const { countAnew } = await import('./count-anew.ts')
	await countAnew()
}
