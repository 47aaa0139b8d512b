const key = 'ben-nuoc:member'

/** Notes who was signed in last in this browser, for pages that open without a line; forgotten at sign-out. */
export function noteMember(memberId: string | null): void {
	try {
		if (memberId === null) localStorage.removeItem(key)
		else localStorage.setItem(key, memberId)
	} catch {
		return
	}
}

export function notedMember(): string | null {
	try {
		return localStorage.getItem(key)
	} catch {
		return null
	}
}
