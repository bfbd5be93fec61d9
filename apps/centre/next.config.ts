import { nextConfig } from '@delib/ui/next-config';

export default nextConfig(import.meta.dirname);
