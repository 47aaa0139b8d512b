import type { AppLoadContext } from '#app/context.ts'
import { entryValues, type EntryValues } from '#app/forms/entry-values.ts'
import { placeLabel } from '#app/i18n/place-label.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { findEntryForEdit } from '#db/read/find-entry-for-edit.ts'
import { findPlace } from '#db/read/list-places.ts'

export interface LoadedEntry {
	readonly identifier: string
	readonly title: string
	readonly version: number
	readonly isSample: boolean
	readonly accounts: number
	readonly values: EntryValues
}

/** An entry as the form shows it, its places in the reader's words. */
export async function loadEntry({ context, ...reading }: AppLoadContext, identifier: string): Promise<LoadedEntry | undefined> {
	const entry = await findEntryForEdit(context.db, identifier)
	if (!entry) return undefined
	const { t } = wordsIn(reading)
	const words = async (id: string | null): Promise<string> => {
		const place = id === null ? undefined : await findPlace(context.db, id)
		return place ? placeLabel(t, place) : ''
	}
	const { placeIdThen, placeId } = entry.record.place
	const { title, version, isSample } = entry
	const values = entryValues(entry, { then: await words(placeIdThen), now: await words(placeId) })
	return { identifier: entry.identifier, title, version, isSample, accounts: entry.record.accounts.length, values }
}
