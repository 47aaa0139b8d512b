import { deviceName } from './device-name.ts'

/** Whether this browser has a store of ours, whatever is in it; undefined where it does not tell (Firefox before 126). Asked before the store is opened, which makes it. */
export async function hasKept(): Promise<boolean | undefined> {
	try {
		return (await indexedDB.databases()).some(({ name }) => name === deviceName)
	} catch {
		return undefined
	}
}
