import { installTrustedTypesPolicy } from '@delib/ui/trusted-types';

// Next runs this file before anything else of a page.
installTrustedTypesPolicy();
