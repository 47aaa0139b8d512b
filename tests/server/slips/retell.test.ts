import { beforeAll, expect, test } from 'vitest'
import { anonymous, system } from '#moderation/actor.ts'
import type { TakeOverChoice } from '#moderation/contribute/take-over.ts'
import { publicEntry } from '#moderation/publish/public-entry.ts'
import { findPublicEntry } from '#db/read/find-public-entry.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { undoMerge } from '#server/merge/undo-merge.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { stateRights } from '#server/review/state-rights.ts'
import { takeOverContribution } from '#server/slips/take-over-contribution.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'
import { issued, opened } from './support.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))

async function published(identifier: string) {
	const ready = await readyToMerge(house.current, { identifier, picture: true, words: { maker: '' } })
	const { revision } = must(
		await mergeContribution(ready.officer, { ...ready.command, choices: { names: 'both', descriptions: 'both', period: 'take' } }),
	)
	await publishEntry(house.current.as(system), ready.contributionId)
	const { display_name: helperName } = await ready.officer.db
		.selectFrom('member')
		.select('display_name')
		.where('id', '=', ready.giver.actor.memberId ?? '')
		.executeTakeFirstOrThrow()
	return { ...ready, identifier, revision, helperName }
}

async function takenOver(one: Awaited<ReturnType<typeof published>>, choice: TakeOverChoice) {
	const slip = await issued(one.giver, one.contributionId)
	const { slip: open } = await opened(house.current.as(anonymous), slip)
	return takeOverContribution(await house.current.member('contributor'), open, choice)
}

async function told(identifier: string) {
	const detail = await findPublicEntry(house.current.client.db, identifier)
	const shown = detail && publicEntry(detail, anonymous)
	return JSON.stringify({ sources: shown?.sources, traces: shown?.traces, media: shown?.media, accounts: shown?.record.accounts })
}

test('what is published follows the new giver’s wish, as a revision of its own; who helped stays named as that', async () => {
	const one = await published('DL-001')
	const before = await entryOf(one.officer, 'DL-001')
	must(await takenOver(one, { creditChoice: 'other-name', creditName: 'H’Bia Kđăm', published: 'follow' }))
	expect(await told('DL-001')).toContain('"credit":"Nhập hộ: ')
	const detail = await findPublicEntry(one.officer.db, 'DL-001')
	expect(detail?.version).toBe(before.version + 1)
	expect(detail?.revisions[0]).toMatchObject({ kind: 'credit', number: before.version + 1 })
	expect(publicEntry(detail ?? raise(), anonymous)?.traces).toMatchObject([
		{
			people: [
				{ role: 'helper', name: one.helperName },
				{ role: 'giver', name: 'H’Bia Kđăm' },
			],
		},
	])
	expect(detail?.media.map((file) => file.id)).not.toContain(one.command.takenFiles[0])
	const copies = await one.officer.db
		.selectFrom('derivative')
		.select('id')
		.where('audience', '=', 'public')
		.where('media_id', 'in', one.command.takenFiles)
		.execute()
	expect(copies).toEqual([])
	await publishEntry(house.current.as(system), one.contributionId)
	const again = await findPublicEntry(one.officer.db, 'DL-001')
	expect(again?.media.find((file) => file.id === one.command.takenFiles[0])?.credit).toContain('H’Bia Kđăm')
})

test('anonymous, and without who helped: no name is told anywhere, nor comes back when a later merge is undone', async () => {
	const one = await published('DL-002')
	const later = await readyToMerge(house.current, { identifier: 'DL-002', words: { periodText: 'năm 1970' } })
	const merged = must(await mergeContribution(later.officer, { ...later.command, choices: { period: 'take' } }))
	must(await takenOver(one, { creditChoice: 'anonymous', creditName: '', published: 'follow', namesHelper: false }))
	expect(await told('DL-002')).not.toContain(one.helperName)
	const { version } = await entryOf(one.officer, 'DL-002')
	must(await undoMerge(later.officer, { identifier: 'DL-002', entryVersion: version, revision: merged.revision, reason: 'x' }))
	const entry = await entryOf(one.officer, 'DL-002')
	expect(entry.provenance.period).toMatchObject({ contributionId: one.contributionId, credit: '' })
	expect(await told('DL-002')).not.toContain(one.helperName)
})

test('left as it was published where they wish that; and what they wish has to be said', async () => {
	const one = await published('DL-007')
	const before = await told('DL-007')
	expect(await takenOver(one, { creditChoice: 'anonymous', creditName: '' })).toMatchObject({
		refusal: { code: 'invalid', faults: [{ field: 'published', code: 'missing' }] },
	})
	const other = await published('DL-006')
	const kept = await told('DL-006')
	must(await takenOver(other, { creditChoice: 'anonymous', creditName: '', published: 'keep' }))
	expect([await told('DL-006'), await told('DL-007')]).toEqual([kept, before])
})

test('rights stated anew are told at once of what is published', async () => {
	const one = await published('DL-003')
	must(await stateRights(one.officer, { contributionId: one.contributionId, statement: 'InC' }))
	const text = await told('DL-003')
	expect(text).toContain('"licence":"InC"')
	expect(text).not.toContain('cc-by-4.0')
	const [file] = await one.officer.db
		.selectFrom('entry_media')
		.select('licence')
		.where('contribution_id', '=', one.contributionId)
		.execute()
	expect(file?.licence).toBe('InC')
})

test('of two officers who state rights at once the second is told what the first has stated', async () => {
	const { officer, contributionId } = await readyToMerge(house.current, { identifier: 'DL-005' })
	must(await stateRights(officer, { contributionId, statement: 'InC', seen: '' }))
	const late = await house.current.member('officer')
	const conflicting = { ok: false, refusal: { code: 'conflicting', what: 'rights' } }
	expect(await stateRights(late, { contributionId, statement: 'NKC', seen: '' })).toEqual(conflicting)
	must(await stateRights(late, { contributionId, statement: 'NKC', seen: 'InC' }))
	expect(await stateRights(officer, { contributionId, statement: 'InC', seen: 'InC' })).toEqual(conflicting)
})

test('nobody states the rights in what they entered for its giver, or declared to be too near to', async () => {
	const { officer, contributionId } = await readyToMerge(house.current, { identifier: 'DL-005' })
	const { memberId } = officer
	await officer.db.updateTable('contribution').set({ entered_by: memberId }).where('id', '=', contributionId).execute()
	expect(await stateRights(officer, { contributionId, statement: 'InC' })).toMatchObject({
		refusal: { code: 'forbidden', action: 'state-rights' },
	})
	const other = await house.current.member('officer')
	const near = { member_id: other.memberId, kind: 'trade', relative_id: null, heritage_class: 'di_tich', note: '' } as const
	await other.db
		.insertInto('conflict_of_interest')
		.values({ ...near, id: contributionId, declared_at: other.now(), ended_at: null })
		.execute()
	expect(await stateRights(other, { contributionId, statement: 'InC' })).toMatchObject({
		refusal: { code: 'forbidden', action: 'state-rights' },
	})
})

test('what was told anew before is told as it is merged, when it is merged once more', async () => {
	const one = await published('DL-004')
	must(await stateRights(one.officer, { contributionId: one.contributionId, statement: 'InC' }))
	const undone = async () => {
		const { version } = await entryOf(one.officer, 'DL-004')
		const undo = { identifier: 'DL-004', entryVersion: version, revision: one.revision, reason: 'x' }
		return undoMerge(await house.current.member('officer'), undo)
	}
	must(await undone())
	must(await stateRights(one.officer, { contributionId: one.contributionId, statement: 'NKC' }))
	const version = await claimed(one.officer, one.contributionId, 'merge')
	const entryVersion = (await entryOf(one.officer, 'DL-004')).version
	must(await mergeContribution(one.officer, { ...one.command, version, entryVersion, choices: {} }))
	await publishEntry(house.current.as(system), one.contributionId)
	const text = await told('DL-004')
	expect(text).toContain('"licence":"NKC"')
	expect(text).not.toContain('InC')
})

function raise(): never {
	throw new Error('no such entry')
}
