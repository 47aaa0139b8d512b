import type { LoaderFunctionArgs } from '@remix-run/node'
import { makeApplication } from '#server/collection/make-application.ts'
import { idOrNone } from './forms/id-or-none.ts'
import { applicationWords } from './i18n/application-words.ts'
import { placeLabel } from './i18n/place-label.ts'
import { wordsFor } from './i18n/words-for.ts'
import { privateFile } from './private-file.ts'
import { throwRefusal } from './refusal-response.ts'

/** The printed application of one's own object; officers take theirs from the desk, and say why. */
export async function ownApplication({ context, params, request }: LoaderFunctionArgs, format: 'pdf' | 'docx'): Promise<Response> {
	const { t } = wordsFor(context.locale)
	const made = await makeApplication(context.context, {
		itemId: idOrNone(params['itemId']),
		format,
		words: applicationWords(t),
		placeLabel: (place) => placeLabel(t, place),
		reason: null,
	})
	return made.ok ? privateFile(made.value) : throwRefusal(made.refusal, request)
}
