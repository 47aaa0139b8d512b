import type { CreditChoice } from '../contribution.ts'

export interface Creditable {
	readonly creditChoice: CreditChoice
	readonly memberName: string
	readonly creditName: string
	readonly maker: string
}

/**
 * The credit line as the public reads it (dòng ghi công). Empty for one who asked to be anonymous: the page then says so in its own language, and the maker
 * is left out too, who may be the same person.
 */
export function creditLine({ creditChoice, memberName, creditName, maker }: Creditable): string {
	if (creditChoice === 'anonymous') return ''
	const name = creditChoice === 'other-name' ? creditName.trim() || memberName : memberName
	const made = maker.trim()
	return made && made.toLocaleLowerCase('vi') !== name.toLocaleLowerCase('vi') ? `${made} · ${name}` : name
}
