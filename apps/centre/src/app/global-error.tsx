'use client';

export { ErreurGlobale as default } from '@delib/ui';
