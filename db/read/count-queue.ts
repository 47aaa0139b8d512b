import { sql, type RawBuilder } from 'kysely'
import type { ClaimStep } from '#moderation/contribution.ts'
import type { Db } from '../schema.ts'
import { conditionsOf, isKnownGiver, stateOfStep, type QueueNarrowing } from './queue-filter.ts'

/** How many of a queue each choice of each filter would leave, with the other filters as they are. */
export interface QueueCounts {
	/** Of those that all filters leave. */
	readonly total: number
	/** Only the `most` longest waiting were counted; there are more. */
	readonly isPartial: boolean
	readonly of: Readonly<Record<CountedFacet, Readonly<Record<string, number>>>>
}
export type CountedFacet = (typeof countedFacets)[number]

const countedFacets = ['heritageClass', 'kind', 'language', 'days', 'flagged', 'finding', 'standing', 'escalated'] as const
const ageSteps = [1, 3, 7, 30] as const
const most = 5000

/** Columns of `counted` and what is counted of each. */
const valuesOf: Record<CountedFacet, RawBuilder<unknown>> = {
	heritageClass: sql`select heritage_class`,
	kind: sql`select kind`,
	language: sql`select distinct unnest(languages)`,
	days: sql`select step::text from unnest(${[...ageSteps]}::int[]) step where days >= step`,
	flagged: sql`select case when jsonb_array_length(findings) > 0 then 'yes' else 'no' end`,
	finding: sql`select distinct one ->> 'category' from jsonb_array_elements(findings) one`,
	escalated: sql`select case when is_escalated then 'yes' else 'no' end`,
	standing: sql`select case when is_known then 'known' else 'first' end`,
}

/** Counts over at most the 5,000 longest waiting of a desk, in one look. */
export async function countQueue(db: Db, step: ClaimStep, narrowing: QueueNarrowing, now: Date): Promise<QueueCounts> {
	const conditions = conditionsOf(narrowing, now)
	const names = Object.keys(conditions)
	const fits = sql.join(Object.entries(conditions).map(([name, condition]) => sql`${condition} as ${sql.id(`fits_${name}`)}`))
	const allFit = (except?: string): RawBuilder<unknown> =>
		sql.join(
			names.filter((name) => name !== except).map((name) => sql.id(`fits_${name}`)),
			sql` and `,
		)
	const counts = countedFacets.map(
		(facet) => sql`
			select ${facet}::text as facet, value.of as value, count(*)::int as count
			from counted cross join lateral (${valuesOf[facet]}) value (of) where value.of is not null and ${allFit(facet)} group by value.of`,
	)
	const { rows } = await sql<{ facet: string; value: string; count: number }>`
		with counted as materialized (
			select c.heritage_class, c.kind, c.languages, coalesce(screened.findings, '[]') as findings, ${isKnownGiver} as is_known,
				c.escalated_by is not null as is_escalated,
				floor(extract(epoch from ${now}::timestamptz - c.state_since) / 86400) as days, ${fits}
			from (select * from contribution where state = ${stateOfStep[step]} order by state_since, id limit ${most}) c
			left join lateral (select findings from screening where contribution_id = c.id order by at desc limit 1) screened on true
		)
		select 'all' as facet, case when count(*) = ${most} then 'partial' else 'whole' end as value, (count(*) filter (where ${allFit()}))::int as count from counted
		union all ${sql.join(counts, sql` union all `)}`.execute(db)
	const all = rows.find((row) => row.facet === 'all')
	const of = (facet: CountedFacet) => Object.fromEntries(rows.filter((row) => row.facet === facet).map((row) => [row.value, row.count]))
	return {
		total: all?.count ?? 0,
		isPartial: all?.value === 'partial',
		of: {
			heritageClass: of('heritageClass'),
			kind: of('kind'),
			language: of('language'),
			days: of('days'),
			flagged: of('flagged'),
			finding: of('finding'),
			standing: of('standing'),
			escalated: of('escalated'),
		},
	}
}
