import { nextConfig } from '@delib/web/next-config';

export default nextConfig(import.meta.dirname);
