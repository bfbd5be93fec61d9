import { request } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Personne } from './produit';

/** What so many people at once got. */
export interface Charge {
  /** Milliseconds from the sending of a request to the last byte of its answer: half of them, and nineteen of twenty. */
  readonly p50: number;
  readonly p95: number;
  /** Answers a second. */
  readonly debit: number;
  /** Those that had not come when the time was up: they count in the figures as if they had just then. */
  readonly sansReponse: number;
}

/** Asks a page once, uncompressed. @returns its HTML; throws unless the page is there, whole */
export async function lirePage({ url, cookie }: Personne, chemin: string): Promise<string> {
  const reponse = await fetch(`${url}${chemin}`, {
    headers: { cookie, 'accept-encoding': 'identity' },
    redirect: 'manual',
  });
  const html = await reponse.text();
  if (reponse.status !== 200 || !html.trimEnd().endsWith('</html>')) {
    throw new Error(`${chemin}: ${reponse.status}, ${html.slice(-200)}`);
  }
  return html;
}

/**
 * Everyone asks at once, and each again as soon as they are answered, so many times.
 * @param chemin what each asks for
 * @param plafondMs after which nobody waits any more
 */
export async function charger(
  personnes: readonly Personne[],
  chemin: string,
  { fois, plafondMs }: { readonly fois: number; readonly plafondMs: number },
): Promise<Charge> {
  const temps: number[] = [];
  let sansReponse = 0;
  const debut = performance.now();
  const limite = AbortSignal.timeout(plafondMs);
  await Promise.all(
    personnes.map(async (personne) => {
      for (let n = 0; n < fois; n += 1) {
        const depart = performance.now();
        const venue = await demander(personne, chemin, limite);
        temps.push(performance.now() - depart);
        if (!venue) {
          sansReponse += 1;
          return;
        }
      }
    }),
  );
  const secondes = (performance.now() - debut) / 1000;
  temps.sort((a, b) => a - b);
  return {
    p50: rang(temps, 0.5),
    p95: rang(temps, 0.95),
    debit: (temps.length - sansReponse) / secondes,
    sansReponse,
  };
}

function rang(tries: readonly number[], part: number): number {
  return tries[Math.min(tries.length - 1, Math.floor(tries.length * part))] ?? 0;
}

/** One request, as a browser sends it. @returns false once the time is up; throws for an answer that is no page */
function demander({ url, cookie }: Personne, chemin: string, limite: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => (limite.aborted ? resolve(false) : reject(error));
    const headers = { cookie, 'accept-encoding': 'gzip' };
    const demande = request(`${url}${chemin}`, { headers, signal: limite }, (reponse) => {
      if (reponse.statusCode !== 200) failed(new Error(`${chemin}: ${reponse.statusCode}`));
      reponse.on('error', failed).on('end', () => resolve(true));
      reponse.resume();
    });
    demande.on('error', failed).end();
  });
}
