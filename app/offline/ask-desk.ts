import type { ServerIntake } from '#db/read/list-desk-intakes.ts'
import type { Refusal } from '#moderation/refusal.ts'
import type { OpenedDesk } from '#server/collection-day/open-desk.ts'
import type { ReceivedIntake } from '#server/collection-day/receive-intake.ts'
import type { KeptDesk, KeptIntake } from './kept-intake.ts'
import { findDesk, keepDesk, listIntakes, noteSending, serialsLeft } from './kept-intakes.ts'

/** A line that carries an intake at all carries it in this time. */
const patienceMs = 60_000

type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal } | 'offline'

/** Opens this device's desk, or asks whether it needs more slip numbers and how far its clock is off. */
export async function askDesk(memberId: string, name: string): Promise<Answer<KeptDesk>> {
	const before = await findDesk(memberId)
	const form = new URLSearchParams({
		deskId: before?.deskId ?? crypto.randomUUID(),
		name: before?.name ?? name,
		left: String(before ? serialsLeft(before) : 0),
	})
	const asked = Date.now()
	const answer = await ask<OpenedDesk>('/collection-day/desk.json', { method: 'POST', body: form })
	if (answer === 'offline' || !answer.ok) return answer
	const { deskId, signs, ranges, now } = answer.value
	const clockOffMs = Math.round((asked + Date.now()) / 2) - Date.parse(now)
	await keepDesk({ memberId, deskId, name: answer.value.name, signs, ranges, lastSerial: before?.lastSerial ?? -1, clockOffMs })
	const desk = await findDesk(memberId)
	return desk ? { ok: true, value: desk } : 'offline'
}

/** What the server has of this desk; `offline` where it cannot be asked. */
export async function askIntakes(deskId: string): Promise<Answer<readonly ServerIntake[]>> {
	return ask<readonly ServerIntake[]>(`/collection-day/desk.json?desk=${deskId}`, {})
}

/** Unanswered one after the other: there is no line. One alone may be what a server fails at, and holds up nothing else. */
const unansweredMost = 2

/** Sends what was taken in and not yet acknowledged, one after the other; stops where the line does, and goes on past what is refused. */
export async function sendIntakes(memberId: string, onSent: () => void): Promise<void> {
	let unanswered = 0
	for (const intake of (await listIntakes(memberId)).filter(({ sentAt }) => sentAt === null)) {
		const answer = await sendIntake(intake)
		if (answer === 'offline') {
			if (++unanswered === unansweredMost) return
			continue
		}
		unanswered = 0
		const isSent = answer.ok
		await noteSending(intake.id, { sentAt: isSent ? new Date().toISOString() : null, refusal: isSent ? null : answer.refusal })
		onSent()
		if (!isSent && answer.refusal.code === 'sign-in-needed') return
	}
}

async function sendIntake({ deskId, serial, pin, takenAt, intake }: KeptIntake): Promise<Answer<ReceivedIntake>> {
	const command = { deskId, slipSerial: serial, slipPin: pin ?? '', takenAt, deviceNow: Date.now(), intake }
	return ask('/collection-day/intakes.json', { method: 'POST', body: new URLSearchParams({ command: JSON.stringify(command) }) })
}

async function ask<Value>(path: string, init: RequestInit): Promise<Answer<Value>> {
	try {
		const response = await fetch(path, { ...init, signal: AbortSignal.timeout(patienceMs) })
		if (!/^application\/json/.test(response.headers.get('Content-Type') ?? '')) return 'offline'
		const answer: { value: Value } | { refusal: Refusal } = await response.json()
		return 'refusal' in answer ? { ok: false, refusal: answer.refusal } : { ok: true, value: answer.value }
	} catch {
		return 'offline'
	}
}
