import type { CauseExportIllisible } from '@delib/domain';

const CHOISIR =
  'Choisissez le fichier « decisions-hors-ligne-….json » que la page hors ligne a exporté : rien n’a été enregistré.';
const REEXPORTER =
  'Exportez-le de nouveau depuis la page hors ligne, et déposez-le sans l’ouvrir dans un autre programme : rien n’a été enregistré.';

/** What the file is, then what to do: another was chosen, or the right one was damaged on its way. */
export const CAUSES: Readonly<Record<CauseExportIllisible, readonly [constat: string, suite: string]>> = {
  vide: ['Ce fichier est vide.', CHOISIR],
  trop_gros: [
    'Ce fichier est trop gros pour être un export de la page hors ligne (900 ko au plus).',
    CHOISIR,
  ],
  archive: [
    'Ce fichier est une archive (.zip) ou un classeur (.xlsx, .ods), et non un export de la page hors ligne.',
    CHOISIR,
  ],
  pdf: ['Ce fichier est un PDF, et non un export de la page hors ligne.', CHOISIR],
  page_web: [
    'Ce fichier est une page web, peut-être la page hors ligne elle-même, et non son export.',
    'Ouvrez-la, cliquez sur « Exporter », puis choisissez ici le fichier obtenu : rien n’a été enregistré.',
  ],
  autre_format: ['Ce fichier n’est pas un export de la page hors ligne.', CHOISIR],
  autre_json: ['Ce fichier .json n’est pas un export de la page hors ligne.', CHOISIR],
  autre_version: [
    'Ce fichier a été exporté par une page hors ligne d’une autre version, que ce portail ne lit pas.',
    'Rien n’a été enregistré : reportez les décisions sur la grille, à partir de la page imprimée.',
  ],
  utf16: ['Ce fichier a été réenregistré par un autre programme, en « Unicode » (UTF-16).', REEXPORTER],
  autre_codage: [
    'Ce fichier a été réenregistré par un autre programme, qui en a changé les lettres accentuées (il n’est plus en UTF-8).',
    REEXPORTER,
  ],
  incomplet: ['Ce fichier est incomplet : sa copie a été coupée, ou il a été modifié.', REEXPORTER],
  contenu: ['Ce fichier n’est plus tel que la page hors ligne l’a exporté : il a été modifié.', REEXPORTER],
  candidat_double: ['Ce fichier contient deux fois le même candidat : il a été modifié.', REEXPORTER],
};

/** « Ce fichier est un PDF, et non un export de la page hors ligne. Choisissez… » */
export function phraseExportIllisible(cause: CauseExportIllisible): string {
  return CAUSES[cause].join(' ');
}
