import { imprimerEnFlux } from '@delib/documents/banc';

/** Prints as many pages as asked, in a process of its own, and tells its peak memory (kilobytes) to its parent. */
await imprimerEnFlux(Number(process.argv[2]));
process.send?.(process.resourceUsage().maxRSS);
process.disconnect?.();
