import {
  ACTIVITES,
  formatCentiemes,
  formatEtat,
  isEtat,
  LIBELLES_COLLEGE,
  LIBELLES_ISSUE,
  LIBELLES_LIVRET,
  LIBELLES_PRESENCE,
  LIBELLES_QUALITE,
  LIBELLES_RESULTAT,
  LIBELLES_ROLE,
  LIBELLES_STATUT,
  libelleActe,
  type Presence,
} from '@delib/domain';
import { formatDateHeure, formatEntier, typo } from '@delib/francais';
import { libelleResultat } from '@delib/ui';

/** One thing that an act changed or says. */
export interface Changement {
  readonly libelle: string;
  /** `null`: there was nothing, or the act only says what is. */
  readonly avant: string | null;
  readonly apres: string | null;
}

/** What the journal's keys are called; a key that is not here is shown as it stands, spaced out. */
const LIBELLES: Readonly<Record<string, string>> = {
  activite: 'Activité',
  adresse: 'Adresse du poste',
  annee: 'Année d’obtention',
  apres: 'Après',
  arrete: 'Arrêté de nomination',
  au: 'Jusqu’au',
  avant: 'Avant',
  candidats: 'Candidats',
  centre: 'Centre',
  comptes: 'Lignes lues',
  date: 'Date',
  debut: 'Début',
  decision: 'Décision validée',
  du: 'À partir du',
  criteres: 'Critères',
  ecarts: 'Écarts',
  empreinte: 'Empreinte',
  empreinteDecisions: 'Empreinte des décisions',
  etat: 'État',
  fichier: 'Fichier',
  fin: 'Fin',
  fichiers: 'Fichiers',
  filtre: 'Filtre',
  groupe: 'Groupe',
  jetonLe: 'Horodatage',
  jury: 'Jury',
  jurys: 'Jurys',
  lieu: 'Lieu',
  livret: 'Livret scolaire',
  login: 'Identifiant du papillon',
  membres: 'Membres',
  motif: 'Motif',
  nature: 'Résultat reçu',
  nom: 'Nom',
  note: 'Note',
  numero: 'Numéro',
  ouvert: 'Service ouvert',
  pointsJury: 'Points de jury',
  premiere: 'Premier import de la session',
  prenom: 'Prénom',
  presences: 'Présences',
  reference: 'Référence de la décision',
  relevements: 'Notes relevées',
  resultat: 'Résultat',
  role: 'Rôle',
  sessionsFermees: 'Sessions fermées',
  sha256: 'Empreinte du fichier',
  source: 'Source',
  taille: 'Taille en octets',
  tenue: 'Tenue',
  titre: 'Titre',
  valableJusquau: 'Valable jusqu’au',
  ville: 'Ville',
};

/** Bytes of a proof, and what was typed where its result is there beside it. */
const TUS: ReadonlySet<string> = new Set(['jeton', 'saisies']);

/** Numbers kept in hundredths. */
const EN_CENTIEMES: ReadonlySet<string> = new Set(['note', 'pointsJury']);

const TENUE = ['lieu', 'date', 'debut', 'fin'];

/** Values that are codes, by key. */
const VALEURS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: LIBELLES_ROLE,
  roles: LIBELLES_ROLE,
  qualite: LIBELLES_QUALITE,
  college: LIBELLES_COLLEGE,
  statut: LIBELLES_STATUT,
  decision: LIBELLES_ISSUE,
  resultat: {
    succes: libelleResultat('succes'),
    avertissements: libelleResultat('avertissements'),
    echec: libelleResultat('echec'),
  },
  nature: LIBELLES_RESULTAT,
  livret: LIBELLES_LIVRET,
};

/** What one line of the journal says beyond its act: each thing before and after, in French. */
export function decrireChangements(avant: unknown, apres: unknown): readonly Changement[] {
  const [a, b] = [champs(avant), champs(apres)];
  const cles = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((cle) => !TUS.has(cle));
  return cles.flatMap((cle): Changement[] => {
    const libelle = libelleDe(cle);
    const [x, y] = [a[cle], b[cle]];
    if (Array.isArray(x) && Array.isArray(y)) return changementDeListe(libelle, cle, x, y);
    const [de, vers] = [texteDe(cle, x), texteDe(cle, y)];
    if (de === vers) return [];
    return [{ libelle, avant: de, apres: vers }];
  });
}

/** The same on one line, for a file. */
export function texteChangements(changements: readonly Changement[]): string {
  return changements
    .map(({ libelle, avant, apres }) =>
      avant === null ? `${libelle} : ${apres}` : `${libelle} : ${avant} → ${apres ?? 'rien'}`,
    )
    .join(' ; ');
}

/** Of two lists, what is in one only: fifteen members of whom one changed are one line. */
function changementDeListe(
  libelle: string,
  cle: string,
  avant: readonly unknown[],
  apres: readonly unknown[],
): Changement[] {
  const [a, b] = [avant, apres].map((liste) => liste.map((element) => texteDe(cle, element) ?? '')) as [
    string[],
    string[],
  ];
  const partis = a.filter((texte) => !b.includes(texte));
  const venus = b.filter((texte) => !a.includes(texte));
  if (partis.length === 0 && venus.length === 0) return [];
  const suite = typo(' ; ');
  return [{ libelle, avant: partis.join(suite) || null, apres: venus.join(suite) || null }];
}

function champs(valeur: unknown): Readonly<Record<string, unknown>> {
  if (valeur === null || valeur === undefined) return {};
  return typeof valeur === 'object' && !Array.isArray(valeur)
    ? (valeur as Record<string, unknown>)
    : { valeur };
}

function libelleDe(cle: string): string {
  const connu = Object.hasOwn(LIBELLES, cle) ? LIBELLES[cle] : undefined;
  // « sessionsOuvertes » → « Sessions ouvertes »
  const mots = cle.replace(/_/g, ' ').replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`);
  return connu ?? `${mots.charAt(0).toUpperCase()}${mots.slice(1)}`;
}

function texteDe(cle: string, valeur: unknown): string | null {
  if (valeur === null || valeur === undefined || valeur === '') return null;
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non';
  if (typeof valeur === 'number') {
    if (cle === 'annee') return String(valeur);
    return EN_CENTIEMES.has(cle) ? formatCentiemes(valeur) : formatEntier(valeur);
  }
  if (typeof valeur === 'string') return texteDeMot(cle, valeur);
  if (Array.isArray(valeur)) {
    return (
      valeur
        .map((element) => texteDe(cle, element))
        .filter(Boolean)
        .join(', ') || null
    );
  }
  return texteDObjet(cle, valeur as Record<string, unknown>);
}

function texteDeMot(cle: string, valeur: string): string {
  const codes = Object.hasOwn(VALEURS, cle) ? VALEURS[cle] : undefined;
  if (codes && Object.hasOwn(codes, valeur)) return codes[valeur] ?? valeur;
  if (cle === 'etat' && isEtat(valeur)) return formatEtat(valeur);
  if (cle === 'activite') return ACTIVITES.find(({ id }) => id === valeur)?.libelle ?? valeur;
  if (cle === 'actes') return libelleActe(valeur);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(valeur)) return formatDateHeure(valeur);
  if (/^\d{4}-\d{2}-\d{2}$/.test(valeur)) return valeur.split('-').reverse().join('/');
  return typo(valeur);
}

function texteDObjet(cle: string, objet: Readonly<Record<string, unknown>>): string | null {
  if (cle === 'presences') return compterPresences(Object.values(objet));
  if (cle === 'relevements') {
    const { epreuve, avant, apres, motif } = objet;
    const note = (valeur: unknown) => (typeof valeur === 'number' ? formatCentiemes(valeur) : '');
    return `${epreuve} : ${note(avant)} → ${note(apres)} (${motif})`;
  }
  if (cle === 'membres') {
    const { personne, qualite, college, statut } = objet;
    return [
      personne,
      ...[qualite, college, statut].map((v, i) => texteDe(['qualite', 'college', 'statut'][i] ?? '', v)),
    ]
      .filter(Boolean)
      .join(', ');
  }
  // A sitting is told in the order of its form, whatever the order of the keys in the database.
  const noms = cle === 'tenue' ? TENUE.filter((nom) => nom in objet) : Object.keys(objet);
  return (
    noms
      .map((nom) => [nom, objet[nom]] as const)
      .flatMap(([nom, valeur]) => {
        const texte = TUS.has(nom) ? null : texteDe(nom, valeur);
        return texte === null ? [] : [`${libelleDe(nom).toLowerCase()} ${texte}`];
      })
      .join(', ') || null
  );
}

function compterPresences(valeurs: readonly unknown[]): string | null {
  const comptes = Object.entries(LIBELLES_PRESENCE).flatMap(([presence, libelle]) => {
    const nombre = valeurs.filter((valeur) => valeur === (presence as Presence)).length;
    return nombre === 0
      ? []
      : [`${nombre} ${libelle.toLowerCase()}${nombre > 1 && presence !== 'a_distance' ? 's' : ''}`];
  });
  return comptes.join(', ') || null;
}
