import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { MailDev } from 'maildev'
import { afterAll, beforeAll } from 'vitest'

export interface ReceivedLetter {
	readonly messageId: string
	readonly to: string
	readonly subject: string
	readonly text: string
}

export interface PostOffice {
	readonly url: string
	/** All that arrived, in the order it came. */
	letters(): Promise<ReceivedLetter[]>
}

/** A real SMTP server for the test file (maildev), on a free port, without its web page. */
export function usePostOffice(): { readonly current: PostOffice } {
	const mailDirectory = join(tmpdir(), `ben-nuoc-mail-${randomUUID()}`)
	const maildev = new MailDev({ smtp: 0, ip: '127.0.0.1', disableWeb: true, silent: true, mailDirectory })
	let office: PostOffice | undefined
	beforeAll(async () => {
		const { smtp, storage } = await maildev.start()
		office = {
			url: `smtp://127.0.0.1:${smtp.getPort()}`,
			async letters() {
				const all = await storage.getAll()
				return all.map((letter) => ({
					messageId: String(letter.headers['message-id'] ?? ''),
					to: (letter.to ?? []).map(({ address }) => address).join(', '),
					subject: String(letter.subject ?? ''),
					text: String(letter.text ?? ''),
				}))
			},
		}
	})
	afterAll(async () => {
		await maildev.stop()
		await rm(mailDirectory, { recursive: true, force: true })
	})
	return {
		get current() {
			if (!office) throw new Error('the post office is open only inside tests and hooks')
			return office
		},
	}
}
