/** What the browser knows our store by. */
export const deviceName = 'ben-nuoc-uploads'
