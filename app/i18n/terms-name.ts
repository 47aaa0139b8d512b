import { licences } from '#moderation/contribute/licence.ts'
import { isRightsStatement } from '#moderation/contribute/rights.ts'
import type { Terms } from '#moderation/contribute/terms.ts'
import type { Messages } from './vi.ts'

/** A licence by its short name, a statement of rights by its name in the page's language. */
export function termsName(t: Messages, terms: Terms): string {
	return isRightsStatement(terms) ? t.voice.rights.statements[terms] : licences[terms].name
}
