import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { findOwnContributionData, findOwnMemberData, listOwnFiles, listOwnIds, type OwnFile } from '#db/read/find-own-data.ts'
import { record } from '../apply.ts'
import { ownCollectionData } from '../collection/own-collection-data.ts'
import type { Context } from '../context.ts'
import { safeFileName } from './safe-file-name.ts'

/** Where a file lies in the archive, and what it must hash to. */
interface ListedFile {
	readonly id: string
	readonly path: string
	readonly bytes: number
	readonly sha256: string
	/** The store has lost it, so it is not in the archive; the house has been told. */
	readonly isMissing?: true
}

/**
 * All that is kept of the member who asks, as a ZIP that is streamed while it is made (dữ liệu của tôi): `data.json`, and `files/<code>/<nn>-<name>` with the
 * originals bit for bit. `data.json` holds `format` ("ben-nuoc-own-data"), `version` (1), `madeAt` (ISO, UTC), `member`, `notices`, `sessions`, `done` (what the
 * audit says they did), `contributions` (words, people, files, consents, talk, steps, slip), `collection` (`owner`, `items`, `lists` not yet brought in, `openings`) and `files` (`id`, `path`, `bytes`, `sha256` in hex, `isMissing`).
 */
export async function exportOwnData(context: Context, address: string): Promise<Result<Readable>> {
	const { memberId } = context.actor
	if (memberId === null) return refuse({ code: 'sign-in-needed' })
	const attempt = await context.limits.attempt('export', memberId, address)
	if (!attempt.ok) return attempt
	const own = await findOwnMemberData(context.db, memberId)
	if (!own) return refuse({ code: 'sign-in-needed' })
	const at = context.now()
	const contributions = []
	for (const id of await listOwnIds(context.db, memberId)) contributions.push(await findOwnContributionData(context.db, memberId, id, at))
	const collection = await ownCollectionData(context, memberId)
	const files = (await listOwnFiles(context.db, memberId)).map((file, index) => ({ file, path: pathOf(file, index + 1) }))
	const missing = await missingAmong(context, files)
	const listed = files.map(({ file: { id, bytes, sha256 }, path }): ListedFile => ({
		id,
		path,
		bytes,
		sha256,
		...(missing.has(id) && { isMissing: true }),
	}))
	const told = { kind: 'data-exported', contributions: contributions.length, files: listed.length } as const
	await context.db.transaction().execute((trx) => record(trx, context, { memberId }, [told]))
	const data = { format: 'ben-nuoc-own-data', version: 1, madeAt: at.toISOString(), ...own, contributions, collection, files: listed }
	const present = files.filter(({ file }) => !missing.has(file.id))
	return accept(archive(context, JSON.stringify(data, null, '\t'), present, at))
}

/** Ids of files the store does not have whole: one that is lost must not take the rest of the archive with it. */
async function missingAmong({ storage, log }: Context, files: readonly { readonly file: OwnFile }[]): Promise<ReadonlySet<string>> {
	const missing = new Set<string>()
	for (const { file } of files) {
		if ((await storage.head(file.storageKey))?.bytes === file.bytes) continue
		missing.add(file.id)
		log.error({ mediaId: file.id }, 'a file is missing in the store: it has to be brought back from a backup')
	}
	return missing
}

function pathOf({ contributionCode, fileName }: OwnFile, number: number): string {
	return `files/${contributionCode}/${String(number).padStart(3, '0')}-${safeFileName(fileName)}`
}

/** Files are read one after the other, each only when its turn has come: pictures and recordings are compressed already. */
function archive(
	{ storage }: Context,
	data: string,
	files: readonly { readonly file: OwnFile; readonly path: string }[],
	at: Date,
): Readable {
	const zip = new ZipFile()
	const out = new PassThrough()
	let open: Readable | undefined
	// A reader who leaves in the middle leaves a file open: nobody reads it on.
	out.once('close', () => open?.destroy())
	zip.on('error', (error) => out.destroy(error instanceof Error ? error : new Error(String(error))))
	zip.addBuffer(Buffer.from(data), 'data.json', { mtime: at })
	for (const { file, path } of files)
		zip.addReadStreamLazy(path, { mtime: file.receivedAt, compress: false, size: file.bytes }, (give) => {
			storage.get(file.storageKey).then(
				(stream) => give(null, (open = stream)),
				(error: unknown) => give(error, Readable.from([])),
			)
		})
	zip.end()
	zip.outputStream.pipe(out)
	return out
}
