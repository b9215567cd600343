/**
 * The Content-Security-Policy of every page. `connect-src` is for the search index and the
 * manifest; `wasm-unsafe-eval` and workers are Pagefind’s; `blob:` is the sound of a rehearsal, in
 * the memory of the page. What a `<meta>` cannot say (frames) belongs to the host’s headers.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');
