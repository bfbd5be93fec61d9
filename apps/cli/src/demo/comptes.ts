import { selectComptes, updateMotDePasse, withActor } from '@delib/db';
import { LIBELLES_ROLE, motDePassePapillon } from '@delib/domain';
import { hacherMotDePasse } from '@delib/usecases/connexion/mot-de-passe';
import { lireCadre } from '@delib/usecases/perimetre/lire-cadre';
import { creerCompte } from '@delib/usecases/utilisateurs/creer-compte';
import { GESTIONNAIRE, type Scene, type Utilisateur } from './acteurs';
import type { CompteDemo } from './contrat';

/** An account of the demo, and the person who acts in the story. */
export interface CompteCree {
  readonly compte: CompteDemo;
  readonly utilisateur: Utilisateur;
  readonly centreId: string | null;
}

/** The heads of the two centres, in their order. */
const CHEFS = [
  { prenom: 'Claude', nom: 'Valois' },
  { prenom: 'Sacha', nom: 'Perrin' },
] as const;
const RSSI = { prenom: 'Camille', nom: 'Aubry' } as const;

/** One account per person who can log in to the centre app; a new password where an account is there already. */
export async function creerComptes(scene: Scene): Promise<readonly CompteCree[]> {
  const { centres } = await lireCadre(scene.gestionnaire());
  const comptes: CompteCree[] = [
    await ouvrirCompte(scene, { role: 'gestionnaire', identifiant: 'gestionnaire', ...GESTIONNAIRE }),
    await ouvrirCompte(scene, { role: 'rssi', identifiant: 'rssi', ...RSSI }),
  ];
  for (const [rang, centre] of centres.entries()) {
    const person = CHEFS[rang];
    if (!person) continue;
    const identifiant = `chef.centre${rang + 1}`;
    comptes.push(
      await ouvrirCompte(
        scene,
        { role: 'chef_de_centre', identifiant, ...person },
        {
          id: centre.id,
          libelle: `${centre.code} ${centre.nom}`,
        },
      ),
    );
  }
  return comptes;
}

async function ouvrirCompte(
  scene: Scene,
  personne: {
    readonly role: 'gestionnaire' | 'rssi' | 'chef_de_centre';
    readonly identifiant: string;
    readonly prenom: string;
    readonly nom: string;
  },
  centre: { readonly id: string; readonly libelle: string } | null = null,
): Promise<CompteCree> {
  const motDePasse = motDePassePapillon(scene.aleatoire(64));
  const contexte = scene.gestionnaire();
  const cree = await creerCompte(contexte, { ...personne, motDePasse, centreId: centre?.id ?? null });
  const compteId = cree.ok ? cree.valeur.id : await renewPassword(scene, personne.identifiant, motDePasse);
  const { role, identifiant, prenom, nom } = personne;
  return {
    compte: {
      role: LIBELLES_ROLE[role],
      identifiant,
      motDePasse,
      ...(centre && { centre: centre.libelle }),
    },
    utilisateur: { prenom, nom, compteId },
    centreId: centre?.id ?? null,
  };
}

/** A first start cut short left the account and took its password away with it. */
async function renewPassword(scene: Scene, identifiant: string, motDePasse: string): Promise<string> {
  const { database, acteur } = scene.gestionnaire();
  const empreinte = await hacherMotDePasse(motDePasse);
  return withActor(database, acteur, async (tx) => {
    const found = (await selectComptes(tx)).find((utilisateur) => utilisateur.identifiant === identifiant);
    if (!found) throw new Error(`the account ${identifiant} can neither be created nor found`);
    await updateMotDePasse(tx, identifiant, empreinte);
    return found.id;
  });
}
