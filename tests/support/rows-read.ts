import { sql } from 'kysely'
import { makeDb, type DatabaseClient } from '#db/client.ts'

interface PlanNode {
	readonly 'Node Type': string
	readonly 'Actual Rows'?: number
	readonly 'Actual Loops'?: number
	readonly 'Rows Removed by Filter'?: number
	readonly 'Rows Removed by Index Recheck'?: number
	readonly 'Relation Name'?: string
	readonly 'Index Name'?: string
	readonly Plans?: readonly PlanNode[]
}

export interface RowsRead {
	/** Rows of tables and indexes the database touched, whether shown or thrown away. */
	readonly rows: number
	/** The same by table or index. */
	readonly by: ReadonlyMap<string, number>
	readonly statements: number
}

export interface RowCounter {
	readonly client: DatabaseClient
	count(read: () => Promise<unknown>): Promise<RowsRead>
}

/** Counts what reads touch by EXPLAIN ANALYZE of every statement as it runs, those inside database functions included (auto_explain). */
export async function countRows(url: string): Promise<RowCounter> {
	const plans: PlanNode[] = []
	const client = makeDb(url, () => undefined, 1)
	client.pool.on('connect', (connection) =>
		connection.on('notice', (notice) => {
			const plan = /^duration: [\d.]+ ms {2}plan:\s*(\{[^]*\})\s*$/.exec(notice.message ?? '')?.[1]
			if (plan) plans.push(JSON.parse(plan).Plan)
		}),
	)
	const settings = ['log_min_duration = 0', 'log_analyze = on', 'log_nested_statements = on', 'log_timing = off', 'log_format = json']
	await sql`load 'auto_explain'`.execute(client.db)
	for (const setting of settings) await sql.raw(`set auto_explain.${setting}`).execute(client.db)
	await sql`set client_min_messages = log`.execute(client.db)
	return {
		client,
		async count(read) {
			plans.length = 0
			await read()
			await sql`select 1`.execute(client.db)
			const by = new Map<string, number>()
			for (const plan of plans) addScans(plan, by)
			return { rows: [...by.values()].reduce((sum, rows) => sum + rows, 0), by, statements: plans.length }
		},
	}
}

function addScans(node: PlanNode, by: Map<string, number>): void {
	const source = node['Relation Name'] ?? node['Index Name']
	if (source && node['Node Type'].includes('Scan')) {
		const each = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
		by.set(source, (by.get(source) ?? 0) + Math.round(each * (node['Actual Loops'] ?? 1)))
	}
	for (const child of node.Plans ?? []) addScans(child, by)
}
