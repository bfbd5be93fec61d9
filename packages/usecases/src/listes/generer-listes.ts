import { renderListeCandidats } from '@delib/documents';
import type { ActiviteId } from '@delib/domain';
import type { z } from 'zod';
import type { Generateur } from '../generation/generateur';
import {
  type DemandeListe,
  demandeConfidentielle,
  demandeHorsAffichage,
  demandeLivrets,
  demandeNotesManquantes,
} from './demande-liste';
import { editerListeCandidats } from './editer-liste-candidats';
import { lireListeCandidats } from './lire-liste-candidats';

/** A list of candidates too long to be laid out while someone waits: the same edition, made by a job. */
function genererListe<Demande extends DemandeListe>(
  activite: ActiviteId,
  parametres: z.ZodType<Demande>,
): Generateur<Demande> {
  return {
    activite,
    parametres,
    async verifier(contexte, demande) {
      const lue = await lireListeCandidats(contexte, demande);
      return lue.ok ? null : lue.refus;
    },
    async produire(contexte, demande, production) {
      await production.progresser(0, 2);
      const edition = await editerListeCandidats(contexte, demande);
      if (!edition.ok) {
        production.dire(
          'erreur',
          'La liste ne peut plus être éditée telle qu’elle a été demandée : l’état d’un jury a changé depuis. Demandez-la de nouveau.',
        );
        return;
      }
      await production.progresser(1, 2);
      const { valeur: liste } = edition;
      const pdf = await renderListeCandidats(liste);
      await production.ajouterFichier(
        { nom: `${liste.numero}.pdf`, type: 'application/pdf' },
        (async function* () {
          yield pdf;
        })(),
      );
    },
  };
}

export const genererListeLivrets = genererListe('editer_liste_livrets', demandeLivrets);
export const genererListesCandidats = genererListe('editer_listes_candidats', demandeConfidentielle);
export const genererNotesManquantes = genererListe('controler_notes_manquantes', demandeNotesManquantes);
export const genererListeHorsAffichage = genererListe('editer_liste_hors_affichage', demandeHorsAffichage);
