import { ETAPES, type Etat, type Groupe, groupeDe, precede } from '@delib/domain';
import type { Contexte } from '@delib/usecases/contexte';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import { type LignePassage, passerJurys } from '@delib/usecases/jury/passer-jurys';
import type { Scene } from './acteurs';
import type { CompteCree } from './comptes';
import type { PapillonDemo } from './contrat';
import { cloreEtTenir, delibererJury, signerEtCloturer } from './deliberer';
import { choisirEtNoter } from './oraux';
import type { EtatVise } from './session';

/** One jury, where the demo wants it, and the people who bring it there. */
export interface Etape {
  readonly jury: LigneJury['jury'];
  readonly vise: EtatVise;
  readonly comptes: readonly CompteCree[];
  /** Of its président. */
  readonly papillon: PapillonDemo;
  readonly urlCentre: string;
}

/** Brings one jury from where it stands to where the demo shows it, each act by whoever does it for real. */
export async function amener(scene: Scene, etape: Etape): Promise<void> {
  const { jury, vise, comptes } = etape;
  let etat: Etat = jury.etat;
  const reach = (next: Etat) => precede(etat, next) && !precede(vise.etat, next);
  /** One jury, seen at its present état. */
  const passer = async (contexte: Contexte, vers: Etat) => {
    requireDone(await passerJurys(contexte, [{ juryId: jury.id, jury: jury.code, etatVu: etat, vers }]));
    etat = vers;
  };
  const chefDeCentre = () => {
    const chef = comptes.find(({ centreId }) => centreId === jury.centreId);
    if (!chef?.centreId) throw new Error(`no chef de centre for ${jury.code}`);
    return scene.chef(chef.utilisateur, chef.centreId);
  };
  if (reach('105')) await passer(scene.gestionnaire(), '105');
  if (reach('110')) await passer(scene.gestionnaire(), '110');
  etat = await sieger(scene, etape, 1, etat);
  if (reach('140')) await passer(chefDeCentre(), '140');
  if (reach('198')) await passer(scene.gestionnaire(), '198');
  if (reach('200')) {
    await passer(scene.gestionnaire(), '200');
    await choisirEtNoter(chefDeCentre, scene.gestionnaire, jury, vise.orauxIncomplets !== true);
  }
  if (reach('210')) await passer(chefDeCentre(), '210');
  etat = await sieger(scene, etape, 2, etat);
  if (reach('214')) await passer(chefDeCentre(), '214');
  if (reach('218')) await passer(scene.gestionnaire(), '218');
}

/** The jury sits over one groupe, as far as the demo wants it: deliberates, clears, signs and closes. */
async function sieger(scene: Scene, etape: Etape, groupe: Groupe, depart: Etat): Promise<Etat> {
  const { jury, vise, papillon, urlCentre } = etape;
  const { deliberation, edition, editionsApres } = ETAPES[groupe];
  const clears = !precede(vise.etat, edition);
  if (groupeDe(depart) !== groupe || !precede(depart, editionsApres)) return depart;
  if (!clears && !(vise.aMoitie === true && depart === deliberation)) return depart;
  return scene.president(papillon, async (president) => {
    if (depart === deliberation) {
      const sansAide = groupe === 1 && groupeDe(vise.etat) === 2;
      await delibererJury(president, jury.id, { aMoitie: !clears, sansAide });
    }
    if (!clears) return depart;
    if (depart === deliberation) await cloreEtTenir(president, jury.id, jury.centreVille);
    if (precede(vise.etat, editionsApres)) return edition;
    const { motDePasse } = papillon;
    await signerEtCloturer(president, scene, { juryId: jury.id, motDePasse, urlCentre });
    return editionsApres;
  });
}

function requireDone(lignes: readonly LignePassage[]): void {
  const refused = lignes.find(({ fait }) => !fait);
  if (refused) throw new Error(`the demo was refused: ${JSON.stringify(refused.refus)}`);
}
