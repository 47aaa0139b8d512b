import type { CreditChoice } from '../contribution.ts'

/** What someone has to do with a contribution (vai trò), in the order a credit line names them; `giver`: who sent it. */
export const personRoles = ['speaker', 'maker', 'photographer', 'recorder', 'owner', 'community', 'helper', 'giver'] as const
export type PersonRole = (typeof personRoles)[number]

/** Someone concerned with a contribution (người liên quan), with or without an account, and how they wish to be named. */
export interface Person {
	readonly role: PersonRole
	readonly name: string
	/** Null: not asked yet; until they are, they are not named. */
	readonly creditChoice: CreditChoice | null
	readonly otherName: string
	/** The one file they have to do with; null: the whole contribution. */
	readonly mediaId: string | null
	/** Taken from the short answers of the form: credited as the giver wishes, but what was said of the thing itself is not kept secret. */
	readonly isImplied?: boolean
}

/** One name of a credit line, as the person wishes to be named. */
export interface CreditPart {
	readonly role: PersonRole
	readonly name: string
}

export type CreditLanguage = 'vi' | 'en'

const roleWords: Record<CreditLanguage, Record<PersonRole, string>> = {
	vi: {
		speaker: 'Kể, trình diễn',
		maker: 'Làm ra',
		photographer: 'Ảnh',
		recorder: 'Ghi âm, ghi hình',
		owner: 'Chủ hiện vật',
		community: 'Thay mặt',
		helper: 'Nhập hộ',
		giver: 'Gửi',
	},
	en: {
		speaker: 'Told or performed by',
		maker: 'Made by',
		photographer: 'Photograph by',
		recorder: 'Recorded by',
		owner: 'Owned by',
		community: 'On behalf of',
		helper: 'Entered by',
		giver: 'Given by',
	},
}

/** The name the public may read, or null: for the anonymous, for whoever was not asked, and for another name that was never given. */
export function publicName({ creditChoice, name, otherName }: Pick<Person, 'creditChoice' | 'name' | 'otherName'>): string | null {
	if (creditChoice === 'own-name') return name.trim() || null
	return creditChoice === 'other-name' ? otherName.trim() || null : null
}

/**
 * Who is to be named under the words of a contribution (`mediaId` null), or under one of its files: there, those named for the file stand in the place of
 * others in the same role. Each name once in a role; a giver who is also named in a role of their own is not said again.
 */
export function creditParts(people: readonly Person[], mediaId: string | null = null): CreditPart[] {
	const own = mediaId === null ? [] : people.filter((person) => person.mediaId === mediaId)
	const general = people.filter((person) => person.mediaId === null && !own.some((other) => other.role === person.role))
	const named = [...own, ...general].flatMap((person) => {
		const name = publicName(person)
		return name === null ? [] : [{ role: person.role, name }]
	})
	const ordered = personRoles.flatMap((role) => named.filter((part) => part.role === role))
	return ordered.filter((part, index) => !ordered.slice(0, index).some((other) => isSaid(part, other)))
}

function isSaid(part: CreditPart, other: CreditPart): boolean {
	return plain(part.name) === plain(other.name) && (part.role === other.role || part.role === 'giver')
}

/** The credit line as the public reads it (dòng ghi công); empty when nobody wishes to be named. A giver alone is named without further words. */
export function creditLine(parts: readonly CreditPart[], language: CreditLanguage = 'vi'): string {
	const roles = personRoles.filter((role) => parts.some((part) => part.role === role))
	const namesOf = (role: PersonRole): string =>
		parts
			.filter((part) => part.role === role)
			.map((part) => part.name)
			.join(', ')
	if (roles.length === 1 && roles[0] === 'giver') return namesOf('giver')
	return roles.map((role) => `${roleWords[language][role]}: ${namesOf(role)}`).join(' · ')
}

const makingRoles: readonly PersonRole[] = ['photographer', 'recorder', 'speaker', 'maker']

/** Whose work it is, for the fields of files and catalogues that ask for a creator: who made or performed it, else who gave it. */
export function creatorsOf(parts: readonly CreditPart[]): string[] {
	const makers = parts.filter((part) => makingRoles.includes(part.role))
	const chosen = makers.length > 0 ? makers : parts.filter((part) => part.role === 'giver')
	return [...new Set(chosen.map((part) => part.name))]
}

/** Who tells the story, as they wish to be named: those who speak, else who gave it. */
export function tellerOf(people: readonly Person[]): string {
	const ofWords = people.filter((person) => person.mediaId === null)
	const speakers = ofWords.filter((person) => person.role === 'speaker')
	const tellers = speakers.length > 0 ? speakers : ofWords.filter((person) => person.role === 'giver')
	return tellers.flatMap((person) => publicName(person) ?? []).join(', ')
}

/** Names that no public word may hold: of the anonymous, of those not asked, and the own names of those who go by another. */
export function secretNames(people: readonly Person[]): string[] {
	const open = people.flatMap((person) => publicName(person) ?? []).map((name) => ` ${plain(name)} `)
	const names = people.flatMap((person) => {
		if (person.creditChoice === 'own-name' || person.isImplied) return []
		return person.creditChoice === 'other-name' ? [person.name] : [person.name, person.otherName]
	})
	return [...new Set(names.map((name) => name.trim()))].filter(
		(name) => tellsWho(name) && !open.some((said) => said.includes(` ${plain(name)} `)),
	)
}

const kin = new Set(
	'ông bà nội ngoại cha mẹ ba má bố cụ cố chú bác cô dì cậu mợ thím dượng anh chị em cháu con già làng tôi người hàng xóm trong ảnh nghệ nhân buôn ama ami amí aduôn aê mẹo khua pin ea yang grandmother grandfather mother father uncle aunt my the of a elder'.split(
		' ',
	),
)

/** "Bà ngoại" or "già làng" tells nobody who it was; two other words, or one of some length, do. */
function tellsWho(name: string): boolean {
	const words = plain(name)
		.split(' ')
		.filter((word) => word !== '')
	const telling = words.filter((word) => !kin.has(word))
	return telling.length > 0 && (words.length > 1 || (telling[0]?.length ?? 0) >= 4)
}

/** Which of the names stand in a text, as whole words, whatever the capitals, apostrophes and spaces; of several words, also without their marks. */
export function namesIn(text: string, names: readonly string[]): string[] {
	const [folded, bare] = [` ${plain(text)} `, ` ${withoutMarks(plain(text))} `]
	return names.filter((name) => {
		const sought = plain(name)
		return folded.includes(` ${sought} `) || (sought.includes(' ') && bare.includes(` ${withoutMarks(sought)} `))
	})
}

function plain(text: string): string {
	return text
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’‘ʼʻ`´′]/gu, '')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim()
}

function withoutMarks(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd')
}

/** The short answers about people in a contribution's form. */
export interface ShortAnswers {
	readonly giverName: string
	readonly creditChoice: CreditChoice | null
	readonly creditName: string
	readonly maker: string
	readonly shown: string
}

/**
 * Everyone concerned with a contribution: the giver, those named one by one, and, where nobody is named in that role, who the short answers name; of those the giver speaks,
 * so that an anonymous giver leaves them unnamed too, who may be the same person.
 */
export function peopleOf(answers: ShortAnswers, named: readonly Person[]): Person[] {
	const { giverName, creditChoice, creditName } = answers
	const giver: Person = { role: 'giver', name: giverName, creditChoice, otherName: creditName, mediaId: null }
	const implied = (
		[
			['speaker', answers.shown],
			['maker', answers.maker],
		] as const
	).flatMap(([role, name]): Person[] => {
		if (name.trim() === '' || named.some((person) => person.role === role && person.mediaId === null)) return []
		const isOpen = creditChoice === 'own-name' || creditChoice === 'other-name'
		return [{ role, name, creditChoice: isOpen ? 'own-name' : null, otherName: '', mediaId: null, isImplied: true }]
	})
	return [...named.filter((person) => person.name.trim() !== '' || person.otherName.trim() !== ''), ...implied, giver]
}
