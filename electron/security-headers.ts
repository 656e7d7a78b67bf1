/**
 * What every answer to a page carries, in both shells. 'wasm-unsafe-eval' lets @ironcalc/wasm compile and nothing
 * else; AG Grid and Fluent UI write style elements, hence 'unsafe-inline' for styles only.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  // the print preview is an iframe with srcdoc, which inherits this policy
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

export const pageHeaders = { ...always, 'content-security-policy': contentSecurityPolicy };

/** A printed page runs nothing and loads nothing. */
export const printHeaders = {
  ...always,
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
};
