import { createHash } from 'node:crypto'
import type pg from 'pg'

/** Begins the text of a statement that each connection is to parse and plan once and then know by name: those read over and over, of few forms. */
const mark = '/* named */'
const names = new Map<string, string>()

/** Gives the statements that ask for it a name on this connection. The name is taken from the text, so that one name never means two statements. */
export function nameStatements(connection: pg.ClientBase): void {
	const query = connection.query.bind(connection)
	Object.assign(connection, { query: (...given: unknown[]): unknown => Reflect.apply(query, connection, named(given)) })
}

function named(given: unknown[]): unknown[] {
	const [text, values] = given
	if (given.length !== 2 || typeof text !== 'string' || !text.startsWith(mark)) return given
	return [{ name: nameOf(text), text, values }]
}

function nameOf(text: string): string {
	const known = names.get(text)
	if (known) return known
	const name = `read_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
	names.set(text, name)
	return name
}
