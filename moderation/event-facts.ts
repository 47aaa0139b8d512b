/**
 * What an event may say (dữ kiện của nhật ký). None of these can hold a name, a telephone number or a sentence: the audit is kept for ever, and what is
 * personal must stay erasable.
 *
 * - `id`: of a row (UUID, or the 32 hexadecimal digits of an upload).
 * - `code`: a word of ours, as a state, a reason, a field's name, an entry's identifier.
 * - `codes`: several of them.
 * - `version`: of a text or of a set of rules.
 * - `count`: a whole number, not negative.
 * - `flag`: yes or no.
 * - `moment`: ISO 8601, UTC.
 * - `digest`: SHA-256 of something public, hexadecimal.
 * - `sealed`: words somebody typed, or the hash of what they gave. Only a salted SHA-256 of it is recorded; the salt can be erased.
 */
export type FactKind = 'id' | 'code' | 'codes' | 'version' | 'count' | 'flag' | 'moment' | 'digest' | 'sealed'

export interface Fact<Value> {
	readonly as: FactKind
	readonly mayBeNull?: true
	readonly mayBeAbsent?: true
	/** Never there: it carries the type alone. */
	readonly value?: Value
}
export interface OptionalFact<Value> extends Fact<Value> {
	readonly mayBeAbsent: true
}
export type Facts = Readonly<Record<string, Fact<unknown>>>

/** Something to be sealed: what the deed hands over, before it is hashed. */
export interface Plain {
	readonly plain: string
}

export const id: Fact<string> = { as: 'id' }
export const code = <Code extends string = string>(): Fact<Code> => ({ as: 'code' })
export const codes: Fact<readonly string[]> = { as: 'codes' }
export const version: Fact<string> = { as: 'version' }
export const count: Fact<number> = { as: 'count' }
export const flag: Fact<boolean> = { as: 'flag' }
export const moment: Fact<string> = { as: 'moment' }
export const digest: Fact<string> = { as: 'digest' }
export const sealed: Fact<Plain> = { as: 'sealed' }
export const orNull = <Value>(fact: Fact<Value>): Fact<Value | null> => ({ as: fact.as, mayBeNull: true })
export const optional = <Value>(fact: Fact<Value>): OptionalFact<Value> => ({ as: fact.as, mayBeAbsent: true })

type Absent<Shape> = { [Key in keyof Shape]: Shape[Key] extends { readonly mayBeAbsent: true } ? Key : never }[keyof Shape]
type Said<Value> = Value
/** What is kept of a sealed fact is its hash. */
type Kept<Value> = Value extends Plain ? string : Value
type ValueOf<Field> = Field extends Fact<infer Value> ? Value : never

/** A payload as a deed says it. */
export type SaidFacts<Shape> = { readonly [Key in Exclude<keyof Shape, Absent<Shape>>]: Said<ValueOf<Shape[Key]>> } & {
	readonly [Key in Absent<Shape>]?: Said<ValueOf<Shape[Key]>>
}
/** A payload as the audit keeps it. */
export type KeptFacts<Shape> = { readonly [Key in Exclude<keyof Shape, Absent<Shape>>]: Kept<ValueOf<Shape[Key]>> } & {
	readonly [Key in Absent<Shape>]?: Kept<ValueOf<Shape[Key]>>
}

const word = /^[A-Za-z][A-Za-z0-9_.:-]{0,63}$/
const hash = /^[0-9a-f]{64}$/
const checks: Record<FactKind, (value: unknown) => boolean> = {
	id: (value) => typeof value === 'string' && /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32})$/.test(value),
	code: (value) => typeof value === 'string' && word.test(value),
	codes: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string' && word.test(each)),
	version: (value) => typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,31}$/.test(value) && !/\d{9}/.test(value),
	count: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
	flag: (value) => typeof value === 'boolean',
	moment: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/.test(value),
	digest: (value) => typeof value === 'string' && hash.test(value),
	sealed: (value) => typeof value === 'string' && hash.test(value),
}

/** Names of the facts that are not what they were declared to be, of those that lack, and of those never declared. */
export function wrongFacts(shape: Facts, payload: Readonly<Record<string, unknown>>): string[] {
	const undeclared = Object.keys(payload).filter((name) => name !== 'kind' && shape[name] === undefined)
	const wrong = Object.entries(shape).filter(([name, fact]) => {
		const value = payload[name]
		if (value === undefined) return fact.mayBeAbsent !== true
		return value === null ? fact.mayBeNull !== true : !checks[fact.as](value)
	})
	return [...undeclared, ...wrong.map(([name]) => name)]
}
