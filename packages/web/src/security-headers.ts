/**
 * Security headers of both apps, computed per request (spec: trust, « Access »).
 * Nothing here is specific to a page: what differs is only whether the response may be framed by ourselves.
 */

/** What the headers depend on. */
export interface SecurityHeadersInput {
  /** Per-request nonce, base64, put on every script and style that the server writes. */
  readonly nonce: string;
  /** True when the public address is https: HSTS and the upgrade of requests only mean something then. */
  readonly https: boolean;
  /** True under `next dev`: React needs eval there to rebuild server stacks. */
  readonly dev: boolean;
  /** True for our own PDF responses, which the PV preview shows in a frame of the same origin. */
  readonly framedByOurselves: boolean;
  /** Origins, besides ours, that a form may lead to (the OIDC provider). Empty otherwise. */
  readonly formTargets: readonly string[];
}

// `default` is ours (trusted-types.ts), `nextjs` the router's, the last two are the theme switch of react-dsfr.
const TRUSTED_TYPES_POLICIES = ['default', 'nextjs', 'react-dsfr', 'react-dsfr-asap'] as const;

/**
 * Content-Security-Policy of a response.
 * No `unsafe-inline` anywhere, inline `style` attributes included: markup uses classes.
 */
function buildContentSecurityPolicy(input: SecurityHeadersInput): string {
  const directives: readonly (readonly [string, ...string[]])[] = [
    ['default-src', "'self'"],
    [
      'script-src',
      "'self'",
      `'nonce-${input.nonce}'`,
      "'strict-dynamic'",
      ...(input.dev ? ["'unsafe-eval'"] : []),
    ],
    ['style-src', "'self'", input.dev ? "'unsafe-inline'" : `'nonce-${input.nonce}'`],
    // DSFR draws its checkboxes, arrows and select chevrons as data: SVG.
    ['img-src', "'self'", 'data:', 'blob:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['frame-src', "'self'"],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['object-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'", ...input.formTargets],
    ['frame-ancestors', input.framedByOurselves ? "'self'" : "'none'"],
    // Under `next dev` reload itself evaluates text; what a page does is held to it by every test on builds.
    ...(input.dev ? [] : [['require-trusted-types-for', "'script'"] as const]),
    ['trusted-types', ...TRUSTED_TYPES_POLICIES, ...(input.dev ? ["'allow-duplicates'"] : [])],
    ...(input.https ? [['upgrade-insecure-requests'] as const] : []),
  ];
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/**
 * Every header that a page, an action or an API answer of either app carries.
 * `no-store`: a page of a deliberation never stays in a cache, the browser's own included (a shared computer,
 * the back button after « Se déconnecter »). The two pages that the portal's service worker keeps are forgotten at the
 * login page (ADR 19).
 */
export function buildSecurityHeaders(input: SecurityHeadersInput): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': buildContentSecurityPolicy(input),
    ...(input.https ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
    'X-Frame-Options': input.framedByOurselves ? 'SAMEORIGIN' : 'DENY',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Origin-Agent-Cluster': '?1',
    'Cache-Control': 'private, no-store, max-age=0',
  };
}
