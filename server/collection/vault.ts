import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { accept, refuse, type Result } from '#moderation/refusal.ts'
import type { SealedRecordRow } from '#db/tables/collection.ts'
import type { Keyring } from './keyring.ts'

/** Whose record it is: all of it is bound into the cipher, so that no record opens in the place of another. */
export type SealedPlace = Pick<SealedRecordRow, 'id' | 'kind' | 'subject_id'>
export type SealedContent = Pick<SealedRecordRow, 'key_id' | 'wrapped_key' | 'content'>

/**
 * Envelope encryption (niêm kín): each record has a key of its own, under which its content is encrypted with AES-256-GCM (NIST SP 800-38D, random 96-bit
 * nonces: a data key seals one content ever); that key is encrypted in the same way under the master key.
 */
export interface Vault {
	seal(place: SealedPlace, plain: Uint8Array): Promise<SealedContent>
	open(record: SealedPlace & SealedContent): Promise<Result<Buffer>>
	/** The record's key under the master key in force; the content stays as it is. */
	rewrap(record: SealedPlace & SealedContent): Promise<Result<Pick<SealedContent, 'key_id' | 'wrapped_key'>>>
	readonly keyring: Keyring
}

const version = 'ben-nuoc sealed 1'
const nonceBytes = 12
const tagBytes = 16

export function makeVault(keyring: Keyring): Vault {
	const dataKey = async (record: SealedPlace & SealedContent): Promise<Result<Buffer>> => {
		const master = (await keyring.keys()).find(({ id }) => id === record.key_id)
		if (!master) return refuse({ code: 'sealing-key-lost', keyId: record.key_id })
		return decrypt(master.key, record.wrapped_key, bound('key', record, record.key_id))
	}
	return {
		keyring,
		async seal(place, plain) {
			const [master] = await keyring.keys()
			const key = randomBytes(32)
			return {
				key_id: master.id,
				wrapped_key: encrypt(master.key, key, bound('key', place, master.id)),
				content: encrypt(key, plain, bound('content', place)),
			}
		},
		async open(record) {
			const key = await dataKey(record)
			return key.ok ? decrypt(key.value, record.content, bound('content', record)) : key
		},
		async rewrap(record) {
			const key = await dataKey(record)
			if (!key.ok) return key
			const [master] = await keyring.keys()
			return accept({ key_id: master.id, wrapped_key: encrypt(master.key, key.value, bound('key', record, master.id)) })
		},
	}
}

function bound(what: 'key' | 'content', { id, kind, subject_id }: SealedPlace, keyId = ''): Buffer {
	return Buffer.from([version, what, id, kind, subject_id, keyId].join('|'), 'utf8')
}

/** Nonce, ciphertext, tag. */
function encrypt(key: Uint8Array, plain: Uint8Array, associated: Buffer): Buffer {
	const nonce = randomBytes(nonceBytes)
	const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(associated)
	return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function decrypt(key: Uint8Array, sealed: Buffer, associated: Buffer): Result<Buffer> {
	if (sealed.length < nonceBytes + tagBytes) return refuse({ code: 'seal-broken' })
	const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
	decipher.setAAD(associated).setAuthTag(sealed.subarray(sealed.length - tagBytes))
	const plain = decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes))
	try {
		return accept(Buffer.concat([plain, decipher.final()]))
	} catch {
		return refuse({ code: 'seal-broken' })
	}
}
