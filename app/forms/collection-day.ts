import type { DeskConsent, Intake } from '#moderation/collection-day/intake.ts'
import { consentLanguages, consentPurposes } from '#moderation/contribute/consent-text.ts'
import { consentWays } from '#moderation/contribute/consent.ts'
import { tidyText } from '#moderation/contribute/typed-text.ts'
import { contributionKinds } from '#moderation/contribution.ts'
import { personRoles } from '#moderation/merge/attribution.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const malformed = (field: string) => refuse({ code: 'invalid', faults: [{ field, code: 'malformed' }] })
const deskNameMax = 200

export interface DeskAsked {
	readonly deskId: string
	readonly name: string
	readonly left: number
}

export function parseDesk(form: FormData): Result<DeskAsked> {
	const deskId = form.get('deskId')
	const name = tidyText(textOf(form.get('name')), 'one').slice(0, deskNameMax)
	if (typeof deskId !== 'string' || !uuid.test(deskId)) return malformed('deskId')
	if (name === '') return refuse({ code: 'invalid', faults: [{ field: 'name', code: 'missing' }] })
	return accept({ deskId, name, left: Math.max(0, Math.trunc(Number(form.get('left'))) || 0) })
}

export interface IntakeSent {
	readonly deskId: string
	readonly slipSerial: number
	readonly slipPin: string
	readonly takenAt: number
	readonly deviceNow: number
	readonly intake: Intake
}

/** What a desk sends of one intake: JSON in the field `command`. Lengths and completeness are judged by moderation. */
export function parseIntake(form: FormData): Result<IntakeSent> {
	const sent = jsonIn(textOf(form.get('command')))
	const intake = isRecord(sent) && isRecord(sent['intake']) ? sent['intake'] : undefined
	if (!isRecord(sent) || !intake) return malformed('command')
	const { deskId, slipSerial, slipPin, takenAt, deviceNow } = sent
	const { id } = intake
	if (typeof deskId !== 'string' || !uuid.test(deskId)) return malformed('deskId')
	if (typeof id !== 'string' || !uuid.test(id)) return malformed('id')
	if (!isWhole(slipSerial) || slipSerial > 1_000_000) return malformed('slipCode')
	if (!isWhole(takenAt) || !isWhole(deviceNow)) return malformed('takenAt')
	const kind = contributionKinds.find((one) => one === intake['kind'])
	const role = personRoles.find((one) => one === intake['role'])
	if (!kind || !role) return malformed(kind ? 'role' : 'kind')
	const consent = intake['consent'] === null ? null : consentIn(intake['consent'])
	if (consent === undefined) return malformed('consent')
	const words = { giver: tidyText(textOf(intake['giver']), 'one'), inShort: tidyText(textOf(intake['inShort']), 'one') }
	return accept({ deskId, slipSerial, slipPin: textOf(slipPin), takenAt, deviceNow, intake: { id, kind, role, ...words, consent } })
}

function consentIn(given: unknown): DeskConsent | undefined {
	if (!isRecord(given) || !Array.isArray(given['texts'])) return undefined
	const way = consentWays.find((one) => one === given['way'])
	const language = consentLanguages.find((one) => one === given['language'])
	const texts = given['texts'].flatMap((text: unknown) => {
		const purpose = isRecord(text) ? consentPurposes.find((one) => one === text['purpose']) : undefined
		return isRecord(text) && purpose ? [{ purpose, version: textOf(text['version']).slice(0, 40) }] : []
	})
	return way && language ? { texts, way, language } : undefined
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

/** The largest moment a Date can hold. */
const mostMs = 8.64e15

function isWhole(value: unknown): value is number {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= mostMs
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : ''
}
