/** The day it is in Viet Nam, which keeps UTC+7 all year, as ISO date. */
export function dayHere(now: Date): string {
	return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

/** The last moment of the day it is in Viet Nam. */
export function endOfDayHere(at: Date): Date {
	return new Date(`${dayHere(at)}T23:59:59.999+07:00`)
}
