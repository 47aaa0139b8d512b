import type { TextFinding } from './finding.ts'
import type { MediaFinding } from './media-finding.ts'

/** A finding as kept with its screening and shown at the desks (điều sàng lọc thấy). */
export type StoredFinding = ({ readonly kind: 'text' } & TextFinding) | ({ readonly kind: 'media' } & MediaFinding)
