/** Names of files chosen on this page and not yet safe on the server: the server may not even have heard of them. */
export function filesOnTheirWay(form: HTMLFormElement): string[] {
	return [...form.querySelectorAll('[data-uploader] [data-state]:not([data-state="safe"], [data-state="refused"])')].map(
		(row) => row.querySelector('.file-name')?.textContent ?? '',
	)
}
