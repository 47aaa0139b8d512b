import type { Locale } from './locale.ts'
import type { Messages } from './vi.ts'

/** Some of the words, in the shape of all of them. */
export type SomeWords<All = Messages> = All extends (...facts: infer Facts) => infer Said
	? (...facts: Facts) => Said
	: All extends string
		? string
		: All extends readonly (infer Each)[]
			? readonly Each[]
			: { readonly [Key in keyof All]?: SomeWords<All[Key]> }

/**
 * A further language of the interface (ngôn ngữ giao diện thêm): one file in app/i18n/further named by its BCP 47 tag, like `rad.ts`, exporting one of these as
 * `further`. Nothing else need be changed. What it does not say yet is said in the language it builds on.
 */
export interface FurtherLanguage {
	/** Its own name, for whoever looks for it: "Êđê". */
	readonly name: string
	readonly base: Locale
	readonly words: SomeWords
}
