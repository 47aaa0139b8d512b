/**
 * Sends a note's form in the background, so that the recording plays on. True when it was kept (the answer is a redirect), false when the
 * server refused it and its own page should say why; rejects when the line is down.
 */
export async function sendNote(form: HTMLFormElement): Promise<boolean> {
	const fields = [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string')
	const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })
	return answer.type === 'opaqueredirect'
}
