import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous, system } from '#moderation/actor.ts'
import { publicEntry } from '#moderation/publish/public-entry.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { findServedMedia } from '#db/read/find-served-media.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import type { Context } from '#server/context.ts'
import { editEntry } from '#server/merge/edit-entry.ts'
import { joinEntries, type JoinCommand } from '#server/merge/join-entries.ts'
import { listPast } from '#server/merge/list-past.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { partEntries } from '#server/merge/part-entries.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { hideRuledMedia } from '#db/write/access-rule.ts'
import { putRetelling } from '#db/write/retelling.ts'
import { custodian } from '../../support/canaries.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { untilWaiting } from '../../support/lock-waits.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'
import { handDraft } from '../faults/world.ts'

const house = useHouse()
let officer: Context
beforeAll(async () => {
	await loadSampleData(house.current.services)
	officer = await house.current.member('officer')
})

async function command(identifier: string, into: string, change: Partial<JoinCommand> = {}): Promise<JoinCommand> {
	const [goes, stays] = [await entryOf(officer, identifier), await entryOf(officer, into)]
	const files = await officer.db.selectFrom('entry_media').select('media_id').where('entry_id', '=', goes.id).execute()
	return {
		identifier,
		version: goes.version,
		into,
		intoVersion: stays.version,
		choices: { names: 'both', accounts: 'both' },
		files: files.map((file) => file.media_id),
		reason: 'Cùng một di tích.',
		...change,
	}
}

/** What everyone sees of an entry, without its times and history. */
async function seen(identifier: string) {
	const detail = await findPublicEntry(officer.db, identifier)
	const shown = detail && publicEntry(detail, anonymous)
	return shown && { record: shown.record, sources: shown.sources, media: shown.media.map((file) => file.id) }
}

/** An entry that its gift alone opened, with its picture. */
async function opened(title: string) {
	const ready = await readyToMerge(house.current, { picture: true, words: { title, heritageClass: 'phi_vat_the' } })
	const { identifier } = must(await mergeContribution(ready.officer, { ...ready.command, choices: { names: 'take' } }))
	await publishEntry(house.current.as(system), ready.contributionId)
	return { ...ready, identifier, title }
}

async function given(identifier: string) {
	const ready = await readyToMerge(house.current, { identifier, picture: true, words: { title: `Tên góp ${identifier}` } })
	const choices = { names: 'both', descriptions: 'both', maker: 'take' } as const
	const merged = must(await mergeContribution(ready.officer, { ...ready.command, choices }))
	await publishEntry(house.current.as(system), ready.contributionId)
	return { ...ready, revision: merged.revision }
}

describe('two entries that are one', () => {
	test('a gift marked sacred in the one keeps the place of both: on the page, and from a search by the way', async () => {
		const gift = await given('DL-026')
		const { db } = officer
		await db
			.updateTable('match')
			.set({ classes: ['sacred'] })
			.where('contribution_id', '=', gift.contributionId)
			.execute()
		const { id, record } = await entryOf(officer, 'DL-026')
		const place = { ...record.place, note: 'zqlốimònqz sau bến' }
		const point = { latitude: 12.654321, longitude: 108.123456, basis: 'GPS' }
		await db
			.updateTable('entry')
			.set({ record: JSON.stringify({ ...record, place, point }) })
			.where('id', '=', id)
			.execute()
		must(await joinEntries(officer, await command('DL-026', 'DL-027', { choices: { names: 'both', place: 'take', point: 'take' } })))
		const into = await seen('DL-027')
		expect(into?.record.point).not.toMatchObject({ latitude: 12.654321 })
		expect(into?.record.place.note).toBeNull()
		expect((await entryOf(officer, 'DL-027')).search_text).not.toContain('zqlốimònqz')
	})

	test('names, accounts and files move with whom they are of; the other leads there; parting brings both back as they were', async () => {
		const gift = await given('DL-002')
		const before = { into: await seen('DL-001'), joined: await seen('DL-002') }
		const joined = must(await joinEntries(officer, await command('DL-002', 'DL-001')))
		expect(await findPublicEntry(officer.db, 'DL-002')).toMatchObject({ joinedInto: 'DL-001', visibility: 'hidden' })
		const after = await findPublicEntry(officer.db, 'DL-001')
		const shown = after && publicEntry(after, anonymous)
		expect(JSON.stringify(shown?.record.names)).toContain('Tên góp DL-002')
		expect(shown?.record.accounts.at(-1)).toMatchObject({ trace: 1 })
		expect(shown?.traces).toMatchObject([{ merges: [{ revision: joined.revision }], credit: expect.stringContaining('Y Thử') }])
		expect(shown?.media).toHaveLength((before.into?.media.length ?? 0) + 1)
		expect((await findServedMedia(officer.db, shown?.media.at(-1)?.id ?? ''))?.isPublic).toBe(true)

		const refused = await undoMerge(officer, { identifier: 'DL-002', entryVersion: 3, revision: gift.revision, reason: 'x' })
		expect(refused).toEqual({ ok: false, refusal: { code: 'joined-already', identifier: 'DL-002', into: 'DL-001' } })

		const { version } = await entryOf(officer, 'DL-001')
		const part = { identifier: 'DL-001', entryVersion: version, revision: joined.revision, reason: 'Hai nơi khác nhau.' }
		must(await partEntries(officer, part))
		expect({ into: await seen('DL-001'), joined: await seen('DL-002') }).toEqual(before)
		expect((await entryOf(officer, 'DL-001')).has_media).toBe((before.into?.media.length ?? 0) > 0)
		expect(await partEntries(officer, { ...part, entryVersion: version + 1 })).toMatchObject({
			ok: false,
			refusal: { code: 'undone-already' },
		})
	})

	test.each([
		{ why: 'women alone see it', kind: 'community', on: 'file', isPublic: false },
		{ why: 'nobody sells it', kind: 'no-commercial', on: 'file', isPublic: true },
		{ why: 'nothing of the entry teaches machines', kind: 'no-machine-learning', on: 'entry', isPublic: true },
	] as const)('a file under a rule of its community moves along under it: $why', async ({ kind, on, isPublic }) => {
		const [goes, stays] = [await opened(`Tên đi ${kind}`), await opened(`Tên ở ${kind}`)]
		const [mediaId = ''] = goes.command.takenFiles
		const { id } = await entryOf(officer, goes.identifier)
		const rule = { id: randomUUID(), community: 'Ê-đê', kind, set_by: goes.giver.memberId, set_at: house.current.clock.now }
		await officer.db
			.insertInto('access_rule')
			.values({ ...rule, ...(on === 'file' ? { media_id: mediaId } : { entry_id: id }) })
			.execute()
		await officer.db.transaction().execute((trx) => hideRuledMedia(trx, house.current.clock.now))
		const { revision } = must(await joinEntries(officer, await command(goes.identifier, stays.identifier)))
		const detail = await findPublicEntry(officer.db, stays.identifier)
		const moved = detail?.media.find((file) => file.id === mediaId)
		expect(moved?.rules.map((one) => one.kind)).toEqual([kind])
		expect((await seen(stays.identifier))?.media.includes(mediaId)).toBe(isPublic)
		expect((await findServedMedia(officer.db, mediaId))?.isPublic).toBe(isPublic)
		const keeper = await custodian(house.current)
		const theirs = detail && publicEntry(detail, keeper.actor)
		expect(theirs?.media.map((file) => file.id)).toContain(mediaId)
		const { version: entryVersion } = await entryOf(officer, stays.identifier)
		must(await partEntries(officer, { identifier: stays.identifier, entryVersion, revision, reason: 'x' }))
		expect((await findPublicEntry(officer.db, stays.identifier))?.media.map((file) => file.id)).not.toContain(mediaId)
		const back = await findPublicEntry(officer.db, goes.identifier)
		expect(back?.media.find((file) => file.id === mediaId)?.rules.map((one) => one.kind)).toEqual([kind])
		expect((await seen(goes.identifier))?.media.includes(mediaId)).toBe(isPublic)
	})

	test('what is withdrawn in the same moment is in neither, whichever comes first', async () => {
		const { db } = house.current.services
		const pair = [await opened('Tên thứ nhất'), await opened('Tên thứ hai')]
		const ids = await Promise.all(pair.map(async ({ identifier }) => (await entryOf(officer, identifier)).id))
		// The joining holds the first of two by id when it waits for the second: the one that goes must be the first.
		const [goes, stays] = (ids[0] ?? '') < (ids[1] ?? '') ? pair : pair.toReversed()
		if (!goes || !stays) throw new Error('two were opened')
		const [mediaId = ''] = goes.command.takenFiles
		const asked = await command(goes.identifier, stays.identifier)
		let both: Promise<unknown> = Promise.resolve()
		await db.transaction().execute(async (trx) => {
			await trx.selectFrom('entry').select('id').where('identifier', '=', stays.identifier).forUpdate().execute()
			const joined = joinEntries(officer, asked)
			await untilWaiting(db, 1)
			both = Promise.all([joined, withdrawContribution(goes.giver, { contributionId: goes.contributionId })])
			await untilWaiting(db, 2)
		})
		expect(await both).toMatchObject([{ ok: true }, { ok: true }])
		expect((await findServedMedia(officer.db, mediaId))?.isPublic).toBe(false)
		expect(JSON.stringify([await seen(goes.identifier), await seen(stays.identifier)])).not.toContain(goes.command.takenFiles[0])
		expect(JSON.stringify(await seen(stays.identifier))).not.toContain(goes.title)
	})

	test('what a contribution gave to the one that went is taken out of the one that stays when it is withdrawn, and parting does not bring it back', async () => {
		const gift = await given('DL-004')
		const joined = must(
			await joinEntries(officer, await command('DL-004', 'DL-003', { choices: { names: 'both', accounts: 'both', maker: 'take' } })),
		)
		must(await withdrawContribution(gift.giver, { contributionId: gift.contributionId }))
		const text = async () => JSON.stringify([await seen('DL-003'), await seen('DL-004')])
		expect(await text()).not.toContain('Tên góp DL-004')
		expect((await seen('DL-003'))?.media).toEqual([])
		const { version } = await entryOf(officer, 'DL-003')
		must(await partEntries(officer, { identifier: 'DL-003', entryVersion: version, revision: joined.revision, reason: 'x' }))
		expect(await text()).not.toContain('Tên góp DL-004')
	})

	test('what came by a joining and was withdrawn since does not come back when what was laid over it is undone', async () => {
		const gift = await given('DL-020')
		must(await joinEntries(officer, await command('DL-020', 'DL-019', { choices: { maker: 'take', names: 'both' } })))
		expect(JSON.stringify(await seen('DL-019'))).toContain('Y Thử')
		const over = await readyToMerge(house.current, { identifier: 'DL-019', words: { maker: 'Bà Khác' } })
		const { version } = await entryOf(officer, 'DL-019')
		const merged = must(await mergeContribution(over.officer, { ...over.command, entryVersion: version, choices: { maker: 'take' } }))
		must(await withdrawContribution(gift.giver, { contributionId: gift.contributionId }))
		const last = (await entryOf(officer, 'DL-019')).version
		must(await undoMerge(over.officer, { identifier: 'DL-019', entryVersion: last, revision: merged.revision, reason: 'x' }))
		const text = JSON.stringify(await seen('DL-019'))
		for (const gone of ['Y Thử', 'Bà Khác', 'Tên góp DL-020']) expect(text).not.toContain(gone)
	})

	test('parted again, an entry that only a withdrawn contribution had named is out of sight', async () => {
		const opened = await readyToMerge(house.current, { words: { title: 'Tên zqmở', maker: 'Ông zqmở' } })
		const { identifier } = must(await mergeContribution(opened.officer, { ...opened.command, choices: { names: 'take', maker: 'take' } }))
		const { revision } = must(await joinEntries(officer, await command('DL-021', identifier, { choices: { names: 'both' } })))
		must(await withdrawContribution(opened.giver, { contributionId: opened.contributionId }))
		expect(await entryOf(officer, identifier)).toMatchObject({ visibility: 'public' })
		const { version: entryVersion } = await entryOf(officer, identifier)
		must(await partEntries(officer, { identifier, entryVersion, revision, reason: 'hai nơi' }))
		expect(await entryOf(officer, identifier)).toMatchObject({ visibility: 'hidden', version: entryVersion + 1 })
		expect(await findPublicEntry(officer.db, 'DL-021')).toBeDefined()
	})

	test('a contribution verified as the one that went merges into the one that stays', async () => {
		const ready = await readyToMerge(house.current, { identifier: 'DL-006' })
		must(await joinEntries(officer, await command('DL-006', 'DL-005')))
		const { version } = await entryOf(officer, 'DL-005')
		const merged = must(await mergeContribution(ready.officer, { ...ready.command, entryVersion: version, choices: { names: 'both' } }))
		expect(merged.identifier).toBe('DL-005')
	})

	test('components of the one that went are parts of the one that stays, and come back', async () => {
		const part = await entryOf(officer, 'DL-009')
		must(
			await editEntry(officer, {
				identifier: 'DL-009',
				version: part.version,
				draft: handDraft(part.record, { parent: 'DL-008' }),
				standing: part.standing,
				reason: 'x',
			}),
		)
		const { revision } = must(await joinEntries(officer, await command('DL-008', 'DL-007')))
		const components = async (identifier: string) =>
			(await findPublicEntry(officer.db, identifier))?.components.map((one) => one.identifier)
		expect(await components('DL-007')).toContain('DL-009')
		expect(await joinEntries(officer, await command('DL-009', 'DL-007'))).toMatchObject({ ok: false, refusal: { code: 'join-circle' } })
		must(await partEntries(officer, { identifier: 'DL-007', entryVersion: revision, revision, reason: 'x' }))
		expect(await components('DL-007')).not.toContain('DL-009')
		expect(await components('DL-008')).toContain('DL-009')
	})

	test('each into the other at once: one is done, the other told, and no circle comes about', async () => {
		for (let round = 0; round < 8; round++) {
			const [one, other] = await Promise.all([command('DL-010', 'DL-011'), command('DL-011', 'DL-010')])
			const results = await Promise.all([joinEntries(officer, one), joinEntries(await house.current.member('officer'), other)])
			expect(results.map((result) => (result.ok ? 'done' : result.refusal.code)).sort()).toEqual(['done', 'joined-already'])
			const stays = results[0]?.ok ? 'DL-011' : 'DL-010'
			const { version } = await entryOf(officer, stays)
			must(await partEntries(officer, { identifier: stays, entryVersion: version, revision: version, reason: 'x' }))
		}
	})

	test('a chain leads to its end; a circle cannot be closed; a link is not parted while what took it up is gone', async () => {
		must(await joinEntries(officer, await command('DL-012', 'DL-013')))
		const middle = must(await joinEntries(officer, await command('DL-013', 'DL-014')))
		expect(await joinEntries(officer, await command('DL-014', 'DL-012'))).toEqual({
			ok: false,
			refusal: { code: 'joined-already', identifier: 'DL-012', into: 'DL-013' },
		})
		const { version } = await entryOf(officer, 'DL-013')
		expect(await partEntries(officer, { identifier: 'DL-013', entryVersion: version, revision: version - 1, reason: 'x' })).toMatchObject({
			ok: false,
			refusal: { code: 'joined-already', into: 'DL-014' },
		})
		const ready = await readyToMerge(house.current, {})
		expect(ready.command.entryVersion).toBe(0)
		expect(middle.identifier).toBe('DL-014')
	})

	test('at the end of a chain are the parts, the credits as told now, and the way of what the first had been given', async () => {
		const [first, second, last] = [await opened('Tên đầu'), await opened('Tên giữa'), await opened('Tên cuối')]
		const child = await entryOf(officer, 'DL-022')
		const draft = handDraft(child.record, { parent: first.identifier })
		const edit = { identifier: 'DL-022', standing: child.standing, reason: 'x' }
		must(await editEntry(officer, { ...edit, version: child.version, draft }))
		const components = async (identifier: string) =>
			(await findPublicEntry(officer.db, identifier))?.components.map((one) => one.identifier)
		must(await joinEntries(officer, await command(first.identifier, second.identifier)))
		const { revision } = must(await joinEntries(officer, await command(second.identifier, last.identifier)))
		expect(await components(last.identifier)).toEqual(['DL-022'])
		const { version } = await entryOf(officer, 'DL-022')
		must(await editEntry(officer, { ...edit, version, draft: { ...draft, notes: 'x' } }))
		expect(await components(last.identifier)).toEqual(['DL-022'])
		const detail = await findPublicEntry(officer.db, last.identifier)
		expect(detail?.traces.map((trace) => trace.contributionId)).toContain(first.contributionId)
		const telling = { credit: 'Tên mới zq', people: [], teller: '' }
		const past = await officer.db.transaction().execute(async (trx) => {
			const { contributionId } = first
			await putRetelling(trx, { contributionId, telling, terms: null }, house.current.clock.now)
			return listPast(trx, (await entryOf(officer, last.identifier)).id)
		})
		expect(JSON.stringify(past.find((one) => one.number === revision)?.provenance)).toContain('Tên mới zq')
		must(await partEntries(officer, { identifier: last.identifier, entryVersion: revision, revision, reason: 'x' }))
		expect(await components(last.identifier)).toEqual([])
		expect(await components(second.identifier)).toEqual(['DL-022'])
	})

	test.each([
		{ why: 'a reviewer joins nothing', roles: ['reviewer'], change: {}, code: 'forbidden' },
		{ why: 'a reason is needed', roles: ['officer'], change: { reason: ' ' }, code: 'invalid' },
		{ why: 'an old version of the one that goes', roles: ['officer'], change: { version: 0 }, code: 'stale-version' },
		{ why: 'an old version of the one that stays', roles: ['officer'], change: { intoVersion: 0 }, code: 'stale-version' },
		{ why: 'none of that name', roles: ['officer'], change: { into: 'DL-999' }, code: 'not-found' },
		{ why: 'into itself', roles: ['officer'], change: { into: 'DL-015' }, code: 'join-circle' },
	] as const)('refused and nothing written: $why', async ({ roles, change, code }) => {
		const asked = { ...(await command('DL-015', 'DL-016')), ...change }
		expect(await joinEntries(await house.current.member(...roles), asked)).toMatchObject({ ok: false, refusal: { code } })
		expect(await entryOf(officer, 'DL-015')).toMatchObject({ version: 1, visibility: 'public' })
		expect((await entryOf(officer, 'DL-016')).version).toBe(1)
	})

	test('one that was taken up is not edited', async () => {
		must(await joinEntries(officer, await command('DL-018', 'DL-017')))
		const entry = await entryOf(officer, 'DL-018')
		const edit = {
			identifier: 'DL-018',
			version: entry.version,
			draft: handDraft(entry.record, { period: 'x' }),
			standing: entry.standing,
			reason: 'x',
		}
		expect(await editEntry(officer, edit)).toMatchObject({ ok: false, refusal: { code: 'joined-already', into: 'DL-017' } })
	})
})
