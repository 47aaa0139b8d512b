import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../schema.ts'

/** The steps whose work is counted (các khâu); a contribution waits for a step in the state before it. */
export type FigureStep = 'screen' | 'review' | 'verify' | 'merge'

export interface FigureQuery {
	/** Moments: from the first, before the second. */
	readonly from: Date
	readonly to: Date
	/** A unit of today or of before: contributions of it, of what lay in it and of what went into it. Null: everywhere. */
	readonly placeId: string | null
	readonly bucket: 'day' | 'week' | 'month'
}

/** Waiting now. Minutes are whole. */
export interface WaitingFigure {
	readonly step: FigureStep
	readonly waiting: number
	readonly p50: number | null
	readonly p90: number | null
	readonly oldest: number | null
}
/** Decided in the period: minutes from when a contribution came to the step until it was decided; half took at most p50, nine in ten at most p90. */
export interface DecisionFigure {
	readonly step: FigureStep
	readonly decided: number
	readonly p50: number | null
	readonly p90: number | null
}
export interface ThroughputFigure {
	/** First day of the day, week (Monday) or month. */
	readonly start: string
	readonly step: FigureStep
	readonly decided: number
}
export interface ReasonFigure {
	readonly outcome: 'refused' | 'returned'
	readonly reason: string | null
	readonly count: number
}
/** Contributions approved in the period, and how many of them stand in the registry now. */
export interface MergedFigure {
	readonly approved: number
	readonly merged: number
}
/** Verdicts of the period that took more than one reviewer: where the second found the same as the first, and where a third had to decide. */
export interface AgreementFigure {
	readonly agreed: number
	readonly decided: number
}
/** Appeals heard in the period by what became of the decision, and those lodged in it. */
export interface AppealFigure {
	readonly lodged: number
	readonly upheld: number
	readonly reversed: number
}
export interface PlaceFigure {
	readonly placeId: string | null
	readonly sent: number
	readonly decided: number
	readonly merged: number
}

/** Minutes, rounded down to whole ones. */
const minutes = (from: RawBuilder<unknown>, to: RawBuilder<unknown>) => sql`floor(extract(epoch from ${to} - ${from}) / 60)::bigint`
const stepOf = (state: RawBuilder<unknown>) =>
	sql`case ${state} when 'submitted' then 'screen' when 'screened' then 'review' when 'approved' then 'verify' when 'verified' then 'merge' end`

/** Ids of the place with all that lay in it or went into it. */
const within = (placeId: string) => sql`
	with recursive within (id) as (
		select ${placeId}::text
		union
		select below.id from within cross join lateral (
			select from_place_id from place_successor where to_place_id = within.id
			union all select place_id from place_parent where parent_id = within.id
		) below (id)
	) select id from within`
const ofPlace = (placeId: string | null) => (placeId === null ? sql`` : sql`and c.place_id in (${within(placeId)})`)

/** The moves of the period, each with the step it ended; taking back is nobody's decision. */
const moves = ({ from, to, placeId }: FigureQuery) => sql`
	select e.id, e.contribution_id, e.at, e.payload ->> 'from' as source, e.payload ->> 'to' as target, e.payload ->> 'reason' as reason,
		${stepOf(sql`e.payload ->> 'from'`)} as step, c.place_id, c.state
	from event e join contribution c on c.id = e.contribution_id
	where e.kind = 'contribution-moved' and e.at >= ${from} and e.at < ${to} and e.payload ->> 'to' <> 'withdrawn' ${ofPlace(placeId)}`

export async function listWaiting(db: Db, now: Date, placeId: string | null): Promise<WaitingFigure[]> {
	const { rows } = await sql<WaitingFigure>`
		select ${stepOf(sql`state`)} as step, count(*) as waiting, max(age) as oldest,
			percentile_disc(0.5) within group (order by age) as p50, percentile_disc(0.9) within group (order by age) as p90
		from (
			select c.state, ${minutes(sql`c.state_since`, sql`${now}::timestamptz`)} as age from contribution c
			where c.state in ('submitted', 'screened', 'approved', 'verified') ${ofPlace(placeId)}
		) waiting group by state`.execute(db)
	return rows
}

export async function listDecisions(db: Db, query: FigureQuery): Promise<DecisionFigure[]> {
	const { rows } = await sql<DecisionFigure>`
		select step, count(*) as decided,
			percentile_disc(0.5) within group (order by took) as p50, percentile_disc(0.9) within group (order by took) as p90
		from (
			select step, ${minutes(sql`came.at`, sql`moved.at`)} as took from (${moves(query)}) moved
			left join lateral (
				select at from event where contribution_id = moved.contribution_id and kind = 'contribution-moved' and id < moved.id
					and payload ->> 'to' = moved.source order by id desc limit 1
			) came on true
			where step is not null
		) decided group by step`.execute(db)
	return rows
}

export async function listThroughput(db: Db, query: FigureQuery): Promise<ThroughputFigure[]> {
	const { rows } = await sql<ThroughputFigure>`
		select date_trunc(${query.bucket}, at at time zone 'Asia/Ho_Chi_Minh')::date as start, step, count(*) as decided
		from (${moves(query)}) moved where step is not null group by 1, 2 order by 1, 2`.execute(db)
	return rows
}

export async function listReasons(db: Db, query: FigureQuery): Promise<ReasonFigure[]> {
	const { rows } = await sql<ReasonFigure>`
		select target as outcome, reason, count(*) as count from (${moves(query)}) moved
		where target in ('refused', 'returned') group by 1, 2 order by 1, 3 desc, 2`.execute(db)
	return rows
}

export async function findMergedShare(db: Db, query: FigureQuery): Promise<MergedFigure> {
	const { rows } = await sql<MergedFigure>`
		select count(distinct contribution_id) as approved,
			count(distinct contribution_id) filter (where state in ('merged', 'published')) as merged
		from (${moves(query)}) moved where target = 'approved'`.execute(db)
	return rows[0] ?? { approved: 0, merged: 0 }
}

export async function findAgreement(db: Db, { from, to, placeId }: FigureQuery): Promise<AgreementFigure> {
	const { rows } = await sql<AgreementFigure>`
		select count(*) filter (where standing = 'agreed') as agreed, count(*) filter (where standing = 'decided') as decided
		from match m join contribution c on c.id = m.contribution_id
		where m.standing <> 'alone' and m.at >= ${from} and m.at < ${to} ${ofPlace(placeId)}`.execute(db)
	return rows[0] ?? { agreed: 0, decided: 0 }
}

export async function findAppealFigure(db: Db, { from, to, placeId }: FigureQuery): Promise<AppealFigure> {
	const within = (moment: RawBuilder<unknown>) => sql`${moment} >= ${from} and ${moment} < ${to}`
	const { rows } = await sql<AppealFigure>`
		select count(*) filter (where ${within(sql`a.lodged_at`)}) as lodged,
			count(*) filter (where a.outcome = 'upheld' and ${within(sql`a.heard_at`)}) as upheld,
			count(*) filter (where a.outcome = 'reversed' and ${within(sql`a.heard_at`)}) as reversed
		from appeal a join contribution c on c.id = a.contribution_id
		where ((${within(sql`a.lodged_at`)}) or (${within(sql`a.heard_at`)})) ${ofPlace(placeId)}`.execute(db)
	return rows[0] ?? { lodged: 0, upheld: 0, reversed: 0 }
}

/** The two hundred places with the most work. */
export async function listPlaceFigures(db: Db, query: FigureQuery): Promise<PlaceFigure[]> {
	const { rows } = await sql<PlaceFigure>`
		select place_id as "placeId", count(*) filter (where target = 'submitted') as sent, count(*) filter (where source = 'screened') as decided,
			count(*) filter (where target = 'merged') as merged
		from (${moves(query)}) moved where target in ('submitted', 'merged') or source = 'screened'
		group by place_id order by count(*) desc, place_id limit 200`.execute(db)
	return rows
}
