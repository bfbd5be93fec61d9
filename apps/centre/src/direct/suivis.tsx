import { SuiviEnDirect } from '@delib/ui';
import type { ReactNode } from 'react';
import { positionDeLaPage, type SujetSuivi } from '../server/direct';
import { sessions } from '../server/session';

/**
 * The page follows the états and signatures that the reader may see.
 * @param seuls ids of the jurys that the page is about; absent: it lists or counts jurys
 */
export function SuiviDesJurys({ seuls }: { readonly seuls?: readonly string[] }): Promise<ReactNode> {
  return suivi('jurys', seuls);
}

/**
 * The page follows what was asked for by people of the reader's centre or académie.
 * @param seuls ids of the comptes-rendus that the page is about; absent: it lists them
 */
export function SuiviDesComptesRendus({ seuls }: { readonly seuls?: readonly string[] }): Promise<ReactNode> {
  return suivi('comptes_rendus', seuls);
}

async function suivi(sujet: SujetSuivi, seuls: readonly string[] | undefined): Promise<ReactNode> {
  const { base } = await sessions.acteurConnecte();
  const depuis = await positionDeLaPage(base);
  return <SuiviEnDirect url={`/api/suivi/flux?sujet=${sujet}`} depuis={depuis} portee={seuls} />;
}
