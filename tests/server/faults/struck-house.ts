import { mkdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Context } from '#server/context.ts'
import { uploadFolder } from '#server/upload/upload-folder.ts'
import { useHouse, type TestHouse } from '../../support/context.ts'
import { faults, openFaultyDb, type Fault, type FaultyDb } from '../../support/fault-points.ts'
import { faultsIn } from './invariants.ts'
import { leaksIn } from './public-view.ts'
import { takeSnapshot, type Snapshot } from './snapshot.ts'
import { openEntries, quickMedia } from './world.ts'

export interface Deed {
	readonly id: string
	/** Does it on this database; true when it was done, false when it was found done, or refused. */
	readonly act: (over: Pick<Context, 'db' | 'media'>) => Promise<unknown>
	/** Done again it is found done, and that is no refusal. */
	readonly isRepeatable?: true
}
export type Prepare = (struck: StruckHouse) => Promise<Deed>

/** Each statement meets one of the faults in turn; with FAULT_ALL=1 every one of them. */
export const kinds = process.env.FAULT_ALL === '1' ? faults : (['each in turn'] as const)
export type Kind = Fault | 'each in turn'

export function faultAt(kind: Kind, index: number): Fault {
	return kind === 'each in turn' ? (faults[index % faults.length] ?? 'cut') : kind
}

/** A house with people at every desk, and a second way to its database on which any statement may be made to fail. */
export interface StruckHouse {
	readonly house: TestHouse
	readonly people: Readonly<Record<'giver' | 'reviewer' | 'officer', Context>>
	readonly media: Context['media']
	seen(): Promise<Snapshot>
	/** Sound by itself, and nothing public that should not be. */
	expectSound(now: Snapshot, where: string): Promise<void>
	/** The statements of a deed that goes well, on one prepared alike; the second time, when what is kept in memory has been read. */
	statementsOf(prepare: Prepare): Promise<string[]>
	/** Does the deed with a fault at one of its statements, counted from 1. */
	strike(deed: Deed, at: number, fault: Fault): Promise<'threw' | 'went on'>
}

export function useStruckHouse(): { readonly current: StruckHouse } {
	const house = useHouse()
	let faulty: FaultyDb
	let struck: StruckHouse
	beforeAll(async () => {
		const open = house.current
		faulty = openFaultyDb(open.client.url)
		const people = {
			giver: await open.member('contributor'),
			reviewer: await open.member('reviewer'),
			officer: await open.member('officer'),
		}
		struck = strikable(open, faulty, people, await quickMedia())
		await openEntries(open, people.officer.actor)
		await mkdir(uploadFolder(open.services.env), { recursive: true })
	})
	afterAll(() => faulty.close())
	return {
		get current() {
			return struck
		},
	}
}

function strikable(house: TestHouse, faulty: FaultyDb, people: StruckHouse['people'], media: Context['media']): StruckHouse {
	const { db } = house.client
	const struck: StruckHouse = {
		house,
		people,
		media,
		seen: () => takeSnapshot(db),
		async expectSound(now, where) {
			expect([...faultsIn(now), ...(await leaksIn(db, now))], where).toEqual([])
		},
		async statementsOf(prepare) {
			for (const _warming of [1, 2]) {
				const { act } = await prepare(struck)
				faulty.arm()
				expect(await act({ db: faulty.db, media })).not.toMatchObject({ ok: false })
				await faulty.idle()
			}
			return [...faulty.statements]
		},
		async strike(deed, at, fault) {
			faulty.arm(at, fault)
			const ended = await deed.act({ db: faulty.db, media }).then(
				() => 'went on' as const,
				() => 'threw' as const,
			)
			await faulty.idle()
			expect(faulty.struck, `statement ${at} was never reached`).toBe(true)
			return ended
		},
	}
	return struck
}
