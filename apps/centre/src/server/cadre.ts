import { lireCadre } from '@delib/usecases/perimetre/lire-cadre';
import { cache } from 'react';
import { getContexte } from './contexte';

/** Académie, sessions, périodes and centres that the person sees: read once per request, by layout and page. */
export const loadCadre = cache(async () => lireCadre(await getContexte()));
