import type { ActionFunctionArgs } from '@remix-run/node'
import { idOrNone } from '#app/forms/id-or-none.ts'
import { oneOf, textOf } from '#app/forms/one-of.ts'
import { applicationWords } from '#app/i18n/application-words.ts'
import { placeLabel } from '#app/i18n/place-label.ts'
import { wordsIn } from '#app/i18n/words-in.ts'
import { privateFile } from '#app/private-file.ts'
import { throwRefusal } from '#app/refusal-response.ts'
import { makeApplication } from '#server/collection/make-application.ts'

/** POST with a reason: the application with the owner's name in it, for a named officer; written down and told to the owner. */
export async function action({ context, params, request }: ActionFunctionArgs) {
	const form = await request.formData()
	const { t } = wordsIn(context)
	const made = await makeApplication(context.context, {
		itemId: idOrNone(params['itemId']),
		format: oneOf(['pdf', 'docx'], form.get('format')) ?? 'pdf',
		words: applicationWords(t),
		placeLabel: (place) => placeLabel(t, place),
		reason: textOf(form, 'reason'),
	})
	return made.ok ? privateFile(made.value) : throwRefusal(made.refusal, request)
}
