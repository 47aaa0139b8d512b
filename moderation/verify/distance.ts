import type { GeoPoint } from './match-types.ts'

/** Great-circle distance in kilometres. */
export function distanceKm(one: GeoPoint, other: GeoPoint): number {
	const radians = Math.PI / 180
	const dLat = (other.lat - one.lat) * radians
	const dLon = (other.lon - one.lon) * radians
	const h = Math.sin(dLat / 2) ** 2 + Math.cos(one.lat * radians) * Math.cos(other.lat * radians) * Math.sin(dLon / 2) ** 2
	return 12742 * Math.asin(Math.min(1, Math.sqrt(h)))
}
