import express from 'express'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findSpokenPrompts } from '#db/read/find-spoken-prompts.ts'
import { listPrompts } from '#db/read/list-prompts.ts'
import type { Role } from '#moderation/actor.ts'
import { maxPromptBytes, promptKeys } from '#moderation/contribute/prompts.ts'
import type { Context } from '#server/context.ts'
import { recordPrompt, type RecordPromptCommand } from '#server/contribute/record-prompt.ts'
import { takePromptAway } from '#server/contribute/take-prompt-away.ts'
import { receivePrompts } from '#server/http/receive-prompt.ts'
import { servePrompts } from '#server/http/serve-prompts.ts'
import { makeSessions } from '#server/members/session.ts'
import { useHouse } from '../../support/context.ts'
import { wav } from '../media/samples.ts'

const house = useHouse()
const sound = wav(1, (time) => Math.sin(time * 2765))
const reading: RecordPromptCommand = { key: 'where', language: 'rad', words: 'Ở đâu?', sound }
let url = ''
let close = (): void => undefined

beforeAll(async () => {
	const { services, client } = house.current
	const app = express().use(servePrompts(services), receivePrompts(services, makeSessions(client.pool, services.env)))
	const server = createServer(app)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.address()
	url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
	close = () => server.close()
})
afterAll(() => close())

async function read(context: Context, more: Partial<RecordPromptCommand> = {}): Promise<string> {
	const done = await recordPrompt(context, { ...reading, ...more })
	if (!done.ok) throw new Error(done.refusal.code)
	return done.value
}

test('a prompt read aloud is heard by everyone, in parts too; read anew, the old one is gone; taken away, nothing is said', async () => {
	const context = await house.current.member('administrator')
	const first = await read(context)
	const heard = await fetch(`${url}/prompts/${first}.sound`)
	expect([heard.status, heard.headers.get('content-type'), Buffer.from(await heard.arrayBuffer()).equals(sound)]).toEqual([
		200,
		'audio/wav',
		true,
	])
	const part = await fetch(`${url}/prompts/${first}.sound`, { headers: { range: 'bytes=0-3' } })
	expect([part.status, await part.text()]).toEqual([206, 'RIFF'])

	const second = await read(context, { sound: wav(2, (time) => Math.sin(time * 2000)), words: 'Ở đâu vậy?' })
	expect((await fetch(`${url}/prompts/${first}.sound`)).status).toBe(404)
	expect(await findSpokenPrompts(context.db, 'rad')).toEqual({ language: 'rad', ids: { where: second }, offered: ['rad'] })
	expect(await findSpokenPrompts(context.db, 'jra')).toEqual({ language: 'jra', ids: {}, offered: ['rad'] })
	expect(await listPrompts(context.db, 'rad')).toMatchObject([{ id: second, words: 'Ở đâu vậy?' }])

	expect(await takePromptAway(context, reading)).toMatchObject({ ok: true })
	expect((await fetch(`${url}/prompts/${second}.sound`)).status).toBe(404)
	expect((await findSpokenPrompts(context.db, 'rad')).offered).toEqual([])
	expect(await takePromptAway(context, reading)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
	const events = await context.db.selectFrom('event').select('kind').where('actor_id', '=', context.memberId).orderBy('id').execute()
	expect(events.map(({ kind }) => kind)).toEqual(['prompt-recorded', 'prompt-recorded', 'prompt-taken-away'])
})

test.each<{ why: string; roles: Role[]; more: Partial<RecordPromptCommand>; code: string }>([
	{ why: 'whoever is no administrator', roles: ['contributor', 'reviewer', 'officer'], more: {}, code: 'forbidden' },
	{ why: 'a prompt nobody asks', roles: ['administrator'], more: { key: 'anything' }, code: 'invalid' },
	{
		why: 'the reading of a consent text no longer in force',
		roles: ['administrator'],
		more: { key: 'consent-publish-1' },
		code: 'invalid',
	},
	{ why: 'nothing', roles: ['administrator'], more: { sound: Buffer.alloc(0) }, code: 'invalid' },
	{
		why: 'a page in a sound’s clothes',
		roles: ['administrator'],
		more: { sound: Buffer.from('<script>alert(1)</script>') },
		code: 'invalid',
	},
	{
		why: 'a picture',
		roles: ['administrator'],
		more: { sound: Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array<number>(60).fill(0)]) },
		code: 'invalid',
	},
	{ why: 'far too long', roles: ['administrator'], more: { sound: Buffer.concat([sound, Buffer.alloc(maxPromptBytes)]) }, code: 'invalid' },
])('is refused: $why', async ({ roles, more, code }) => {
	const context = await house.current.member(...roles)
	expect(await recordPrompt(context, { ...reading, ...more })).toMatchObject({ ok: false, refusal: { code } })
})

test('every consent text in force can be read aloud', () => {
	expect(promptKeys.filter((key) => key.startsWith('consent-')).length).toBe(6)
})

test('the form takes a reading from an administrator, and from nobody else', async () => {
	const { services, client } = house.current
	const send = async (role: Role): Promise<string | null> => {
		const { memberId } = await house.current.member(role)
		const cookie = (await makeSessions(client.pool, services.env).begin(memberId, services.now())).split(';')[0] ?? ''
		const form = new FormData()
		for (const [name, value] of Object.entries({ key: 'whom', language: 'jra', words: 'Ai đang nói?' })) form.append(name, value)
		form.append('sound', new Blob([new Uint8Array(sound)], { type: 'audio/wav' }), 'đọc.wav')
		const answer = await fetch(`${url}/prompts/recordings`, { method: 'POST', body: form, headers: { cookie }, redirect: 'manual' })
		return answer.headers.get('location')
	}
	expect(await send('officer')).toBe('/prompts')
	expect((await findSpokenPrompts(services.db, 'jra')).ids).toEqual({})
	expect(await send('administrator')).toBe('/prompts?language=jra#whom')
	expect(Object.keys((await findSpokenPrompts(services.db, 'jra')).ids)).toEqual(['whom'])
})
