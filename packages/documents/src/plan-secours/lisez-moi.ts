import { type Etat, formatEtat, type Groupe, LIBELLES_GROUPE, type RefusPlan } from '@delib/domain';
import { direExclusion, fr } from '@delib/francais';

/** What the LISEZ-MOI of a plan de secours say of one jury. */
export interface JuryDuLisezMoi {
  readonly code: string;
  readonly specialite: string | null;
  readonly etat: Etat;
  readonly session: string;
  readonly centreCode: string;
  readonly centreNom: string;
  readonly centreVille: string;
}

/** Names of the files in the folder of one jury. */
export function fichiersDuJury(code: string) {
  return {
    dossier: `jury-${code}`,
    pv: `pv-individuels-${code}.pdf`,
    statistiques: `statistiques-avant-deliberation-${code}.pdf`,
    papillons: `papillons-portail-de-secours-${code}.pdf`,
    horsLigne: `deliberation-hors-ligne-${code}.html`,
    emargement: `feuille-emargement-${code}.pdf`,
  };
}

/** The LISEZ-MOI at the head of the zip: what it is, of when, which jurys are in it and which are not. */
export function lisezMoiDuPlan(
  groupe: Groupe,
  jurys: readonly { readonly jury: JuryDuLisezMoi; readonly refus: RefusPlan | null }[],
  plan: { readonly etabliLe: string; readonly adresse: string },
): string {
  const inclus = jurys.filter(({ refus }) => refus === null);
  const exclus = jurys.flatMap(({ jury, refus }) => (refus ? [{ jury, refus }] : []));
  const [first] = jurys;
  return lignes(
    fr`Plan de secours du ${LIBELLES_GROUPE[groupe]}`,
    first
      ? fr`Session ${first.jury.session}, centre ${first.jury.centreCode} ${first.jury.centreNom}, ${first.jury.centreVille}`
      : '',
    fr`Établi le ${plan.etabliLe}. Un plan établi plus tard remplace celui-ci, papillons compris.`,
    '',
    fr`DOCUMENT CONFIDENTIEL : il contient des mots de passe. Conservez-le hors du réseau, sous clé.`,
    '',
    fr`Jurys inclus : ${inclus.length}. Un dossier par jury, avec son propre LISEZ-MOI.`,
    ...inclus.map(
      ({ jury }) =>
        fr`- ${fichiersDuJury(jury.code).dossier} : ${jury.specialite ?? ''}, ${formatEtat(jury.etat)}`,
    ),
    ...(exclus.length > 0
      ? [
          '',
          fr`Jurys non inclus : ${exclus.length}.`,
          ...exclus.map(({ jury, refus }) => fr`- ${jury.code} : ${direExclusion(refus)}`),
        ]
      : []),
    '',
    fr`Portail de secours : ${plan.adresse}`,
    'Il reste fermé tant que le RSSI académique ne l’a pas autorisé.',
  );
}

/** The LISEZ-MOI of one jury's folder. */
export function lisezMoiDuJury(
  jury: JuryDuLisezMoi,
  groupe: Groupe,
  plan: { readonly etabliLe: string; readonly candidats: number },
): string {
  const noms = fichiersDuJury(jury.code);
  return lignes(
    fr`Jury ${jury.code} – ${jury.specialite ?? ''}`,
    fr`Plan de secours du ${LIBELLES_GROUPE[groupe]}, session ${jury.session}, établi le ${plan.etabliLe}.`,
    fr`État du jury à cette date : ${formatEtat(jury.etat)}. Candidats : ${plan.candidats}.`,
    '',
    noms.pv,
    groupe === 1
      ? '  Les procès-verbaux individuels de notes de tous les candidats du jury, à imprimer.'
      : '  Les procès-verbaux individuels de notes des candidats admis au 2nd groupe, à imprimer.',
    ...(groupe === 1 ? [noms.statistiques, '  Les statistiques du jury avant délibération.'] : []),
    noms.papillons,
    fr`  Les papillons du portail de secours : adresse, identifiant, mot de passe du président et du vice-président.`,
    '  Ce portail n’ouvre qu’après l’autorisation du RSSI académique. Les papillons ordinaires restent valables.',
    noms.emargement,
    '  La feuille d’émargement du jury, à imprimer : chaque membre qui siège y écrit l’heure et signe.',
    noms.horsLigne,
    '  Une page à ouvrir dans un navigateur (Firefox, Chrome, Edge), sans réseau : la grille du jury, les moyennes',
    '  recalculées, les décisions. Elle garde les saisies sur l’ordinateur et les exporte ; le président reprend ce',
    '  fichier sur le portail des jurys, par « Reprise », quand le service est revenu.',
  );
}

/** A text that every editor opens: UTF-8 with its mark, lines as Windows ends them. */
function lignes(...textes: readonly string[]): string {
  return `\ufeff${textes.join('\r\n')}\r\n`;
}
