import type { IDBPObjectStore } from 'idb'
import { nextSerial, type SerialRange } from '#moderation/collection-day/desk.ts'
import type { Intake } from '#moderation/collection-day/intake.ts'
import { deskSlipCode } from '#moderation/contribute/slip-code.ts'
import { slipPin } from '#moderation/contribute/slip-pin.ts'
import type { MediaPart } from '#moderation/upload/part.ts'
import { keepingFault, onDisk, openDevice, type Device, type Keeping } from './device.ts'
import type { KeptDesk, KeptIntake } from './kept-intake.ts'
import { after } from './kept-files.ts'
import { recountWaiting } from './recount-waiting.ts'

export interface GivenPart {
	readonly file: File
	readonly part: MediaPart
}

/** The desk one member opened on this device. */
export async function findDesk(memberId: string): Promise<KeptDesk | undefined> {
	const db = await openDevice()
	const desk = await db?.get('desks', memberId).catch(() => undefined)
	db?.close()
	return desk
}

/** Keeps what the server said of a desk; what was handed out here meanwhile stays handed out. */
export async function keepDesk(desk: KeptDesk): Promise<void> {
	const db = await openDevice()
	if (!db) return
	const change = db.transaction('desks', 'readwrite')
	const before = await change.store.get(desk.memberId)
	await change.store.put(before?.deskId === desk.deskId ? { ...desk, lastSerial: Math.max(desk.lastSerial, before.lastSerial) } : desk)
	await change.done
	db.close()
}

/** All that was taken in by one member on this device, the first first. */
export async function listIntakes(memberId: string): Promise<KeptIntake[]> {
	const db = await openDevice()
	const all = (await db?.getAll('intakes').catch(() => [])) ?? []
	db?.close()
	return all.filter((one) => one.memberId === memberId).sort((one, other) => one.serial - other.serial)
}

export function serialsLeft({ ranges, lastSerial }: Pick<KeptDesk, 'ranges' | 'lastSerial'>): number {
	return ranges.reduce((sum, { first, last }) => sum + Math.max(0, last - Math.max(first - 1, lastSerial)), 0)
}

/** Keeps an intake with all its files and the next slip's number, or nothing of it at all. `no-slips`: the desk has handed out every number it was given. */
export async function keepIntake(
	memberId: string,
	intake: Intake,
	given: readonly GivenPart[],
): Promise<{ readonly keeping: Keeping | 'no-slips'; readonly kept?: KeptIntake }> {
	const db = await openDevice()
	if (!db) return { keeping: 'unavailable' }
	const change = db.transaction(['desks', 'intakes', 'files'], 'readwrite', onDisk)
	change.done.catch(() => undefined)
	try {
		const desk = await change.objectStore('desks').get(memberId)
		const serial =
			desk &&
			nextSerial(
				desk.ranges.map((range) => past(range, desk.lastSerial)),
				new Set(),
			)
		const code = desk && serial !== undefined ? deskSlipCode(desk.signs, serial) : undefined
		if (!desk || serial === undefined || code === undefined) return { keeping: 'no-slips' }
		const kept: KeptIntake = {
			...{ id: intake.id, memberId, deskId: desk.deskId, serial, code, pin: drawnPin(), takenAt: Date.now(), giver: intake.giver, intake },
			...{ files: given.length, hasProof: given.some(isProof), sentAt: null, refusal: null },
		}
		await change.objectStore('desks').put({ ...desk, lastSerial: serial })
		await change.objectStore('intakes').put(kept)
		await putFiles(change.objectStore('files'), memberId, intake.id, given)
		await change.done
		void navigator.storage?.persist?.().catch(() => false)
		return { keeping: 'kept', kept }
	} catch (error) {
		return { keeping: keepingFault(error) }
	} finally {
		db.close()
		void recountWaiting()
	}
}

/** Adds files to an intake taken before: scanned later, described later. */
export async function addToIntake(id: string, given: readonly GivenPart[]): Promise<Keeping> {
	const db = await openDevice()
	if (!db) return 'unavailable'
	const change = db.transaction(['intakes', 'files'], 'readwrite', onDisk)
	change.done.catch(() => undefined)
	try {
		const intake = await change.objectStore('intakes').get(id)
		if (!intake) return 'unavailable'
		const changed = { ...intake, files: intake.files + given.length, hasProof: intake.hasProof || given.some(isProof) }
		await change.objectStore('intakes').put(changed)
		await putFiles(change.objectStore('files'), intake.memberId, id, given)
		await change.done
		return 'kept'
	} catch (error) {
		return keepingFault(error)
	} finally {
		db.close()
		void recountWaiting()
	}
}

/** Notes how sending ended. Sent, it needs its slip's number here no more. */
export async function noteSending(id: string, how: Pick<KeptIntake, 'sentAt' | 'refusal'>): Promise<void> {
	const db = await openDevice()
	if (!db) return
	const change = db.transaction('intakes', 'readwrite')
	const intake = await change.store.get(id)
	if (intake) await change.store.put({ ...intake, ...how, pin: how.sentAt === null ? intake.pin : null })
	await change.done
	db.close()
	await recountWaiting()
}

const isProof = ({ part }: GivenPart): boolean => part === 'consent' || part === 'signature'

function past({ first, last }: SerialRange, used: number): SerialRange {
	return { first: Math.max(first, used + 1), last }
}

type FileStore = IDBPObjectStore<Device, ('desks' | 'intakes' | 'files')[], 'files', 'readwrite'>

async function putFiles(store: FileStore, memberId: string, contributionId: string, given: readonly GivenPart[]): Promise<void> {
	const from = after(await store.getAll(), Date.now())
	for (const [index, { file, part }] of given.entries())
		await store.put({ memberId, contributionId, id: crypto.randomUUID(), file, part, at: from + index })
}

function drawnPin(): string {
	for (;;) {
		const pin = slipPin(crypto.getRandomValues(new Uint8Array(4)))
		if (pin !== undefined) return pin
	}
}
