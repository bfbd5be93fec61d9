import { type CritereTraitement, executeurSql, insertCompteRendu, type Tx, withActor } from '@delib/db';
import { type ActiviteId, accept, findActivite, lireTexte, type Result, refuse } from '@delib/domain';
import { type Demandeur, enqueue, GENERATION } from '@delib/jobs';
import { type Contexte, journaliser, nomActeur } from '../contexte';
import { type GenerateurDeclare, trouverGenerateur } from './generateur';
import { GENERATEURS } from './generateurs';

/** What a person asks for. */
export interface DemandeGeneration {
  readonly activite: ActiviteId;
  /** « Plan de secours du 1er groupe »: names the compte-rendu in its list. */
  readonly titre: string;
  /** As the generator of the activity reads them (JSON). */
  readonly parametres: unknown;
  /** The same in words, for the compte-rendu: « Jurys », « 20112, 20113 ». No candidate's name. */
  readonly criteres: readonly CritereTraitement[];
}

/** Longest title of a compte-rendu. */
export const TITRE_MAX = 120;

/**
 * Asks for a generation: its compte-rendu and the job that makes it are written in one transaction, so that neither
 * exists without the other. Refusals: role_interdit, saisie_invalide (title, parameters), and those of the
 * activity's generator.
 * @param generateurs those there are; a test brings its own
 */
export async function demanderGeneration(
  contexte: Contexte,
  demande: DemandeGeneration,
  generateurs: readonly GenerateurDeclare[] = GENERATEURS,
): Promise<Result<{ readonly compteRenduId: string }>> {
  const { acteur, maintenant } = contexte;
  const permis = await peutDemander(contexte, demande, generateurs);
  if (!permis.ok) return permis;
  const lu = lireTexte(demande.titre);
  if (!lu.ok) return lu;
  const titre = lu.valeur;
  if (titre === '' || titre.length > TITRE_MAX) {
    return refuse({ code: 'saisie_invalide', champ: 'Titre', attendu: `de 1 à ${TITRE_MAX} caractères` });
  }
  return withActor(
    contexte.database,
    acteur,
    async (tx): Promise<Result<{ readonly compteRenduId: string }>> => {
      const compteRenduId = await insertCompteRendu(tx, {
        academieId: acteur.academieId,
        centreId: 'centreId' in acteur ? acteur.centreId : null,
        activite: demande.activite,
        titre,
        parametres: demande.parametres,
        criteres: demande.criteres,
        demandePar: nomActeur(contexte),
        demandeLe: maintenant,
      });
      await mettreEnFile(tx, contexte, permis.valeur, compteRenduId, 1);
      journaliser(tx, contexte, {
        acte: 'demanderGeneration',
        objet: `compte-rendu ${compteRenduId}`,
        centreId: 'centreId' in acteur ? acteur.centreId : null,
        apres: { activite: demande.activite, titre, criteres: demande.criteres },
      });
      return accept({ compteRenduId });
    },
  );
}

/**
 * May this person ask for that now? Refusals: role_interdit, saisie_invalide (parameters), those of the generator.
 * @returns the person, as the job will act
 */
export async function peutDemander(
  contexte: Contexte,
  demande: { readonly activite: string; readonly parametres: unknown },
  generateurs: readonly GenerateurDeclare[],
): Promise<Result<Demandeur>> {
  const { acteur } = contexte;
  const generateur = trouverGenerateur(generateurs, demande.activite);
  const { roles } = findActivite(generateur.activite);
  const demandeur = demandeurDe(contexte);
  if (!demandeur || !roles.includes(acteur.role)) return refuse({ code: 'role_interdit', roles });
  const preparation = generateur.preparer(demande.parametres);
  if (!preparation) {
    return refuse({ code: 'saisie_invalide', champ: 'Critères', attendu: 'ceux que la page propose' });
  }
  const refus = await preparation.verifier(contexte);
  return refus === null ? accept(demandeur) : refuse(refus);
}

/** Puts the job of one turn of a compte-rendu into the queue, in the transaction of the act. */
export async function mettreEnFile(
  tx: Tx,
  { requete }: Contexte,
  demandeur: Demandeur,
  compteRenduId: string,
  tour: number,
): Promise<void> {
  await enqueue(executeurSql(tx), GENERATION, { compteRenduId, tour, demandeur, requete });
}

function demandeurDe({ acteur }: Contexte): Demandeur | null {
  const { academieId, connexionId, prenom, nom } = acteur;
  const personne = { academieId, connexionId, prenom, nom };
  switch (acteur.role) {
    case 'chef_de_centre':
      return { role: acteur.role, centreId: acteur.centreId, compteId: acteur.compteId, ...personne };
    case 'gestionnaire':
      return { role: acteur.role, compteId: acteur.compteId, ...personne };
    default:
      return null;
  }
}
