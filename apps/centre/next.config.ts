import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The repository decides what its instructions to contributors say, not `next dev`.
  agentRules: false,
  // Workspaces are hoisted: the root of the module graph is the repository, not the app.
  turbopack: { root: path.join(import.meta.dirname, '../..') },
  outputFileTracingRoot: path.join(import.meta.dirname, '../..'),
  transpilePackages: [
    '@delib/db',
    '@delib/documents',
    '@delib/domain',
    '@delib/jobs',
    '@delib/session-files',
    '@delib/signature',
    '@delib/ui',
    '@delib/usecases',
  ],
  // Native or stream-heavy packages stay plain Node modules on the server.
  serverExternalPackages: [
    'postgres',
    'pg',
    'pg-boss',
    '@react-pdf/renderer',
    'pino',
    'node-forge',
    'esbuild',
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

export default config;
