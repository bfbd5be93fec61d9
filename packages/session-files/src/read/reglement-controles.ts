import {
  type Centiemes,
  CODES_RESULTAT,
  type Epreuve,
  formatCoefficient,
  type NatureResultat,
  PAS_DEMI_POINT,
  PAS_POSSIBLES,
  parseCentiemes,
  type Resultat,
  type Resultats,
  type VersionReglement,
} from '@delib/domain';
import { fr } from '@delib/francais';
import { note as celluleNote, NATURES } from '../format/cellules';
import type { CodeAvertissement, CodeFaute } from '../format/faute';
import type { ReglementJson } from '../format/reglement-json';
import type { CheminJson } from './json-lines';

/** Says a fault at one place of the file. */
export type Dire = (
  code: CodeFaute,
  chemin: CheminJson,
  faute: { readonly valeur?: unknown; readonly attendu: string; readonly message: string },
) => void;

/** Tells something of one place of the file, that is read all the same. */
export type Avertir = (code: CodeAvertissement, chemin: CheminJson, message: string) => void;

interface Voix {
  readonly dire: Dire;
  readonly avertir: Avertir;
}

/** Coefficients of the BTS stay far below: more is a slip of the keyboard, and sums must stay exact. */
const COEFFICIENT_MAXIMAL: Centiemes = 10_000;

/**
 * Turns one règlement of the file into the domain's, saying what its shape alone does not refuse.
 * @param rang its place in the file
 */
export function convertReglement(lu: ReglementJson, rang: number, voix: Voix): VersionReglement {
  const { dire } = voix;
  const epreuves = lu.epreuves.map((epreuve, i) => convertEpreuve(epreuve, [rang, 'epreuves', i], voix));
  const premiers = new Map<string, number>();
  lu.epreuves.forEach(({ code }, i) => {
    const premier = premiers.get(code);
    if (premier === undefined) premiers.set(code, i);
    else {
      dire('epreuve_en_double', [rang, 'epreuves', i, 'code'], {
        valeur: code,
        attendu: fr`chaque code d’épreuve une seule fois`,
        message: fr`L’épreuve n° ${premier + 1} de ce règlement a déjà ce code.`,
      });
    }
  });
  if (!epreuves.some(({ nature }) => nature === 'obligatoire')) {
    dire('reglement_invalide', [rang, 'epreuves'], {
      attendu: fr`une épreuve obligatoire au moins`,
      message: fr`Ce règlement n’a aucune épreuve obligatoire.`,
    });
  }
  const seuil = (nom: keyof ReglementJson['seuils']) => {
    const valeur = parseCentiemes(lu.seuils[nom]);
    if (valeur !== null && valeur > 0 && valeur <= 2000) return valeur;
    dire('reglement_invalide', [rang, 'seuils', nom], {
      valeur: lu.seuils[nom],
      attendu: fr`un nombre de 0,01 à 20, deux décimales au plus`,
      message: fr`Ce seuil n’est pas une moyenne possible.`,
    });
    return null;
  };
  const [admission, secondGroupe, professionnel] = [
    seuil('admission'),
    seuil('secondGroupe'),
    seuil('professionnel'),
  ];
  if (admission !== null && secondGroupe !== null && secondGroupe > admission) {
    dire('reglement_invalide', [rang, 'seuils', 'secondGroupe'], {
      valeur: lu.seuils.secondGroupe,
      attendu: fr`au plus le seuil d’admission (${lu.seuils.admission})`,
      message: fr`Le seuil du 2nd groupe dépasse celui d’admission.`,
    });
  }
  const cas = lu.cas.map((unCas, i) => ({
    libelle: unCas.libelle,
    resultats: convertResultats(unCas.resultats, [rang, 'cas', i, 'resultats'], epreuves, dire),
    ...(unCas.oraux
      ? {
          oraux: convertResultats(
            unCas.oraux,
            [rang, 'cas', i, 'oraux'],
            epreuves.filter(({ controle }) => controle),
            dire,
          ),
        }
      : {}),
    attendu: unCas.attendu,
    moyenne: unCas.moyenne,
    ...(unCas.session === undefined ? {} : { session: unCas.session }),
  }));
  const { code, version, intitule, source } = lu;
  const seuils = {
    admission: admission ?? 0,
    secondGroupe: secondGroupe ?? 0,
    professionnel: professionnel ?? 0,
  };
  const pasDesNotes = convertPas(lu.pasDesNotes, [rang, 'pasDesNotes'], dire);
  return { code, version, intitule, source, seuils, pasDesNotes, epreuves, cas };
}

function convertPas(lu: string | undefined, chemin: CheminJson, dire: Dire): Centiemes {
  const pas = lu === undefined ? PAS_DEMI_POINT : parseCentiemes(lu);
  if (pas !== null && PAS_POSSIBLES.includes(pas)) return pas;
  dire('reglement_invalide', chemin, {
    valeur: lu,
    attendu: fr`un pas qui divise un point : ${PAS_POSSIBLES.map(formatCoefficient).join(' ; ')}`,
    message: fr`Ce pas des notes n’est pas possible.`,
  });
  return PAS_DEMI_POINT;
}

/** Many arrêtés give a facultative no coefficient: its points above 10 count as they are. */
const COEFFICIENT_ABSENT: Centiemes = 100;

function convertEpreuve(
  lue: ReglementJson['epreuves'][number],
  chemin: CheminJson,
  { dire, avertir }: Voix,
): Epreuve {
  const facultative = lue.nature === 'facultative';
  const absent = lue.coefficient === null || lue.coefficient.trim() === '';
  const coefficient = facultative && absent ? COEFFICIENT_ABSENT : parseCentiemes(lue.coefficient ?? '');
  if (facultative && absent) {
    const message = fr`L’épreuve facultative ${lue.code} n’a pas de coefficient : elle compte avec le coefficient 1.`;
    avertir('coefficient_absent', [...chemin, 'coefficient'], message);
  }
  if (coefficient === null || coefficient <= 0 || coefficient > COEFFICIENT_MAXIMAL) {
    dire('coefficient_invalide', [...chemin, 'coefficient'], {
      valeur: lue.coefficient,
      attendu: fr`un nombre supérieur à 0, au plus 100, deux décimales au plus`,
      message: absent
        ? fr`L’épreuve obligatoire ${lue.code} n’a pas de coefficient.`
        : fr`Le coefficient de l’épreuve ${lue.code} n’est pas possible.`,
    });
  }
  if (facultative !== (lue.domaine === null)) {
    dire('reglement_invalide', [...chemin, 'domaine'], {
      valeur: lue.domaine ?? 'null',
      attendu: facultative ? fr`null pour une épreuve facultative` : fr`general ou professionnel`,
      message: fr`Le domaine ne va pas avec la nature de l’épreuve ${lue.code}.`,
    });
  }
  if (facultative && lue.controle) {
    dire('reglement_invalide', [...chemin, 'controle'], {
      valeur: 'true',
      attendu: fr`false pour une épreuve facultative`,
      message: fr`L’épreuve facultative ${lue.code} ne peut pas être choisie au 2nd groupe.`,
    });
  }
  const { engagementEtudiant = false, ...reste } = lue;
  if (engagementEtudiant && !facultative) {
    dire('reglement_invalide', [...chemin, 'engagementEtudiant'], {
      valeur: 'true',
      attendu: fr`false pour une épreuve obligatoire`,
      message: fr`L’engagement étudiant est une épreuve facultative, et ${lue.code} est obligatoire.`,
    });
  }
  // Left out where it is not: a version stored before the key existed stays the same version.
  return { ...reste, coefficient: coefficient ?? 0, ...(engagementEtudiant ? { engagementEtudiant } : {}) };
}

const NATURE_PAR_CODE = new Map<string, NatureResultat>(
  NATURES.map((nature) => [CODES_RESULTAT[nature], nature]),
);

function convertResultats(
  lus: Readonly<Record<string, string>>,
  chemin: CheminJson,
  epreuves: readonly Epreuve[],
  dire: Dire,
): Resultats {
  const resultats: Record<string, Resultat> = {};
  for (const [code, texte] of Object.entries(lus)) {
    const resultat = parseResultat(texte);
    if (resultat === null) {
      dire('cas_invalide', [...chemin, code], {
        valeur: texte,
        attendu: fr`une note de 0 à 20, un code (ABS, ABJ, ANN, DIS, NP) ou « BEN 12 », « REP 8 »`,
        message: fr`Le résultat de l’épreuve ${code} ne se lit pas.`,
      });
    } else if (epreuves.some((epreuve) => epreuve.code === code)) resultats[code] = resultat;
    else {
      dire('cas_invalide', [...chemin, code], {
        valeur: code,
        attendu: [...new Set(epreuves.map((epreuve) => epreuve.code))].join(', '),
        message: fr`Le cas nomme une épreuve que le règlement n’a pas, ou qui ne peut pas être choisie.`,
      });
    }
  }
  return resultats;
}

/** « 9,5 », « ABS », « BEN 13 » */
function parseResultat(texte: string): Resultat | null {
  const [premier = '', second, ...reste] = texte.trim().split(/\s+/);
  if (reste.length > 0) return null;
  const nature = second === undefined && /^\d/.test(premier) ? 'note' : NATURE_PAR_CODE.get(premier);
  if (nature === undefined || premier === '') return null;
  const avecNote = nature === 'note' || nature === 'benefice' || nature === 'report';
  // A worked case is nobody's: its nullity rests on no decision.
  if (nature === 'annulee') return second === undefined ? { nature, reference: fr`cas pratique` } : null;
  if (!avecNote) return second === undefined ? { nature } : null;
  const note = celluleNote.lire(nature === 'note' ? premier : (second ?? ''));
  if (typeof note !== 'number' || (nature === 'benefice' && note < 1000)) return null;
  return { nature, note };
}
