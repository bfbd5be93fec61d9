'use client';

export { ErreurSansCadre as default } from '@delib/ui';
