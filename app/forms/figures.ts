import { dayHere } from '#moderation/day-here.ts'

const dayMs = 86_400_000
const longest = 5 * 366

export interface FiguresForm {
	readonly from: string
	readonly to: string
	readonly placeId: string | null
}

/** The period and place out of an address. What is no period becomes the last ninety days; none is longer than five years. */
export function parseFigures(search: URLSearchParams, now: Date): FiguresForm {
	const today = dayHere(now)
	const to = dayIn(search.get('to')) ?? today
	const asked = dayIn(search.get('from'))
	const earliest = daysBefore(to, longest)
	const from = asked === null || asked > to ? daysBefore(to, 89) : asked < earliest ? earliest : asked
	const placeId = search.get('place') ?? ''
	return { from, to, placeId: /^[\w.:-]{1,64}$/.test(placeId) ? placeId : null }
}

function dayIn(text: string | null): string | null {
	if (text === null || !/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return null
	const date = new Date(`${text}T00:00:00Z`)
	return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text
}

function daysBefore(day: string, count: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) - count * dayMs).toISOString().slice(0, 10)
}
