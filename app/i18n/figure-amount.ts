import type { FigureUnit } from '../figure-tables.ts'
import type { Messages } from './vi.ts'

/** A figure in words: `3 ngày 4 giờ`, `12`, `40 %`. Nothing known is not nought. */
export function figureAmount(t: Messages, unit: FigureUnit, value: number | null): string {
	const { amount, none } = t.management
	if (value === null) return none
	if (unit === 'count') return String(value)
	if (unit === 'percent') return amount.percent(value)
	if (value < 60) return amount.minutes(value)
	if (value < 48 * 60) return amount.hours(Math.floor(value / 60), value % 60)
	return amount.days(Math.floor(value / 1440), Math.floor((value % 1440) / 60))
}
