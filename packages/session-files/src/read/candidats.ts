import type { VersionReglement } from '@delib/domain';
import { fr } from '@delib/francais';
import { CANDIDATS } from '../format/fichiers';
import type { Fautes, Lieu } from './fautes';
import type { JuryConnu } from './jurys';
import { partager } from './partager';
import { type Connus, direDoublon, estInconnu, type Fichier } from './references';
import type { CandidatLu } from './session-lue';
import { readTable } from './table';

/** What `notes.csv` needs to know of a candidate. */
export interface CandidatConnu {
  readonly ligne: number;
  readonly jury: string | undefined;
  readonly forme: 'globale' | 'progressive' | undefined;
  /** `null` when the jury or its règlement is wrong: said once, where it is. */
  readonly reglement: VersionReglement | null;
  /** Rank among the candidates known: the place in `candidats` when no line is wrong. */
  readonly index: number;
}

/** The ages, in whole years, between which nothing is asked. */
const AGES = { min: 15, max: 90 };

/**
 * Reads `candidats.csv`.
 * @param debut first day of the session, ISO; `null` when `periodes.csv` says none
 */
export async function lireCandidats(
  fichier: Fichier,
  fautes: Fautes,
  jurys: Connus<JuryConnu>,
  debut: string | null,
): Promise<{ readonly candidats: CandidatLu[]; readonly connus: Connus<CandidatConnu> }> {
  const candidats: CandidatLu[] = [];
  const connus = new Map<string, CandidatConnu>();
  if (!fichier) return { candidats, connus: { parCode: connus, complet: false } };
  const anonymats = new Map<string, number>();
  const partage = partager();

  const complet = await readTable(CANDIDATS, fichier, fautes, (candidat, ligne, complete, lieu) => {
    const { numero_candidat: numero, numero_anonymat: anonymat, jury, forme } = candidat;
    if (estInconnu(jurys, jury)) {
      const message = fr`Ce jury n’est pas dans jurys.csv.`;
      fautes.dire('jury_inconnu', lieu('jury'), message, fr`un code de jurys.csv`);
    }
    if (numero !== undefined) {
      const premier = connus.get(numero);
      if (premier === undefined) {
        const reglement = (jury !== undefined && jurys.parCode.get(jury)?.reglement) || null;
        connus.set(numero, { ligne, jury, forme, reglement, index: connus.size });
      } else if (premier.jury !== undefined && jury !== undefined && premier.jury !== jury) {
        const message = fr`Ce candidat est déjà dans le jury ${premier.jury}, à la ligne ${premier.ligne}.`;
        const attendu = fr`chaque candidat dans un seul jury`;
        fautes.dire('candidat_deux_jurys', lieu('numero_candidat'), message, attendu);
      } else direDoublon(fautes, lieu('numero_candidat'), premier.ligne);
    }
    if (anonymat !== undefined && jury !== undefined) {
      const cle = `${jury} ${anonymat}`;
      const premiere = anonymats.get(cle);
      if (premiere === undefined) anonymats.set(cle, ligne);
      else {
        const message = fr`Ce numéro d’anonymat est déjà donné dans le jury ${jury}, à la ligne ${premiere}.`;
        const attendu = fr`chaque numéro d’anonymat une seule fois par jury`;
        fautes.dire('anonymat_en_double', lieu('numero_anonymat'), message, attendu);
      }
    }
    if (candidat.date_naissance !== undefined && debut !== null) {
      checkAge(candidat.date_naissance, debut, lieu('date_naissance'), fautes, numero);
    }
    const { etablissement_code: uai, etablissement } = candidat;
    if (uai !== undefined && etablissement !== undefined && (uai === null) !== (etablissement === null)) {
      fautes.dire(
        'etablissement_incomplet',
        lieu(uai === null ? 'etablissement_code' : 'etablissement'),
        uai === null
          ? fr`L’établissement a un nom mais pas de code.`
          : fr`L’établissement a un code mais pas de nom.`,
        fr`le code et le nom de l’établissement, ou ni l’un ni l’autre`,
      );
    }
    if (!complete) return;
    candidats.push({
      ligne,
      numeroCandidat: complete.numero_candidat,
      numeroAnonymat: complete.numero_anonymat,
      jury: partage(complete.jury),
      nom: partage(complete.nom),
      prenoms: partage(complete.prenoms),
      dateNaissance: partage(complete.date_naissance),
      categorie: complete.categorie,
      etablissementCode: partage(complete.etablissement_code ?? ''),
      etablissement: partage(complete.etablissement ?? ''),
      forme: complete.forme,
      livret: complete.livret,
      amenagements: partage(complete.amenagements ?? ''),
      listeRouge: complete.liste_rouge ?? false,
      presumeFraudeur: complete.presume_fraudeur ?? false,
    });
  });
  return { candidats, connus: { parCode: connus, complet } };
}

/** Nobody is born after the session begins; who is very young or very old at it may be a mistyped year. */
function checkAge(
  naissance: string,
  debut: string,
  lieu: Lieu,
  fautes: Fautes,
  numero: string | undefined,
): void {
  const jour = debut.split('-').reverse().join('/');
  if (naissance > debut) {
    const message = fr`Cette date de naissance est après le début de la session, le ${jour}.`;
    fautes.dire('naissance_apres_session', lieu, message, fr`une date avant le ${jour}`);
    return;
  }
  const ans = Number(debut.slice(0, 4)) - Number(naissance.slice(0, 4));
  const age = naissance.slice(5) > debut.slice(5) ? ans - 1 : ans;
  if (age >= AGES.min && age <= AGES.max) return;
  const message = fr`Ce candidat a ${age} ${age < 2 ? 'an' : 'ans'} au début de la session, le ${jour} : vérifiez sa date de naissance.`;
  fautes.avertir('age_a_verifier', lieu, message, numero);
}
