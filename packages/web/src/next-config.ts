import path from 'node:path';
import type { NextConfig } from 'next';

/**
 * What both apps ask of Next.
 * @param appFolder `import.meta.dirname` of the app's `next.config.ts`
 */
export function nextConfig(appFolder: string): NextConfig {
  // Workspaces are hoisted: the root of the module graph is the repository, not the app.
  const root = path.join(appFolder, '../..');
  return {
    reactStrictMode: true,
    poweredByHeader: false,
    // The repository decides what its instructions to contributors say, not `next dev`.
    agentRules: false,
    // The title comes with its page, never after it: streamed, it is missing for a moment each time a live
    // page is read again (the tab blinks, and WCAG 2.4.2 does not hold meanwhile).
    htmlLimitedBots: /.*/,
    turbopack: { root },
    outputFileTracingRoot: root,
    transpilePackages: [
      '@delib/db',
      '@delib/documents',
      '@delib/domain',
      '@delib/francais',
      '@delib/jobs',
      '@delib/pdf',
      '@delib/session-files',
      '@delib/signature',
      '@delib/ui',
      '@delib/usecases',
      '@delib/web',
    ],
    // Native or stream-heavy packages stay plain Node modules on the server.
    serverExternalPackages: [
      'postgres',
      'pg',
      'pg-boss',
      '@react-pdf/layout',
      '@react-pdf/renderer',
      'node-forge',
    ],
    // react-dsfr imports SCSS; without this Turbopack says that sass is missing.
    sassOptions: { implementation: 'sass' },
    // `npm test` runs tsc over every workspace at once: a second pass per app build would only repeat it.
    typescript: { ignoreBuildErrors: true },
    headers: async () => [
      {
        // What proxy.ts does not see: immutable build files.
        source: '/_next/static/:path*',
        headers: [
          { key: 'X-Content-Type-Options', value: 'nosniff' },
          { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        ],
      },
    ],
  };
}
