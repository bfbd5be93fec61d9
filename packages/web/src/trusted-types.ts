interface ScriptUrlPolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

/** Of the jury portal: what opens it without a network. */
const SERVICE_WORKER = '/service-worker.js';

/**
 * Is this a script of our own, of the build or the service worker? The only ones that may be added to a page.
 * @param url as the bundler gives it, absolute or not
 * @param origin origin of the page
 */
export function isOwnScript(url: string, origin: string): boolean {
  const parsed = URL.parse(url, `${origin}/`);
  if (parsed === null || parsed.origin !== origin) return false;
  return parsed.pathname.startsWith('/_next/static/') || parsed.pathname === SERVICE_WORKER;
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
