import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anonymous, system, type Actor, type Role } from '#moderation/actor.ts'
import type { EntryRecord } from '#moderation/entry.ts'
import { emptyRecord } from '#moderation/merge/proposal.ts'
import type { EntryDraft } from '#moderation/merge/entry-draft.ts'
import type { Context } from '#server/context.ts'
import type { MediaWorker } from '#server/media/media-worker.ts'
import { createEntry } from '#server/merge/create-entry.ts'
import type { TestHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import type { ContributionSeen, Snapshot } from './snapshot.ts'

/** The people and things a sequence of deeds is about. */
export interface World {
	readonly house: TestHouse
	readonly people: readonly Actor[]
	/** What the last step left; steps look here for what they act upon. */
	seen: Snapshot
	/** Words typed so far: every text is told apart from every other. */
	words: number
}

/** Members whose roles are drawn anew for each sequence; the last five can bring a gift all the way, past a third reviewer. */
export async function makePeople(house: TestHouse, count: number): Promise<string[]> {
	return Promise.all(Array.from({ length: count }, async () => (await house.member()).memberId))
}

export function peopleWith(memberIds: readonly string[], drawn: readonly (readonly Role[])[]): Actor[] {
	const roles: readonly (readonly Role[])[] = [...drawn, ['contributor'], ['reviewer'], ['reviewer'], ['reviewer', 'officer'], ['officer']]
	return [...memberIds.map((memberId, index) => ({ memberId, roles: roles[index] ?? [] })), anonymous]
}

/** A decoding process that makes a copy of a few bytes at once: what is tried here is the deeds, not the decoding. */
export async function quickMedia(): Promise<MediaWorker> {
	const folder = await mkdtemp(join(tmpdir(), 'ben-nuoc-copies-'))
	return {
		processMedia: () => Promise.reject(new Error('nothing is read here')),
		async publishDerivative() {
			const content = randomUUID()
			const path = join(folder, content)
			await writeFile(path, content)
			const sha256 = createHash('sha256').update(content).digest('hex')
			const file = { name: 'small', path, ending: 'webp', mime: 'image/webp', bytes: content.length, sha256, width: 8, height: 8 } as const
			return { ok: true, derivatives: [file], release: () => Promise.resolve() }
		},
		close: () => Promise.resolve(),
	}
}

export function as(world: World, actor: Actor): Context {
	return world.house.as(actor)
}

/** A word of this contribution alone, to be found again wherever it went. */
export function markOf(contribution: ContributionSeen): string {
	return `zq${contribution.code.toLowerCase().replace(/[^a-z0-9]/g, '')}`
}

export function handDraft(record: EntryRecord, change: Partial<EntryDraft>): EntryDraft {
	const { accounts: _accounts, ...draft } = record
	return { ...draft, ...change }
}

/** Two entries an officer wrote by hand. */
export async function openEntries(house: TestHouse, officer: Actor): Promise<void> {
	for (const title of ['Đình Lạc Giao', 'Bến nước buôn Akõ Dhông']) {
		const draft = handDraft(emptyRecord('di_tich'), {
			names: [{ lang: 'vi', text: title, kind: 'official' }],
			period: 'thế kỷ XX',
			maker: 'dân làng',
			descriptions: [{ lang: 'vi', text: 'Lời kể đầu tiên.' }],
		})
		must(await createEntry(house.as(officer), { identifier: null, draft, reason: 'kiểm kê' }))
	}
}

export { system }
