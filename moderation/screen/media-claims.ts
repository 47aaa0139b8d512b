import type { MediaFacts, PrivateMediaFacts } from '../upload/media-facts.ts'
import type { MediaFinding } from './media-finding.ts'

/** What the giver says of all their files (lời khai): when, and where. */
export interface MediaClaim {
	readonly period: string
	/** The place chosen, with its centre; null when none was, or none is known. */
	readonly place: { readonly label: string; readonly latitude: number; readonly longitude: number } | null
	readonly receivedAt: Date
}

/** A commune reaches about 9 km from its centre; a walk over its border is no contradiction. */
const reachKm = 15
/** A device's date tells of the thing itself only since people photograph with devices that write one: an older year is that of the thing, not of the file. */
const firstDigitalYear = 1995
const day = 24 * 60 * 60 * 1000

/** Date and position written in a file, held against what the giver says. Facts for a reviewer, who knows why they may differ. */
export function screenClaims(
	facts: Pick<MediaFacts, 'capturedAt'>,
	secret: Pick<PrivateMediaFacts, 'location'>,
	claim: MediaClaim,
	mediaId: string,
): MediaFinding[] {
	const found = [...dateFindings(facts.capturedAt, claim), ...placeFindings(secret.location, claim)]
	return found.map((finding) => ({ ...finding, mediaId }))
}

function dateFindings(taken: string | undefined, { period, receivedAt }: MediaClaim): MediaFinding[] {
	if (taken === undefined) return []
	if (Date.parse(`${taken}Z`) > receivedAt.getTime() + day)
		return [{ code: 'date-ahead', facts: { taken, received: receivedAt.toISOString().slice(0, 10) } }]
	const years = claimedYears(period)
	if (!years || years.last < firstDigitalYear) return []
	const year = Number(taken.slice(0, 4))
	return year < years.first || year > years.last ? [{ code: 'date-differs', facts: { taken, claimed: period } }] : []
}

/** The span of years named: "2019", "2018–2020", "thập niên 1990"; around ("khoảng") gives three years on either side. */
export function claimedYears(period: string): { readonly first: number; readonly last: number } | undefined {
	const text = period.normalize('NFC').toLowerCase()
	const years = [...text.matchAll(/(?<!\d)(1[0-9]{3}|20[0-9]{2})(?!\d)/gu)].map((match) => Number(match[1]))
	if (years.length === 0) return undefined
	const slack = /khoảng|chừng|tầm|độ|about|around|circa|\bca?\./u.test(text) ? 3 : 0
	const decade = /thập (?:niên|kỷ)|những năm|decade|[0-9]{3}0s/u.test(text) ? 9 : 0
	return { first: Math.min(...years) - slack, last: Math.max(...years) + slack + decade }
}

function placeFindings(location: PrivateMediaFacts['location'], { place }: MediaClaim): MediaFinding[] {
	if (!location || !place) return []
	const kilometres = Math.round(distanceKm(location, place))
	return kilometres > reachKm ? [{ code: 'place-differs', facts: { ...location, claimed: place.label, kilometres } }] : []
}

interface Point {
	readonly latitude: number
	readonly longitude: number
}

/** Great-circle distance on a sphere of 6371 km. */
export function distanceKm(one: Point, other: Point): number {
	const radians = (degrees: number) => (degrees * Math.PI) / 180
	const [up, across] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
	const chord = Math.sin(up / 2) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(across / 2) ** 2
	return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)))
}
