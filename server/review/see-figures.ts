import { canHouse } from '#moderation/permissions.ts'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import {
	findAgreement,
	findAppealFigure,
	findMergedShare,
	listDecisions,
	listPlaceFigures,
	listReasons,
	listThroughput,
	listWaiting,
	type AgreementFigure,
	type AppealFigure,
	type DecisionFigure,
	type FigureQuery,
	type MergedFigure,
	type PlaceFigure,
	type ReasonFigure,
	type ThroughputFigure,
	type WaitingFigure,
} from '#db/read/list-figures.ts'
import { listPlaces, type PlaceView } from '#db/read/list-places.ts'
import type { Context } from '../context.ts'

/** Days in Việt Nam, both included; the place is a unit's id. */
export interface FiguresAsked {
	readonly from: string
	readonly to: string
	readonly placeId: string | null
}

export interface Figures {
	readonly asked: FiguresAsked
	readonly bucket: FigureQuery['bucket']
	readonly waiting: readonly WaitingFigure[]
	readonly decisions: readonly DecisionFigure[]
	readonly throughput: readonly ThroughputFigure[]
	readonly reasons: readonly ReasonFigure[]
	readonly share: MergedFigure
	readonly agreement: AgreementFigure
	readonly appeals: AppealFigure
	readonly places: readonly (PlaceFigure & { readonly place: PlaceView | null })[]
}

const dayMs = 86_400_000
const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`)

/** Its first moment, and the first one after it. */
export function periodOf({ from, to }: FiguresAsked): { readonly from: Date; readonly to: Date } {
	return { from: startOf(from), to: new Date(startOf(to).getTime() + dayMs) }
}

/** Counted by days up to a month, by weeks up to half a year, else by months. */
export function bucketOf(days: number): FigureQuery['bucket'] {
	if (days <= 31) return 'day'
	return days <= 184 ? 'week' : 'month'
}

/** How the work goes, for those who lead it: what waits now, and what was decided in a period, from the events recorded. */
export async function seeFigures(context: Context, asked: FiguresAsked): Promise<Result<Figures>> {
	if (context.actor.memberId === null) return refuse({ code: 'sign-in-needed' })
	if (!canHouse(context.actor, 'see-figures')) return refuse({ code: 'forbidden', action: 'see-figures' })
	const { db } = context
	const { from, to } = periodOf(asked)
	const bucket = bucketOf((to.getTime() - from.getTime()) / dayMs)
	const query = { from, to, placeId: asked.placeId, bucket }
	const [waiting, decisions, throughput, reasons, share, agreement, appeals, places] = await Promise.all([
		listWaiting(db, context.now(), asked.placeId),
		listDecisions(db, query),
		listThroughput(db, query),
		listReasons(db, query),
		findMergedShare(db, query),
		findAgreement(db, query),
		findAppealFigure(db, query),
		listPlaceFigures(db, query),
	])
	const views = await listPlaces(
		db,
		places.flatMap(({ placeId }) => (placeId === null ? [] : [{ placeId, name: null }])),
	)
	const byId = new Map(views.map((view) => [view.placeId, view]))
	return accept({
		asked,
		bucket,
		waiting,
		decisions,
		throughput,
		reasons,
		share,
		agreement,
		appeals,
		places: places.map((row) => ({ ...row, place: byId.get(row.placeId ?? '') ?? null })),
	})
}
