import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'

/** Writes a file of so many bytes, of at least 44: noise under the head of a WAV, which is what any house takes it for. */
export async function writeRecording(path: string, bytes: number): Promise<{ path: string; sha256: string }> {
	const head = Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\x02\0\x10\0data\0\0\0\0', 'latin1')
	head.writeUInt32LE(bytes - 8, 4)
	head.writeUInt32LE(48_000, 24)
	head.writeUInt32LE(96_000, 28)
	head.writeUInt32LE(bytes - 44, 40)
	const content = Buffer.concat([head, randomBytes(bytes - 44)])
	await writeFile(path, content)
	return { path, sha256: createHash('sha256').update(content).digest('hex') }
}
