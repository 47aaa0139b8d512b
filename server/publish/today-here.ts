import { SolarDate } from '@nghiavuive/lunar_date_vi'
import { dayHere } from '#moderation/day-here.ts'
import type { Today } from '#moderation/publish/access-rule.ts'

/** Today in Viet Nam by both calendars. The lunar one is Viet Nam's own, by the rules of Hồ Ngọc Đức (https://www.informatik.uni-leipzig.de/~duc/amlich/). */
export function todayHere(now: Date): Today {
	const [year = 0, month = 0, day = 0] = dayHere(now).split('-').map(Number)
	const lunar = new SolarDate({ year, month, day }).toLunarDate().get()
	return { solar: dayHere(now).slice(5), lunar: `${twoDigits(lunar.month)}-${twoDigits(lunar.day)}` }
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0')
}
