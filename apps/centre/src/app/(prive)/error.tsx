'use client';

export { ErreurInattendue as default } from '@delib/ui';
