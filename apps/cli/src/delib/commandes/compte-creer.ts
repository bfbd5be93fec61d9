import { selectCentres, withActor } from '@delib/db';
import { motDePassePapillon } from '@delib/domain';
import { phraseRefus } from '@delib/francais';
import type { Contexte } from '@delib/usecases/contexte';
import { creerCompte } from '@delib/usecases/utilisateurs/creer-compte';
import { CODES_SORTIE, type Commande, ErreurCommande, lireArguments, type Moyens } from '../commande';
import { withGestionnaire } from '../contexte';

const ROLES = {
  gestionnaire: 'gestionnaire',
  rssi: 'rssi',
  'chef-de-centre': 'chef_de_centre',
} as const;

export const compteCreer: Commande = {
  nom: 'compte creer',
  arguments: '--role ROLE --identifiant ID --academie CODE --prenom PRENOM --nom NOM [--centre CODE]',
  resume: 'crée un compte local du centre ou de l’académie',
  aide: [
    `ROLE : ${Object.keys(ROLES).join(', ')} ; --centre est pour un chef de centre.`,
    'Le mot de passe est tiré au hasard et montré une seule fois ; avec --saisir, il est lu sur l’entrée standard.',
  ],
  executer: async (args, moyens) => {
    const { values } = lireArguments(
      args,
      {
        role: { type: 'string' },
        identifiant: { type: 'string' },
        academie: { type: 'string' },
        prenom: { type: 'string' },
        nom: { type: 'string' },
        centre: { type: 'string' },
        saisir: { type: 'boolean' },
      },
      { min: 0, max: 0, manque: '' },
    );
    const need = (option: 'role' | 'identifiant' | 'academie' | 'prenom' | 'nom'): string => {
      const value = values[option]?.trim();
      if (!value) throw new ErreurCommande(`L’option --${option} manque.`);
      return value;
    };
    const nomRole = need('role');
    if (!Object.hasOwn(ROLES, nomRole)) {
      throw new ErreurCommande(`--role doit être l’un de : ${Object.keys(ROLES).join(', ')}.`);
    }
    const role = ROLES[nomRole as keyof typeof ROLES];
    const identifiant = need('identifiant');
    const personne = { prenom: need('prenom'), nom: need('nom') };
    return withGestionnaire(moyens, need('academie'), async (contexte) => {
      const centreId = values.centre === undefined ? null : await findCentre(contexte(), values.centre);
      const motDePasse = values.saisir
        ? await readPassword(moyens)
        : motDePassePapillon(moyens.aleatoire(64));
      const cree = await creerCompte(contexte(), { role, identifiant, motDePasse, ...personne, centreId });
      if (!cree.ok) {
        moyens.avertir(phraseRefus(cree.refus));
        return CODES_SORTIE.refus;
      }
      moyens.dire(`Compte «\u202f${identifiant.toLowerCase()}\u202f» créé.`);
      if (!values.saisir) moyens.dire(`Mot de passe, montré cette seule fois\u00a0: ${motDePasse}`);
      return CODES_SORTIE.reussite;
    });
  },
};

async function findCentre(contexte: Contexte, code: string): Promise<string> {
  const centres = await withActor(contexte.database, contexte.acteur, (tx) => selectCentres(tx), 'lecture');
  const found = centres.find((centre) => centre.code === code);
  if (found) return found.id;
  const known = centres.map((centre) => centre.code).join(', ') || 'aucun, importez d’abord une session';
  throw new ErreurCommande(`Aucun centre « ${code} » dans cette académie. Centres connus : ${known}.`);
}

/** One line of standard input, not echoed when a person types it. */
async function readPassword({ entree, avertir }: Moyens): Promise<string> {
  if (entree.isTTY)
    avertir('Mot de passe (12 caractères au moins, la saisie ne s’affiche pas), puis Entrée\u00a0:');
  const raw = entree.isTTY;
  if (raw) entree.setRawMode(true);
  let text = '';
  try {
    for await (const chunk of entree) {
      for (const char of String(chunk)) {
        if (char === '\r' || char === '\n') return text;
        if (char === '\u0003') throw new ErreurCommande('Abandonné.');
        if (char === '\u007f') text = text.slice(0, -1);
        else text += char;
      }
    }
    return text;
  } finally {
    if (raw) entree.setRawMode(false);
    entree.pause();
  }
}
