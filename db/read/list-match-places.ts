import { sql } from 'kysely'
import type { MatchPlaces } from '#moderation/verify/match-types.ts'
import type { Db } from '../schema.ts'

/** No area is kept of a unit; most lie within this many kilometres of their centre. */
const usualRadiusKm = 9

const fullName = sql<string>`(case n.kind when 'thanh_pho' then 'Thành phố' when 'thi_xa' then 'Thị xã' when 'huyen' then 'Huyện' when 'xa' then 'Xã' when 'phuong' then 'Phường'
	when 'thi_tran' then 'Thị trấn' else 'Tỉnh' end) || ' ' || n.name`

/** The communes that stood on `then` (an ISO date) with their district and the units that hold their ground today; and all units of today. Some hundreds. */
export async function listMatchPlaces(db: Db, then: string): Promise<MatchPlaces> {
	const successions = await sql<MatchPlaces['successions'][number]>`
		with recursive line as (
			select id as origin, id from place where level = 'commune' and valid_from <= ${then}::date and (valid_to is null or valid_to > ${then}::date)
			union
			select line.origin, s.to_place_id from line join place_successor s on s.from_place_id = line.id
		), named as (
			select distinct on (n.place_id) n.place_id, ${fullName} as name from place_name n
			where n.standing = 'official' and (n.valid_from is null or n.valid_from <= ${then}::date) and (n.valid_to is null or n.valid_to > ${then}::date)
			order by n.place_id, n.id
		), named_today as (
			select distinct on (n.place_id) n.place_id, ${fullName} as name from place_name n where n.standing = 'official' and n.valid_to is null order by n.place_id, n.id desc
		)
		select line.origin as "code2022", named.name as "name2022", district.name as district, today.id as "code2025", named_today.name as "name2025"
		from line
		join place today on today.id = line.id and today.valid_to is null
		join named on named.place_id = line.origin
		join named_today on named_today.place_id = today.id
		join place_parent p on p.place_id = line.origin and p.valid_from <= ${then}::date and (p.valid_to is null or p.valid_to > ${then}::date)
		join named district on district.place_id = p.parent_id
		order by 1, 4`.execute(db)
	const units = await sql<{ code: string; name: string; formerProvince: string; lat: number | null; lon: number | null }>`
		select distinct on (p.id) p.id as code, ${fullName} as name, p.part_from as "formerProvince", p.latitude as lat, p.longitude as lon
		from place p join place_name n on n.place_id = p.id and n.standing = 'official' and n.valid_to is null
		where p.level = 'commune' and p.valid_to is null order by p.id, n.id desc`.execute(db)
	return {
		successions: successions.rows,
		units: units.rows.flatMap(({ lat, lon, ...unit }) =>
			lat === null || lon === null ? [] : [{ ...unit, centre: { lat, lon }, radiusKm: usualRadiusKm }],
		),
	}
}
