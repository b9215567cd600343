/** The part of the Trusted Types API used here; TypeScript's DOM library does not have it yet (2026-11). */
interface TrustedTypes {
  readonly defaultPolicy: object | null;
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string | null },
  ): object;
}

/**
 * Lets Pagefind start its worker under `require-trusted-types-for 'script'`: it gives `new Worker`
 * a plain address. Only the site's own scripts in `pagefind/` pass; all else stays refused.
 *
 * @param base the path the site is served under, with a slash at both ends
 */
export function trustSearchScripts(base: string): void {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  if (!trustedTypes || trustedTypes.defaultPolicy) return;
  trustedTypes.createPolicy('default', {
    createScriptURL: (address) => (isSearchScript(address, base) ? address : null),
  });
}

function isSearchScript(address: string, base: string): boolean {
  const { origin, pathname } = new URL(address, location.href);
  return origin === location.origin && pathname.startsWith(`${base}pagefind/`);
}
