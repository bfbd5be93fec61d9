interface ScriptUrlPolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

/**
 * Is this a script of our own build? The only ones that may be added to a page.
 * @param url as the bundler gives it, absolute or not
 * @param origin origin of the page
 */
export function isOwnScript(url: string, origin: string): boolean {
  const parsed = URL.parse(url, `${origin}/`);
  return parsed !== null && parsed.origin === origin && parsed.pathname.startsWith('/_next/static/');
}

/**
 * The default Trusted Types policy. Turbopack loads its chunks by `script.src = …`, with a plain string: the policy
 * lets those through, and nothing else. It has no `createHTML` nor `createScript`: setting HTML or script text from
 * a string stays refused. Called from `instrumentation-client.ts`, before any of the page's code.
 */
export function installTrustedTypesPolicy(): void {
  const factory = (globalThis as { trustedTypes?: ScriptUrlPolicyFactory }).trustedTypes;
  factory?.createPolicy('default', {
    createScriptURL: (url) => (isOwnScript(url, location.origin) ? url : null),
  });
}
