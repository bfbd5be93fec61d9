import { petiteSession } from '@delib/testing/petits-fichiers';
import { type EntreeZip, writeZip, zipOf } from '../zip-a-la-main';
import type { CasDeFaute } from './cas';

const VIDE = new Uint8Array(0);

const entrees = (): EntreeZip[] =>
  [...petiteSession()].map(([nom, contenu]) => ({ nom, contenu: Buffer.from(contenu as string) }));

/** The small session with one more entry. */
const avec = (entree: EntreeZip) => ({ kind: 'zip' as const, bytes: writeZip([...entrees(), entree]) });

/** The small session with one entry forged. */
const remplacee = (nom: string, forge: Partial<EntreeZip>) => ({
  kind: 'zip' as const,
  bytes: writeZip(entrees().map((entree) => (entree.nom === nom ? { ...entree, ...forge } : entree))),
});

/** What an archive may be made of to harm. */
export const FAUTES_DE_ZIP: readonly CasDeFaute[] = [
  {
    titre: 'bytes that are no zip',
    provenance: () => ({ kind: 'zip', bytes: Buffer.from('PK pas un zip') }),
    fautes: [
      'fichier reçu | – | zip_invalide | Ce n’est pas un fichier zip, ou il est abîmé. | un fichier .zip entier, que l’ordinateur sait ouvrir',
    ],
  },
  {
    titre: 'nothing at all',
    provenance: () => ({ kind: 'zip', bytes: new Uint8Array(0) }),
    fautes: [
      'fichier reçu | – | zip_invalide | Ce n’est pas un fichier zip, ou il est abîmé. | un fichier .zip entier, que l’ordinateur sait ouvrir',
    ],
  },
  {
    titre: 'a truncated zip',
    provenance: () => ({ kind: 'zip', bytes: zipOf(petiteSession()).slice(0, -40) }),
    fautes: [
      'fichier reçu | – | zip_invalide | Ce n’est pas un fichier zip, ou il est abîmé. | un fichier .zip entier, que l’ordinateur sait ouvrir',
    ],
  },
  {
    titre: 'a path that climbs out',
    provenance: () => avec({ nom: '../notes.csv', contenu: VIDE }),
    fautes: [
      'fichier reçu | – | chemin_interdit | Le zip contient un chemin qui sort du dossier, ou un lien. | des fichiers ordinaires, au premier niveau du zip ou d’un seul dossier',
    ],
  },
  {
    titre: 'a path that climbs out from within',
    provenance: () => avec({ nom: 'session/../../notes.csv', contenu: VIDE }),
    fautes: [
      'fichier reçu | – | chemin_interdit | Le zip contient un chemin qui sort du dossier, ou un lien. | des fichiers ordinaires, au premier niveau du zip ou d’un seul dossier',
    ],
  },
  {
    titre: 'an absolute path',
    provenance: () => avec({ nom: '/etc/notes.csv', contenu: VIDE }),
    fautes: [
      'fichier reçu | – | chemin_interdit | Le zip contient un chemin qui sort du dossier, ou un lien. | des fichiers ordinaires, au premier niveau du zip ou d’un seul dossier',
    ],
  },
  {
    titre: 'a path of another system',
    provenance: () => avec({ nom: '..\\notes.csv', contenu: VIDE }),
    fautes: [
      'fichier reçu | – | chemin_interdit | Le zip contient un chemin qui sort du dossier, ou un lien. | des fichiers ordinaires, au premier niveau du zip ou d’un seul dossier',
    ],
  },
  {
    titre: 'a symbolic link',
    provenance: () => avec({ nom: 'notes.lien', contenu: Buffer.from('/etc/passwd'), mode: 0o120777 }),
    fautes: [
      'notes.lien | – | chemin_interdit | Le zip contient un chemin qui sort du dossier, ou un lien. | des fichiers ordinaires, au premier niveau du zip ou d’un seul dossier',
    ],
  },
  {
    titre: 'a file given twice',
    provenance: () => avec({ nom: 'notes.csv', contenu: VIDE }),
    fautes: [
      'notes.csv | – | fichier_en_double | Le zip contient deux fichiers de ce nom. | chaque fichier une seule fois',
    ],
  },
  {
    titre: 'a file under a password',
    provenance: () => remplacee('notes.csv', { chiffre: true }),
    fautes: [
      'notes.csv | – | zip_chiffre | Le fichier est protégé par un mot de passe. | un zip sans mot de passe',
    ],
  },
  {
    titre: 'a file whose checksum is wrong',
    provenance: () => remplacee('notes.csv', { somme: 1 }),
    fautes: [
      'notes.csv | – | zip_invalide | Le fichier est abîmé dans le zip. | un fichier .zip entier, que l’ordinateur sait ouvrir',
    ],
  },
  {
    titre: 'a file that declares fewer bytes than it holds',
    provenance: () => remplacee('notes.csv', { taille: 10 }),
    fautes: [
      'notes.csv | – | zip_invalide | Le fichier est abîmé dans le zip. | un fichier .zip entier, que l’ordinateur sait ouvrir',
    ],
  },
  {
    titre: 'a file that declares more bytes than all may hold',
    provenance: () => remplacee('notes.csv', { taille: 2_000_000_000 }),
    fautes: [
      'fichier reçu | – | trop_gros | Les fichiers dépassent ensemble la taille permise. | 1000 Mo au plus, une fois décompressés',
    ],
  },
  {
    titre: 'a file that expands beyond the limit while it declares little',
    provenance: () => remplacee('notes.csv', { contenu: Buffer.alloc(3_000_000, 'a\n'), taille: 100 }),
    limites: { octets: 1_000_000, fichiers: 100 },
    fautes: [
      'notes.csv | – | zip_invalide | Le fichier est abîmé dans le zip. | un fichier .zip entier, que l’ordinateur sait ouvrir',
    ],
  },
  {
    titre: 'a file that expands beyond the limit and says so',
    provenance: () => remplacee('notes.csv', { contenu: Buffer.alloc(3_000_000, 'a\n') }),
    limites: { octets: 1_000_000, fichiers: 100 },
    fautes: [
      'fichier reçu | – | trop_gros | Les fichiers dépassent ensemble la taille permise. | 1 Mo au plus, une fois décompressés',
    ],
  },
  {
    titre: 'more files than allowed',
    provenance: () => ({ kind: 'zip', bytes: zipOf(petiteSession()) }),
    limites: { octets: 1_000_000, fichiers: 7 },
    fautes: ['fichier reçu | – | trop_de_fichiers | Le zip contient trop de fichiers. | 7 fichiers au plus'],
  },
  {
    titre: 'more files than it declares',
    provenance: () => ({ kind: 'zip', bytes: writeZip(entrees(), 2) }),
    fautes: [
      'periodes.csv | – | fichier_manquant | Le fichier manque. | un fichier « periodes.csv »',
      'reglements.json | – | fichier_manquant | Le fichier manque. | un fichier « reglements.json »',
      'jurys.csv | – | fichier_manquant | Le fichier manque. | un fichier « jurys.csv »',
      'membres.csv | – | fichier_manquant | Le fichier manque. | un fichier « membres.csv »',
      'candidats.csv | – | fichier_manquant | Le fichier manque. | un fichier « candidats.csv »',
      'notes.csv | – | fichier_manquant | Le fichier manque. | un fichier « notes.csv »',
    ],
  },
];
