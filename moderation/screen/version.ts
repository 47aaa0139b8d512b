/**
 * The version of everything screening goes by: words, phrases, bounds, guidelines. Raised whenever any of it changes what is found, so that all that was screened
 * before can be screened again (`npm run -s screen -- --again`); a test holds it against the rules themselves.
 */
export const SCREENING_VERSION = 5
