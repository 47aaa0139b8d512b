import { buffer } from 'node:stream/consumers'
import exifreader from 'exifreader'
import { beforeAll, expect, test } from 'vitest'
import { system } from '#moderation/actor.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import type { Context } from '#server/context.ts'
import { giveConsent } from '../../support/give-consent.ts'
import { revokeConsent } from '#server/contribute/revoke-consent.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { makeMasked } from '#server/media/make-masked.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { takeDown } from '#server/publish/take-down.ts'
import { stateRights } from '#server/review/state-rights.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, stateOf } from '../../support/desk.ts'
import { untilWaiting } from '../../support/lock-waits.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

/** As `context`, but with something done once the copies of a file are made and before they are put before anyone. */
function whileMade(context: Context, act: () => Promise<unknown>): Context {
	const publishDerivative: Context['media']['publishDerivative'] = async (...asked) => {
		const made = await context.media.publishDerivative(...asked)
		await act()
		return made
	}
	return { ...context, media: { ...context.media, publishDerivative } }
}

test('publishes files as fresh copies that carry credit and licence and no place or device', async () => {
	const { officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-002', picture: true })
	must(await mergeContribution(officer, command))
	await publishEntry(house.current.as(system), contributionId)
	expect(await stateOf(officer, contributionId)).toBe('published')
	const copies = await officer.db
		.selectFrom('derivative')
		.selectAll()
		.where('audience', '=', 'public')
		.where('media_id', 'in', command.takenFiles)
		.execute()
	expect(copies.map((copy) => copy.size).sort()).toEqual(['large', 'medium', 'small'])
	for (const copy of copies) {
		const chunks: Buffer[] = []
		for await (const chunk of await officer.storage.get(copy.storage_key)) chunks.push(chunk)
		const tags = exifreader.load(Buffer.concat(chunks), { expanded: true })
		expect(tags.gps, copy.size).toBeUndefined()
		expect(JSON.stringify(tags.xmp ?? {}), copy.size).toContain('creativecommons.org/licenses/by/4.0')
		expect(JSON.stringify(tags), copy.size).not.toContain('Phone')
	}
	const shown = await officer.db
		.selectFrom('entry_media')
		.selectAll()
		.where('contribution_id', '=', contributionId)
		.executeTakeFirstOrThrow()
	expect(shown.published_at).not.toBeNull()
	expect((await entryOf(officer, 'DL-002')).has_media).toBe(true)
	await publishEntry(house.current.as(system), contributionId)
	expect(await stateOf(officer, contributionId)).toBe('published')
})

test('reuse taken back: the copies that say a licence leave in the same moment, and those made next say none; agreed to anew, they say it again', async () => {
	const { giver, officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-010', picture: true })
	must(await mergeContribution(officer, command))
	await publishEntry(house.current.as(system), contributionId)
	const [mediaId = ''] = command.takenFiles
	const told = async () => {
		const copies = await officer.db
			.selectFrom('derivative')
			.select('storage_key')
			.where('audience', '=', 'public')
			.where('media_id', '=', mediaId)
			.execute()
		const files = await Promise.all(copies.map(async ({ storage_key }) => buffer(await officer.storage.get(storage_key))))
		return files.map((file) => file.includes('creativecommons.org/licenses'))
	}
	expect(await told()).toEqual([true, true, true])
	must(await revokeConsent(giver, { contributionId, purposes: ['machine-learning', 'reuse'] }))
	expect(await told()).toEqual([])
	await publishEntry(house.current.as(system), contributionId)
	expect(await told()).toEqual([false, false, false])
	expect((await findPublicEntry(officer.db, 'DL-010'))?.media.map((file) => file.id)).toContain(mediaId)
	const tick = { by: 'giver', personId: null, way: 'tick', mediaId: null, language: 'vi' } as const
	must(await giveConsent(giver, { contributionId, purposes: ['reuse'], ...tick }))
	expect(await told()).toEqual([])
	await publishEntry(house.current.as(system), contributionId)
	expect(await told()).toEqual([true, true, true])
})

test('rights stated while copies are being made: those copies reach nobody, and what is made next says them', async () => {
	const { officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-003', picture: true })
	must(await mergeContribution(officer, command))
	const [mediaId = ''] = command.takenFiles
	const copies = () =>
		officer.db.selectFrom('derivative').select('storage_key').where('audience', '=', 'public').where('media_id', '=', mediaId).execute()
	const late = house.current.as(system)
	await publishEntry(
		whileMade(late, async () => must(await stateRights(officer, { contributionId, statement: 'InC' }))),
		contributionId,
	)
	expect(await copies()).toEqual([])
	await publishEntry(late, contributionId)
	const made = await copies()
	expect(made).toHaveLength(3)
	await makeMasked(late, mediaId)
	for (const { storage_key } of made) {
		const tags = exifreader.load(await buffer(await officer.storage.get(storage_key)), { expanded: true })
		expect(JSON.stringify(tags.xmp ?? {})).toContain('rightsstatements.org/vocab/InC/1.0')
	}
	expect(await officer.db.selectFrom('retired_file').selectAll().where('media_id', '=', mediaId).execute()).toEqual([])
})

test('a merge undone and done again with another caption while copies are being made: those copies reach nobody', async () => {
	const { officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-005', picture: true })
	const [mediaId = ''] = command.takenFiles
	const first = must(await mergeContribution(officer, { ...command, captions: { [mediaId]: 'Đình cũ' } }))
	const copies = () =>
		officer.db.selectFrom('derivative').select('storage_key').where('audience', '=', 'public').where('media_id', '=', mediaId).execute()
	const late = house.current.as(system)
	const mergeAnew = async () => {
		const undo = { identifier: 'DL-005', entryVersion: first.revision, revision: first.revision, reason: 'Nhầm chú thích.' }
		const undone = must(await undoMerge(officer, undo))
		const version = await claimed(officer, contributionId, 'merge')
		must(await mergeContribution(officer, { ...command, version, entryVersion: undone.version, captions: { [mediaId]: 'Đình mới' } }))
	}
	await publishEntry(whileMade(late, mergeAnew), contributionId)
	expect(await copies()).toEqual([])
	await publishEntry(late, contributionId)
	const made = await copies()
	expect(made).toHaveLength(3)
	for (const { storage_key } of made) {
		const tags = exifreader.load(await buffer(await officer.storage.get(storage_key)), { expanded: true })
		expect(JSON.stringify(tags.xmp ?? {})).toContain('Đình mới')
	}
})

test('a file taken down while its copies are put before the public: neither waits for the other for ever, and it is down', async () => {
	const { officer, contributionId, command } = await readyToMerge(house.current, { identifier: 'DL-004', picture: true })
	must(await mergeContribution(officer, command))
	const [mediaId = ''] = command.takenFiles
	const { version } = await entryOf(officer, 'DL-004')
	const { db } = house.current.services
	let both: Promise<unknown> = Promise.resolve()
	await db.transaction().execute(async (trx) => {
		// The takedown is the next to have the entry, then asks for the file; publishing has the file, then asks for the entry.
		await trx.selectFrom('entry').select('id').where('identifier', '=', 'DL-004').forUpdate().execute()
		const asked = {
			identifier: 'DL-004',
			version,
			degree: 'hide-file',
			reason: 'rights',
			words: 'x',
			mediaId,
			isSure: false,
			reportId: null,
		} as const
		const taken = takeDown(officer, asked)
		await untilWaiting(db, 1)
		both = Promise.all([taken, publishEntry(house.current.as(system), contributionId)])
		await untilWaiting(db, 2)
	})
	expect(await both).toMatchObject([{ ok: true }, undefined])
	const row = await db.selectFrom('entry_media').selectAll().where('media_id', '=', mediaId).executeTakeFirstOrThrow()
	expect(row.hidden_for).toBe('takedown')
})
