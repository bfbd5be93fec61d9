'use client';

import { libelleCategorie } from '@delib/domain';
import { Page } from '@delib/ui';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { type EcranDemande, lireAdresse } from '../../../deliberation/adresses';
import { titrerPage } from '../../../titre';
import { Fiche } from './[numeroAnonymat]/Fiche';
import { Annonces } from './aide-decision/Annonces';
import { useDeliberation } from './Deliberation';
import { Grille } from './Grille';
import { useNavigationDeliberation } from './navigation';
import { Projecteur } from './Projecteur';

const ACCUEIL = { libelle: 'Accueil', href: '/' };

/** The grid, or the sheet of a candidate: what the address names, be it the server's or pushed by the browser. */
export function Ecran(): ReactNode {
  const pathname = usePathname();
  const demande = lireAdresse(pathname);
  const regarde = useCandidatRegarde(demande);
  useNavigationDeliberation();
  if (demande === null) return null;
  return (
    <Annonces>
      <Projecteur candidatId={regarde} />
      {demande.ecran === 'grille' ? <EcranGrille /> : <EcranFiche numero={demande.numeroAnonymat} />}
    </Annonces>
  );
}

/** The candidate of the sheet; on the grid, the one whose keys are above it. */
function useCandidatRegarde(demande: EcranDemande | null): string | null {
  const { lignes, ordre, courant } = useDeliberation();
  if (demande?.ecran !== 'fiche') {
    return courant !== null && ordre.includes(courant) ? courant : (ordre[0] ?? null);
  }
  for (const [id, { candidat }] of lignes) if (candidat.numeroAnonymat === demande.numeroAnonymat) return id;
  return null;
}

function EcranGrille(): ReactNode {
  const { titre, jury } = useDeliberation();
  return (
    <Page key="grille" fil={[ACCUEIL, { libelle: 'Délibération' }]} titre={`${titre}, jury ${jury.code}`}>
      <title>{titrerPage('Délibération')}</title>
      <Grille />
    </Page>
  );
}

function EcranFiche({ numero }: { readonly numero: string }): ReactNode {
  const { lignes } = useDeliberation();
  const router = useRouter();
  const candidat = [...lignes.values()].find((ligne) => ligne.candidat.numeroAnonymat === numero)?.candidat;
  const inconnu = candidat === undefined;
  useEffect(() => {
    // Nobody that this page knows: the server says who it is, or that it is nobody.
    if (inconnu) router.refresh();
  }, [inconnu, router]);
  if (inconnu) return null;
  const nom = `Candidat ${numero}`;
  return (
    <Page
      key={candidat.id}
      fil={[ACCUEIL, { libelle: 'Délibération', href: '/deliberation' }, { libelle: nom }]}
      titre={nom}
      chapeau={
        <p className="fr-mb-0">
          {libelleCategorie(candidat.categorie)}, forme {candidat.forme}
        </p>
      }
    >
      <title>{titrerPage(nom)}</title>
      <Fiche candidatId={candidat.id} />
    </Page>
  );
}
