import { fr } from '@delib/francais';
import { RefusLecture } from './source';

/** What a file is, seen from its first bytes, and what to do with it. */
interface Nature {
  /** « un fichier PDF » */
  readonly quoi: string;
  readonly quoiFaire: string;
}

const EN_CSV = fr`un fichier enregistré en « CSV UTF-8 (délimité par des points-virgules) »`;
const EN_CLASSEUR = fr`le même classeur enregistré en .xlsx ou .ods, ou en « CSV UTF-8 (délimité par des points-virgules) »`;
const SANS_MOT_DE_PASSE = fr`le même classeur enregistré sans mot de passe`;

const ZIP: Nature = {
  quoi: fr`un classeur ou un fichier zip, sous un autre nom`,
  quoiFaire: fr`un nom qui se termine comme le fichier : .xlsx, .ods ou .zip`,
};
const PAGE: Nature = { quoi: fr`une page web, et non un fichier CSV`, quoiFaire: EN_CSV };
const AUTRES: readonly (readonly [debut: string, Nature])[] = [
  ['PK\x03\x04', ZIP],
  ['%PDF-', { quoi: fr`un fichier PDF`, quoiFaire: EN_CSV }],
  ['{\\rtf', { quoi: fr`un texte mis en forme (RTF)`, quoiFaire: EN_CSV }],
  [
    '\x1f\x8b',
    { quoi: fr`un fichier comprimé en .gz`, quoiFaire: fr`les fichiers eux-mêmes, ou un fichier .zip` },
  ],
  ['7z\xbc\xaf\x27\x1c', { quoi: fr`un fichier comprimé en .7z`, quoiFaire: fr`un fichier .zip` }],
  ['Rar!\x1a\x07', { quoi: fr`un fichier comprimé en .rar`, quoiFaire: fr`un fichier .zip` }],
  ['\x89PNG', { quoi: fr`une image`, quoiFaire: EN_CSV }],
  ['\xff\xd8\xff', { quoi: fr`une image`, quoiFaire: EN_CSV }],
];

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Names a file that is no CSV by its first bytes; `null` for what may be one. */
export function natureDe(debut: Uint8Array): Nature | null {
  const octets = Buffer.from(debut.buffer, debut.byteOffset, Math.min(debut.byteLength, 65_536)).toString(
    'latin1',
  );
  if (octets.startsWith(OLE)) {
    // Such a file names its parts in UTF-16.
    return octets.includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0')
      ? { quoi: fr`un classeur protégé par un mot de passe`, quoiFaire: SANS_MOT_DE_PASSE }
      : { quoi: fr`un classeur d’un ancien format (.xls)`, quoiFaire: EN_CLASSEUR };
  }
  const autre = AUTRES.find(([signature]) => octets.startsWith(signature))?.[1];
  if (autre) return autre;
  const nu = octets.replace(/^\xef\xbb\xbf/, '').trimStart();
  return /^<(?:!doctype html|html|head|body|table|meta|\?xml)/i.test(nu) ? PAGE : null;
}

/** What a name says that the bytes do not, or that nothing here reads. */
const PAR_EXTENSION: readonly (readonly [RegExp, Nature])[] = [
  [/\.xls$/i, { quoi: fr`un classeur d’un ancien format (.xls)`, quoiFaire: EN_CLASSEUR }],
  [/\.xlsb$/i, { quoi: fr`un classeur binaire (.xlsb)`, quoiFaire: EN_CLASSEUR }],
  [/\.numbers$/i, { quoi: fr`un classeur Numbers`, quoiFaire: EN_CLASSEUR }],
  [/\.(?:fods|sxc|gsheet)$/i, { quoi: fr`un classeur d’un autre format`, quoiFaire: EN_CLASSEUR }],
  [/\.(?:tsv|tab|txt)$/i, { quoi: fr`un texte qui ne s’appelle pas .csv`, quoiFaire: EN_CSV }],
  [/\.pdf$/i, { quoi: fr`un fichier PDF`, quoiFaire: EN_CSV }],
  [/\.(?:docx?|odt|html?|rtf)$/i, { quoi: fr`un document, et non un tableau`, quoiFaire: EN_CSV }],
];

/** Names a file that stands where one of the session is expected, under a name that is not read. */
export function natureParNom(nom: string): Nature | null {
  return PAR_EXTENSION.find(([motif]) => motif.test(nom))?.[1] ?? null;
}

/** Refuses a file for what it is. */
export function autreFormat(fichier: string | null, { quoi, quoiFaire }: Nature): RefusLecture {
  return new RefusLecture('autre_format', fichier, fr`C’est ${quoi}.`, quoiFaire);
}
