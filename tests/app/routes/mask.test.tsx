import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { en } from '#app/i18n/en.ts'
import { WordsProvider } from '#app/i18n/messages.tsx'
import { vi } from '#app/i18n/vi.ts'
import { MaskForm } from '#app/routes/review.$contributionId_.mask.$mediaId/mask-form.tsx'
import { MasksInForce } from '#app/routes/review.$contributionId_.mask.$mediaId/masks-in-force.tsx'
import { dragged, stepped } from '#app/routes/review.$contributionId_.mask.$mediaId/move-region.ts'
import * as page from '#app/routes/review.$contributionId_.mask.$mediaId/route.tsx'
import { seeMasks, type SeenMasks } from '#server/review/see-masks.ts'
import { useHouse } from '../../support/context.ts'
import { claimed, must, screened } from '../../support/desk.ts'
import { answerOf, argsFor } from '../../support/route.ts'

const house = useHouse()

async function held() {
	const [giver, reviewer] = [await house.current.member('contributor'), await house.current.member('reviewer')]
	const contributionId = await screened(house.current, giver, {}, { picture: true })
	await claimed(reviewer, contributionId, 'review')
	const { id: mediaId } = await giver.db
		.selectFrom('media')
		.select('id')
		.where('contribution_id', '=', contributionId)
		.executeTakeFirstOrThrow()
	const { version } = must(await seeMasks(reviewer, contributionId, mediaId))
	return { giver, reviewer, contributionId, mediaId, version }
}
type Held = Awaited<ReturnType<typeof held>>

function send({ reviewer, contributionId, mediaId, version }: Held, fields: Record<string, string>): Promise<Response> {
	const body = new URLSearchParams({ intent: 'mask', version: String(version), maskVersion: '0', ...fields })
	const request = new Request(`http://127.0.0.1:3000/review/${contributionId}/mask/${mediaId}`, { method: 'POST', body })
	return answerOf(() => page.action(argsFor(house.current, reviewer, request, { params: { contributionId, mediaId } })))
}

const drawn = (seen: SeenMasks, locale: 'vi' | 'en' = 'vi') =>
	renderToStaticMarkup(
		<WordsProvider value={{ locale, t: locale === 'vi' ? vi : en }}>
			<MaskForm seen={seen} answered={undefined} />
			<MasksInForce seen={seen} />
		</WordsProvider>,
	)

test('the page is for the reviewer who holds the claim and for officers; others are not told of it', async () => {
	const { giver, reviewer, contributionId, mediaId } = await held()
	const status = async (who: typeof reviewer) => {
		const request = new Request(`http://127.0.0.1:3000/review/${contributionId}/mask/${mediaId}`)
		return (await answerOf(() => page.loader(argsFor(house.current, who, request, { params: { contributionId, mediaId } })))).status
	}
	expect(await status(reviewer)).toBe(200)
	expect(await status(await house.current.member('officer'))).toBe(200)
	expect(await status(giver)).toBe(403)
	expect(await status(await house.current.member('contributor'))).toBe(404)
})

test('a plain form covers a place and uncovers it; what is wrong comes back with its field', async () => {
	const one = await held()
	const place = { kind: 'blur', reason: 'face', x: '10', y: '20', width: '30', height: '40', words: '' }
	const wrong = await send(one, { ...place, width: '95' })
	expect([wrong.status, JSON.stringify(await wrong.json())]).toEqual([422, expect.stringContaining('"field":"width"')])
	const done = await send(one, place)
	expect([done.status, done.headers.get('location')]).toEqual([302, `/review/${one.contributionId}/mask/${one.mediaId}`])
	expect((await send(one, place)).status, 'sent twice: on what was seen before').toBe(409)
	const seen = must(await seeMasks(one.reviewer, one.contributionId, one.mediaId))
	expect(seen.masks.map(({ part, reason }) => [part, reason])).toEqual([
		[{ kind: 'blur', region: { x: 0.1, y: 0.2, width: 0.3, height: 0.4 } }, 'face'],
	])
	expect(drawn(seen)).toContain('khung 30 × 40 %, cách trái 10 %, trên 20 %')
	const lifted = await send(one, { intent: 'lift', maskId: seen.masks[0]?.id ?? '', maskVersion: '1' })
	expect(lifted.status).toBe(302)
	expect(must(await seeMasks(one.reviewer, one.contributionId, one.mediaId)).masks).toEqual([])
})

describe('drawn without scripts', () => {
	test('a picture has four numbers, a recording two times, each with its label, in both languages', async () => {
		const one = await held()
		const seen = must(await seeMasks(one.reviewer, one.contributionId, one.mediaId))
		const html = drawn(seen)
		for (const name of ['x', 'y', 'width', 'height', 'kind', 'reason', 'words', 'maskVersion']) expect(html).toContain(`name="${name}"`)
		expect(html).not.toContain('name="from"')
		expect(html).toContain(`/media/${one.mediaId}/large.jpg?unmasked`)
		const sound = drawn({ ...seen, file: { ...seen.file, kind: 'audio', durationSeconds: 9 }, bareWaveform: [1, 9, 3] }, 'en')
		for (const name of ['from', 'to']) expect(sound).toContain(`name="${name}"`)
		expect(sound).toContain('Silence a stretch')
		expect(html + sound, 'no style attribute: the pages forbid them').not.toContain('style=')
		const reader = drawn({ ...seen, mayMask: false })
		expect(reader).not.toContain('button')
	})
})

const region = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 }
test.each([
	{ why: 'the first key sets a frame', from: null, key: 'ArrowUp', shift: false, to: region },
	{ why: 'right', from: region, key: 'ArrowRight', shift: false, to: { ...region, x: 0.41 } },
	{ why: 'taller', from: region, key: 'ArrowDown', shift: true, to: { ...region, height: 0.21 } },
	{ why: 'never out of the picture', from: { ...region, x: 0.8 }, key: 'ArrowRight', shift: false, to: { ...region, x: 0.8 } },
	{ why: 'never wider than it', from: { ...region, x: 0.8 }, key: 'ArrowRight', shift: true, to: { ...region, x: 0.8 } },
	{ why: 'another key', from: region, key: 'Tab', shift: false, to: undefined },
])('by keyboard: $why', ({ from, key, shift, to }) => {
	const moved = stepped(from, key, shift)
	if (!to) return expect(moved).toBeUndefined()
	for (const side of ['x', 'y', 'width', 'height'] as const) expect(moved?.[side]).toBeCloseTo(to[side], 6)
})

test('by mouse or finger: drawn from any corner, moved when taken inside, held within the picture', () => {
	expect(dragged({ x: 0.6, y: 0.7, held: null }, { x: 0.2, y: 1.4 })).toEqual({
		x: 0.2,
		y: 0.7,
		width: expect.closeTo(0.4),
		height: expect.closeTo(0.3),
	})
	expect(dragged({ x: 0.5, y: 0.5, held: region }, { x: 2, y: 0.45 })).toEqual({ ...region, x: 0.8, y: expect.closeTo(0.35) })
})
