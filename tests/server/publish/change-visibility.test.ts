import { beforeAll, describe, expect, test } from 'vitest'
import { anonymous, system } from '#moderation/actor.ts'
import { findEntryHistory } from '#db/read/find-entry-history.ts'
import { withdrawContribution } from '#server/contribute/withdraw-contribution.ts'
import { editEntry } from '#server/merge/edit-entry.ts'
import { loadSampleData } from '#server/merge/load-sample-data.ts'
import { mergeContribution } from '#server/merge/merge-contribution.ts'
import { changeVisibility } from '#server/publish/change-visibility.ts'
import { publishEntry } from '#server/publish/publish-entry.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'
import { entryOf, readyToMerge } from '../../support/merging.ts'

const house = useHouse()
beforeAll(() => loadSampleData(house.current.services))
const hide = (version: number) => ({ version, to: 'hidden', reason: 'Chủ nhà xin tạm ẩn.' }) as const
const show = (version: number) => ({ version, to: 'public', reason: 'Chủ nhà đã đồng ý.' }) as const

/** An entry opened by a merge whose giver then withdrew: it stands on nobody. */
async function groundless() {
	const { giver, officer, contributionId, command } = await readyToMerge(house.current)
	const { identifier } = must(
		await mergeContribution(officer, { ...command, choices: { names: 'take', period: 'take', descriptions: 'take' } }),
	)
	await publishEntry(house.current.as(system), contributionId)
	must(await withdrawContribution(giver, { contributionId }))
	return { officer, identifier, contributionId }
}

describe('an officer hides an entry and shows it again', () => {
	test('each is a revision with its reason, recorded without the words', async () => {
		const officer = await house.current.member('officer')
		const { version } = must(await changeVisibility(officer, 'DL-001', hide((await entryOf(officer, 'DL-001')).version)))
		const hidden = await entryOf(officer, 'DL-001')
		expect(hidden).toMatchObject({ visibility: 'hidden', version })
		must(await changeVisibility(officer, 'DL-001', show(version)))
		const shown = await entryOf(officer, 'DL-001')
		expect(shown).toMatchObject({ visibility: 'public', version: version + 1, record: hidden.record, provenance: hidden.provenance })
		const history = await findEntryHistory(officer.db, 'DL-001')
		expect(history?.lines.slice(0, 2)).toMatchObject([
			{ kind: 'edit', visibility: 'public', reason: 'Chủ nhà đã đồng ý.', fields: [] },
			{ kind: 'edit', visibility: 'hidden', reason: 'Chủ nhà xin tạm ẩn.', fields: [] },
		])
		const events = await officer.db.selectFrom('event').select('payload').where('entry_id', '=', shown.id).orderBy('id').execute()
		expect(events.slice(-2).map(({ payload }) => payload)).toEqual([
			{ kind: 'entry-revised', revision: version, change: 'hide', fields: [] },
			{ kind: 'entry-revised', revision: version + 1, change: 'show', fields: [] },
		])
	})

	test.each([
		{ why: 'a reviewer may not', who: 'reviewer', change: {}, refusal: { code: 'forbidden', action: 'edit-entry' } },
		{ why: 'a reason is needed', who: 'officer', change: { reason: ' ' }, refusal: { code: 'invalid' } },
		{ why: 'only on the version seen', who: 'officer', change: { version: 99 }, refusal: { code: 'stale-version', expected: 99 } },
		{ why: 'what is shown already', who: 'officer', change: { to: 'public' }, refusal: { code: 'nothing-changed' } },
	] as const)('$why', async ({ who, change, refusal }) => {
		const actor = await house.current.member(who)
		const { version } = await entryOf(actor, 'DL-002')
		expect(await changeVisibility(actor, 'DL-002', { ...hide(version), ...change })).toMatchObject({ ok: false, refusal })
		expect((await entryOf(actor, 'DL-002')).version).toBe(version)
	})

	test('the anonymous are asked to sign in; what is not there is not there', async () => {
		const nobody = house.current.as(anonymous)
		expect(await changeVisibility(nobody, 'DL-002', hide(1))).toMatchObject({ refusal: { code: 'sign-in-needed' } })
		const officer = await house.current.member('officer')
		expect(await changeVisibility(officer, 'DL-999', hide(1))).toMatchObject({ refusal: { code: 'not-found' } })
	})

	test('of two at once one is written', async () => {
		const [one, other] = [await house.current.member('officer'), await house.current.member('officer')]
		const { version } = await entryOf(one, 'DL-003')
		const answers = await Promise.all([changeVisibility(one, 'DL-003', hide(version)), changeVisibility(other, 'DL-003', hide(version))])
		expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true])
	})
})

describe('an entry hidden because all who named it withdrew', () => {
	test('is not shown while nobody else names it', async () => {
		const { officer, identifier } = await groundless()
		const { version, visibility } = await entryOf(officer, identifier)
		expect(visibility).toBe('hidden')
		expect(await changeVisibility(officer, identifier, show(version))).toEqual({ ok: false, refusal: { code: 'groundless' } })
	})

	test('named by hand it is shown, and nothing that was withdrawn comes back with it', async () => {
		const { officer, identifier, contributionId } = await groundless()
		const before = await entryOf(officer, identifier)
		const edited = must(
			await editEntry(officer, {
				identifier,
				version: before.version,
				draft: { ...before.record, names: [{ lang: 'vi', text: 'Bến nước buôn Kram', kind: 'official' }] },
				standing: before.standing,
				reason: 'Đặt tên theo sổ của xã.',
			}),
		)
		must(await changeVisibility(officer, identifier, show(edited.version)))
		const shown = await entryOf(officer, identifier)
		expect(shown).toMatchObject({ visibility: 'public', title: 'Bến nước buôn Kram' })
		expect(JSON.stringify(shown.record)).not.toContain(contributionId)
		expect(JSON.stringify(shown.provenance)).not.toContain(contributionId)
		expect(shown.record.period).toBeNull()
	})
})
