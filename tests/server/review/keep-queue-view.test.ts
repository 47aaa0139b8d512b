import { expect, test } from 'vitest'
import { listQueueViews } from '#db/read/list-queue-views.ts'
import { keepQueueView } from '#server/review/keep-queue-view.ts'
import { parseKeepView, queueQueryOf } from '#app/forms/queue.ts'
import { useHouse } from '../../support/context.ts'
import { must } from '../../support/desk.ts'

const house = useHouse()

test('a view is kept, written over under the same name, seen by nobody else, and forgotten', async () => {
	const [mine, other] = [await house.current.member('reviewer'), await house.current.member('reviewer')]
	const views = () => listQueueViews(mine.db, mine.memberId, 'review')
	must(await keepQueueView(mine, { step: 'review', name: ' Buôn Đôn ', query: 'place=Bu%C3%B4n' }))
	must(await keepQueueView(mine, { step: 'review', name: 'Buôn Đôn', query: 'days=7' }))
	expect(await views()).toEqual([{ name: 'Buôn Đôn', query: 'days=7' }])
	expect(await listQueueViews(mine.db, other.memberId, 'review')).toEqual([])
	must(await keepQueueView(other, { step: 'review', name: 'Buôn Đôn', query: null }))
	expect(await views()).toHaveLength(1)
	must(await keepQueueView(mine, { step: 'review', name: 'Buôn Đôn', query: null }))
	expect(await views()).toEqual([])
})

test.each([
	{ why: 'a name is needed', roles: ['reviewer'], name: '  ', refusal: { code: 'invalid', faults: [{ field: 'name', code: 'missing' }] } },
	{ why: 'a long name is refused, not cut', roles: ['reviewer'], name: 'x'.repeat(61), refusal: { code: 'invalid' } },
	{ why: 'only for a queue one may see', roles: ['contributor'], name: 'x', refusal: { code: 'forbidden' } },
] as const)('$why', async ({ roles, name, refusal }) => {
	const member = await house.current.member(...roles)
	expect(await keepQueueView(member, { step: 'review', name, query: 'days=7' })).toMatchObject({ ok: false, refusal })
})

test('twenty are enough', async () => {
	const member = await house.current.member('reviewer')
	for (let n = 0; n < 20; n++) must(await keepQueueView(member, { step: 'review', name: `${n}`, query: '' }))
	expect(await keepQueueView(member, { step: 'review', name: 'more', query: '' })).toMatchObject({ ok: false })
	expect(await keepQueueView(member, { step: 'review', name: '3', query: 'days=1' })).toMatchObject({ ok: true })
})

test('what is kept is the filters alone: no cursor, nothing of others', () => {
	expect(queueQueryOf(new URLSearchParams('after=x&class=di_tich&evil=1&place=&sort=newest'))).toBe('class=di_tich&sort=newest')
	const form = new FormData()
	for (const [name, value] of Object.entries({ step: 'review', name: 'a', query: 'days=7&after=1', intent: 'keep' })) form.set(name, value)
	expect(parseKeepView(form)).toEqual({ ok: true, value: { step: 'review', name: 'a', query: 'days=7' } })
	form.set('step', 'publish')
	expect(parseKeepView(form)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
})
