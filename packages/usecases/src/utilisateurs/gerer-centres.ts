import {
  insertCentre,
  isDoublon,
  selectCentres,
  selectDernierActe,
  updateCentre,
  withActor,
} from '@delib/db';
import { accept, lireTexte, type Result, refuse } from '@delib/domain';
import { type Contexte, journaliser } from '../contexte';

/** What a centre de délibération is called, and where. */
export interface NomCentre {
  readonly nom: string;
  readonly ville: string;
}

/** Creates a centre of the académie. Refusals: role_interdit, saisie_invalide (empty, too long, code taken). */
export async function creerCentre(
  contexte: Contexte,
  saisie: NomCentre & { readonly code: string },
): Promise<Result<{ readonly id: string }>> {
  const { acteur } = contexte;
  if (acteur.role !== 'gestionnaire') return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
  const code = saisie.code.trim().toUpperCase();
  if (!/^[A-Z0-9][A-Z0-9._-]{0,19}$/.test(code)) {
    return refuse({
      code: 'saisie_invalide',
      champ: 'code',
      attendu: 'le code de l’établissement, 1 à 20 lettres sans accent, chiffres, points ou tirets',
    });
  }
  const propre = nettoyer(saisie);
  if (!propre.ok) return propre;
  try {
    return await withActor(
      contexte.database,
      acteur,
      async (tx): Promise<Result<{ readonly id: string }>> => {
        const id = await insertCentre(tx, { academieId: acteur.academieId, code, ...propre.valeur });
        journaliser(tx, contexte, {
          acte: 'creerCentre',
          objet: `centre ${code}`,
          centreId: id,
          apres: propre.valeur,
        });
        return accept({ id });
      },
    );
  } catch (error) {
    if (isDoublon(error)) {
      return refuse({ code: 'saisie_invalide', champ: 'code', attendu: 'un code qui n’est pas déjà pris' });
    }
    throw error;
  }
}

/**
 * Changes the name and town of a centre; its code stays, the import knows it by that.
 * Refusals: role_interdit, introuvable, saisie_invalide, modifie_entre_temps.
 * @param vu what the person saw
 */
export async function modifierCentre(
  contexte: Contexte,
  demande: { readonly id: string; readonly vu: NomCentre; readonly saisie: NomCentre },
): Promise<Result<NomCentre>> {
  const { acteur, maintenant } = contexte;
  if (acteur.role !== 'gestionnaire') return refuse({ code: 'role_interdit', roles: ['gestionnaire'] });
  const propre = nettoyer(demande.saisie);
  if (!propre.ok) return propre;
  return withActor(contexte.database, acteur, async (tx): Promise<Result<NomCentre>> => {
    const centre = (await selectCentres(tx)).find(({ id }) => id === demande.id);
    if (!centre) return refuse({ code: 'introuvable' });
    const objet = `centre ${centre.code}`;
    if (!(await updateCentre(tx, centre.id, demande.vu, propre.valeur))) {
      const dernier = await selectDernierActe(tx, { objet }, ['modifierCentre']);
      return refuse({
        code: 'modifie_entre_temps',
        par: dernier?.qui ?? 'Un import',
        quand: (dernier?.quand ?? maintenant).toISOString(),
      });
    }
    journaliser(tx, contexte, {
      acte: 'modifierCentre',
      objet,
      centreId: centre.id,
      avant: { nom: centre.nom, ville: centre.ville },
      apres: propre.valeur,
    });
    return accept(propre.valeur);
  });
}

const LONGUEURS = { nom: 120, ville: 80 } as const;

function nettoyer(saisie: NomCentre): Result<NomCentre> {
  const [nom, ville] = [lireTexte(saisie.nom), lireTexte(saisie.ville)];
  if (!nom.ok) return nom;
  if (!ville.ok) return ville;
  const propre = { nom: nom.valeur, ville: ville.valeur };
  for (const champ of ['nom', 'ville'] as const) {
    if (propre[champ] === '' || propre[champ].length > LONGUEURS[champ]) {
      return refuse({ code: 'saisie_invalide', champ, attendu: `de 1 à ${LONGUEURS[champ]} caractères` });
    }
  }
  return accept(propre);
}
