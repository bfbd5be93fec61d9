import { installTrustedTypesPolicy } from '@delib/web/trusted-types';

// Next runs this file before anything else of a page.
installTrustedTypesPolicy();
