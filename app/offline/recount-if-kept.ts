import { hasKept } from './has-kept.ts'

/** Counts anew what this device keeps, if it ever kept anything: to others no code for it is sent. */
export async function recountIfKept(): Promise<void> {
	if ((await hasKept()) === false) return
	const { countAnew } = await import('./count-anew.ts')
	await countAnew()
}
