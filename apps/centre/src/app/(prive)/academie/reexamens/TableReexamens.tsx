'use client';

import { findActivite, LIBELLES_GROUPE, type Refus } from '@delib/domain';
import { typo } from '@delib/francais';
import { type ColonneDsfr, TableDsfr } from '@delib/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { DialogueMotif } from '../../../../formulaire/DialogueMotif';
import { adressePv } from '../../../../jury/adresses';
import { abandonnerReexamen } from './actions';
import type { LigneReexamen } from './ligne-reexamen';

const Abandonner = createContext<(ligne: LigneReexamen) => void>(() => {});

function Actions({ ligne }: { readonly ligne: LigneReexamen }): ReactNode {
  const demander = useContext(Abandonner);
  return (
    <>
      {ligne.pvSigne === null ? null : (
        <p className="fr-mb-1v">
          {/* A file, not a page: the browser fetches it itself. */}
          <a
            className="fr-link fr-link--sm fr-link--download"
            href={adressePv(ligne.groupe, ligne.juryId, ligne.version)}
          >
            {ligne.pvSigne}
            <span className="fr-link__detail">PDF</span>
          </a>
        </p>
      )}
      {ligne.aSaisir.notes ? (
        <p className="fr-mb-1v">
          <Link className="fr-link fr-link--sm" href={findActivite('papillons').chemin} prefetch={false}>
            Papillons
          </Link>
          {ligne.aSaisir.choix ? (
            <>
              <br />
              <Link
                className="fr-link fr-link--sm"
                href={`${findActivite('saisir_choix').chemin}?${new URLSearchParams({ session: ligne.session })}`}
                prefetch={false}
              >
                Saisir les choix<span className="fr-sr-only"> du réexamen du jury {ligne.jury}</span>
              </Link>
            </>
          ) : null}
          <br />
          <Link
            className="fr-link fr-link--sm"
            href={`${findActivite('saisir_notes').chemin}?${new URLSearchParams({ session: ligne.session, jury: ligne.jury, reexamen: 'oui' })}`}
            prefetch={false}
          >
            {ligne.groupe === 1 ? 'Corriger les notes' : 'Saisir les notes des oraux'}
            <span className="fr-sr-only"> du réexamen du jury {ligne.jury}</span>
          </Link>
        </p>
      ) : null}
      {ligne.suivi ? (
        <p className="fr-mb-1v">
          <Link
            className="fr-link fr-link--sm"
            href={`?${new URLSearchParams({ session: ligne.session, suite: ligne.id })}#nouveau-reexamen`}
            prefetch={false}
          >
            Ouvrir le réexamen du 2nd groupe<span className="fr-sr-only"> du jury {ligne.jury}</span>
          </Link>
        </p>
      ) : null}
      {ligne.abandonnable ? (
        <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={() => demander(ligne)}>
          Abandonner<span className="fr-sr-only"> le réexamen du jury {ligne.jury}</span>
        </button>
      ) : null}
    </>
  );
}

const COLONNES: readonly ColonneDsfr<LigneReexamen>[] = [
  { id: 'jury', titre: 'Jury', valeur: ({ jury }) => jury, masquable: false },
  { id: 'groupe', titre: 'Groupe', valeur: ({ groupe }) => LIBELLES_GROUPE[groupe], filtre: 'liste' },
  { id: 'candidats', titre: 'N° d’anonymat', valeur: ({ candidats }) => candidats, multiligne: true },
  { id: 'decision', titre: 'Décision de renvoi', valeur: ({ decision }) => typo(decision), multiligne: true },
  { id: 'etat', titre: 'Étape', valeur: ({ libelleEtat }) => libelleEtat, filtre: 'liste', multiligne: true },
  { id: 'suite', titre: 'Suite', valeur: ({ suite }) => typo(suite), filtre: 'aucun', multiligne: true },
  { id: 'ouvert', titre: 'Ouvert le', valeur: ({ ouvert }) => ouvert, filtre: 'aucun', multiligne: true },
  {
    id: 'actions',
    titre: 'PV et actions',
    valeur: ({ pvSigne }) => pvSigne,
    rendu: (ligne) => <Actions ligne={ligne} />,
    filtre: 'aucun',
    tri: false,
  },
];

/** The réexamens of the session, newest first; one opened by mistake is abandoned here, with a motif. */
export function TableReexamens({ lignes }: { readonly lignes: readonly LigneReexamen[] }): ReactNode {
  const router = useRouter();
  const [choisi, setChoisi] = useState<LigneReexamen | null>(null);
  const [fait, setFait] = useState<string | null>(null);

  async function confirmer(motif: string): Promise<Refus | null> {
    if (choisi === null) return null;
    const done = await abandonnerReexamen({ juryId: choisi.juryId, reexamenId: choisi.id, motif });
    if (!done.ok) return done.refus;
    setFait(`Réexamen du jury ${choisi.jury} abandonné : rien n’a changé pour ses candidats.`);
    setChoisi(null);
    router.refresh();
    return null;
  }

  return (
    <Abandonner value={setChoisi}>
      <div role="status">{fait === null ? null : <p className="fr-valid-text fr-mb-2w">{typo(fait)}</p>}</div>
      <TableDsfr
        legende="Réexamens de la session"
        lignes={lignes}
        colonnes={COLONNES}
        cle={(ligne) => ligne.id}
        nom={['réexamen', 'réexamens']}
        vide="Aucun réexamen dans cette session."
      />
      <DialogueMotif
        id="abandonner-reexamen"
        titre={`Abandonner le réexamen du jury ${choisi?.jury ?? ''} ?`}
        ouvert={choisi !== null}
        onFermer={() => setChoisi(null)}
        onConfirmer={confirmer}
        aide="Pourquoi il est abandonné ; il reste au journal."
      >
        <p>
          {typo(
            'Ce que le jury y a saisi n’entrera pas en vigueur et reste lisible au journal. Les décisions en vigueur ne changent pas. Un autre réexamen pourra être ouvert.',
          )}
        </p>
      </DialogueMotif>
    </Abandonner>
  );
}
