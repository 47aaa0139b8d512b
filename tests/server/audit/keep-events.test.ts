import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { AuditEvent } from '#moderation/event.ts'
import { record } from '#server/apply.ts'
import { sealedHash } from '#server/audit/keep-events.ts'
import { linkEvents } from '#server/audit/link-events.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import { useHouse } from '../../support/context.ts'
import { forgetAudit, tamper } from './support.ts'

const house = useHouse()
const id = randomUUID()

const unwanted: { why: string; event: AuditEvent }[] = [
	{ why: 'a name for a code', event: { kind: 'media-refused', mediaId: id, code: 'Nguyễn Văn A' } },
	{ why: 'a telephone number for a code', event: { kind: 'media-refused', mediaId: id, code: '0905123456' } },
	{ why: 'a telephone number for a version', event: { kind: 'contribution-screened', outcome: 'clear', findings: 0, rules: '0905123456' } },
	{ why: 'an address for a code', event: { kind: 'claim-released', step: 'a@b.vn' } },
	{ why: 'a sentence among the fields', event: { kind: 'member-edited', fields: ['displayName', 'bà con ơi'] } },
	{ why: 'a file name for an id', event: { kind: 'media-removed', mediaId: 'đám cưới.jpg' } },
	{ why: 'half a thing', event: { kind: 'entry-published', media: 0.5 } },
	{ why: 'a fact never declared', event: { kind: 'signed-in', ...{ address: 'x' } } },
]
test.each(unwanted)('nothing is recorded that says $why', async ({ event }) => {
	const context = await house.current.member('contributor')
	const recorded = context.db.transaction().execute((trx) => record(trx, context, { memberId: context.memberId }, [event]))
	await expect(recorded).rejects.toThrow('says what it may not')
})

test('what is sealed is kept as a hash under the subject’s salt; without the salt it says nothing and the chain stays whole', async () => {
	await forgetAudit(house.current)
	const context = await house.current.member('contributor')
	const { db } = context
	const subject = { memberId: context.memberId }
	const event: AuditEvent = { kind: 'upload-received', uploadId: id, content: { plain: 'Lời kể của bà' }, bytes: 3 }
	await db.transaction().execute((trx) => record(trx, context, subject, [event, event]))
	await linkEvents(db, context.now())
	const kept = await db.selectFrom('event').select('payload').orderBy('id').execute()
	const { salt } = await db.selectFrom('event_salt').selectAll().where('subject', '=', context.memberId).executeTakeFirstOrThrow()
	const content = sealedHash(salt, 'Lời kể của bà'.normalize('NFD'))
	expect(kept.map(({ payload }) => payload)).toEqual([1, 2].map(() => ({ kind: 'upload-received', uploadId: id, content, bytes: 3 })))
	await db.deleteFrom('event_salt').where('subject', '=', context.memberId).execute()
	await tamper(
		house.current,
		`delete from member_role where member_id = '${context.memberId}'; delete from member where id = '${context.memberId}'`,
	)
	expect(await verifyChain(db, context.now())).toMatchObject({ fault: null, head: { position: 2 } })
})
