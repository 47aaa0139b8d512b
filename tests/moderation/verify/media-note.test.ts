import { describe, expect, test } from 'vitest'
import type { Actor } from '#moderation/actor.ts'
import { decideMediaNote, mayNote, mediaNoteMax, type MediaNoteCommand } from '#moderation/verify/media-note.ts'

const typed: MediaNoteCommand = { mediaId: 'm', kind: 'remark', fromMs: 5000, toMs: null, toText: '', body: 'Tiếng cồng ngắt quãng' }

describe('a note at a moment', () => {
	test.each<{ why: string; change: Partial<MediaNoteCommand>; faults: string[] }>([
		{ why: 'a moment', change: {}, faults: [] },
		{ why: 'a stretch', change: { toMs: 9000, toText: '0:09' }, faults: [] },
		{ why: 'the very end of 60.2 seconds', change: { fromMs: 60_000 }, faults: [] },
		{ why: 'no time', change: { fromMs: null }, faults: ['from malformed'] },
		{ why: 'after the end', change: { fromMs: 62_000 }, faults: ['from out-of-range'] },
		{ why: 'an end that is no time', change: { toText: 'cuối' }, faults: ['to malformed'] },
		{ why: 'an end before the beginning', change: { toMs: 4000, toText: '0:04' }, faults: ['to out-of-range'] },
		{ why: 'an end after the end', change: { toMs: 80_000, toText: '1:20' }, faults: ['to out-of-range'] },
		{ why: 'no words', change: { body: '  \n' }, faults: ['body missing'] },
		{ why: 'too many words', change: { body: 'a'.repeat(mediaNoteMax + 1) }, faults: ['body too-long'] },
	])('$why', ({ change, faults }) => {
		const decided = decideMediaNote({ ...typed, ...change }, 60_200)
		const found = decided.ok
			? []
			: decided.refusal.code === 'invalid'
				? decided.refusal.faults.map((one) => `${one.field} ${one.code}`)
				: []
		expect(found).toEqual(faults)
		expect(decided.ok).toBe(faults.length === 0)
	})

	test('of a recording whose length is not known may be anywhere', () => {
		expect(decideMediaNote({ ...typed, fromMs: 9_000_000 }, null).ok).toBe(true)
	})

	test('is kept in NFC, without space around', () => {
		const decided = decideMediaNote({ ...typed, body: ` ${'Ê Đê'.normalize('NFD')} ` }, null)
		expect(decided.ok && decided.value.body).toBe('Ê Đê')
	})
})

describe('notes are for those who judge what others gave', () => {
	const given = { memberId: 'giver', state: 'approved', verifiedBy: null } as const
	const as = (memberId: string | null, ...roles: Actor['roles']): Actor => ({ memberId, roles })
	test.each([
		{ who: as('r', 'contributor', 'reviewer'), may: true, why: 'a reviewer' },
		{ who: as('o', 'contributor', 'officer'), may: true, why: 'an officer' },
		{ who: as('giver', 'contributor', 'reviewer'), may: false, why: 'the giver, reviewer though they are' },
		{ who: as('c', 'contributor'), may: false, why: 'another contributor' },
		{ who: as('a', 'contributor', 'administrator'), may: false, why: 'an administrator' },
		{ who: as(null), may: false, why: 'nobody signed in' },
	])('$why: $may', ({ who, may }) => expect(mayNote(who, given)).toBe(may))

	test('not while it is a draft', () => expect(mayNote(as('r', 'reviewer'), { ...given, state: 'draft' })).toBe(false))
})
