import type { FieldFault } from '../field-fault.ts'
import type { DecisionElsewhere } from './decision-conflict.ts'
import { sameNumber } from './decision-conflict.ts'
import type { FieldDecision } from './merge-field.ts'
import type { MergeInput } from './merge-input.ts'
import { contributedText } from './proposal.ts'

const written = /\d{1,5}\s*\/\s*(?:\d{4}\s*[/-]\s*)?q[đdð](?:\s*-\s*[\p{L}\d]{1,20})*/giu

/**
 * Numbers of decisions (số quyết định) as a text names them, compact and in small letters; typed without marks, also as officials write them. The number of an
 * item's decision tells which item it is (Decree 30/2020/NĐ-CP, annex I: number/sign of the kind - sign of the office).
 */
export function namedDecisions(text: string): string[] {
	const found = text.normalize('NFC').match(written) ?? []
	const numbers = found.map((number) => number.replace(/\s+/gu, '').replace(/ð/giu, 'đ').toLowerCase())
	return [...new Set(numbers.flatMap((number) => [number, number.replace('/qd', '/qđ').replace('-qd', '-qđ')]))]
}

/**
 * What is taken names a decision that another entry has and this one has not: it may be about that other item. It goes once the officer says that it only speaks
 * of it, or that one decision covers both.
 */
export function namedDecisionFaults(decisions: readonly FieldDecision[], input: MergeInput): FieldFault[] {
	const { decisionsElsewhere = [], sharesDecision = false, record, words } = input
	if (sharesDecision) return []
	const others = decisionsElsewhere.filter((other) => !record.ranks.some((rank) => sameNumber(rank.decisionNumber, other.decisionNumber)))
	return decisions.flatMap(({ field, choice, edit }): FieldFault[] => {
		const other = firstNamed(choice === 'edit' ? (edit?.text ?? '') : contributedText(words, field), others)
		return other ? [{ field, code: 'decision-named', identifier: other.identifier, number: other.decisionNumber }] : []
	})
}

function firstNamed(text: string, others: readonly DecisionElsewhere[]): DecisionElsewhere | undefined {
	const numbers = namedDecisions(text)
	return others.find((other) => numbers.some((number) => sameNumber(number, other.decisionNumber)))
}
