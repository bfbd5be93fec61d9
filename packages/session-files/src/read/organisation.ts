import { codeRepetition, PREMIERE_SESSION, refusMarqueEssai, verifierSession } from '@delib/domain';
import { fr, phraseRefus } from '@delib/francais';
import { CENTRES, MEMBRES, PERIODES, SESSION } from '../format/fichiers';
import type { Fautes } from './fautes';
import type { JuryConnu } from './jurys';
import { partager } from './partager';
import { type Connus, estInconnu, type Fichier, noter } from './references';
import type { CentreLu, MembreLu, PeriodeLue, SessionLue } from './session-lue';
import { readTable } from './table';

/** Reads `session.csv`. */
export async function lireSession(fichier: Fichier, fautes: Fautes): Promise<SessionLue['session'] | null> {
  const lues: SessionLue['session'][] = [];
  if (fichier) {
    await readTable(SESSION, fichier, fautes, (lue, _numero, ligne, lieu) => {
      const regles = lue.annee === undefined ? null : verifierSession(lue.annee);
      if (regles && !regles.ok) {
        const message = fr`Aucune règle n’est connue pour cette session : elles commencent à la session ${PREMIERE_SESSION}.`;
        fautes.dire(
          'session_sans_regles',
          lieu('annee'),
          message,
          fr`une année à partir de ${PREMIERE_SESSION}`,
        );
      }
      if (!ligne) return;
      const { code, libelle, annee, academie_code, academie_nom, essai } = ligne;
      const marque = refusMarqueEssai({ code, essai: essai ?? false });
      if (marque) {
        fautes.dire(
          'forme_invalide',
          lieu('code'),
          phraseRefus(marque),
          fr`« ${codeRepetition(annee)} » pour une répétition, sans « -ESSAI » pour une session d’examen`,
        );
      }
      lues.push({
        code,
        libelle,
        annee,
        academie: { code: academie_code, nom: academie_nom },
        essai: essai ?? false,
      });
    });
  }
  return lues[0] ?? null;
}

/** Reads `centres.csv`. */
export async function lireCentres(
  fichier: Fichier,
  fautes: Fautes,
): Promise<{ readonly centres: CentreLu[]; readonly connus: Connus }> {
  const centres: CentreLu[] = [];
  const connus = new Map<string, number>();
  if (!fichier) return { centres, connus: { parCode: connus, complet: false } };
  const complet = await readTable(CENTRES, fichier, fautes, ({ code }, _numero, complete, lieu) => {
    if (code !== undefined) noter(connus, code, lieu('code'), fautes);
    if (complete) centres.push(complete);
  });
  return { centres, connus: { parCode: connus, complet } };
}

/** Reads `periodes.csv`. */
export async function lirePeriodes(
  fichier: Fichier,
  fautes: Fautes,
): Promise<{ readonly periodes: PeriodeLue[]; readonly connus: Connus }> {
  const periodes: PeriodeLue[] = [];
  const connus = new Map<string, number>();
  if (!fichier) return { periodes, connus: { parCode: connus, complet: false } };
  const complet = await readTable(
    PERIODES,
    fichier,
    fautes,
    ({ code, debut, fin }, _numero, complete, lieu) => {
      if (code !== undefined) noter(connus, code, lieu('code'), fautes);
      if (debut !== undefined && fin !== undefined && fin < debut) {
        const message = fr`La période finit avant de commencer.`;
        fautes.dire(
          'dates_inversees',
          lieu('fin'),
          message,
          fr`le ${debut.split('-').reverse().join('/')} ou plus tard`,
        );
      }
      if (complete) periodes.push(complete);
    },
  );
  return { periodes, connus: { parCode: connus, complet } };
}

/** Far more than any jury has: what is above is a column filled by mistake. */
const MEMBRES_MAX = 500;

/** Reads `membres.csv`: who sits is named once, in a college his or her status belongs to (D643-31). */
export async function lireMembres(
  fichier: Fichier,
  fautes: Fautes,
  jurys: Connus<JuryConnu>,
): Promise<MembreLu[]> {
  const membres: MembreLu[] = [];
  if (!fichier) return membres;
  const connus = new Map<string, number>();
  const ordres = new Map<string, number>();
  const partage = partager();
  await readTable(MEMBRES, fichier, fautes, (membre, numero, complete, lieu) => {
    const { jury, college, statut, qualite } = membre;
    if (estInconnu(jurys, jury)) {
      const message = fr`Ce jury n’est pas dans jurys.csv.`;
      fautes.dire('jury_inconnu', lieu('jury'), message, fr`un code de jurys.csv`);
    }
    if (college !== undefined && statut !== undefined) {
      const profession = statut === 'employeur' || statut === 'salarie';
      if ((college === 'profession') !== profession) {
        fautes.dire(
          'membre_incoherent',
          lieu('statut'),
          fr`Le statut ne va pas avec le collège.`,
          college === 'profession' ? STATUTS_PROFESSION : STATUTS_ENSEIGNANTS,
        );
      }
    }
    if (college !== undefined && qualite !== undefined) {
      const president = qualite === 'president';
      if ((college === 'presidence') !== president) {
        fautes.dire(
          'membre_incoherent',
          lieu('college'),
          fr`Le collège ne va pas avec la qualité.`,
          president
            ? fr`presidence pour le président`
            : fr`enseignants ou profession pour qui ne préside pas`,
        );
      }
    }
    if (!complete) return;
    const cle = [complete.jury, complete.nom, complete.prenom].join(' · ');
    const premiere = connus.get(cle);
    if (premiere === undefined) connus.set(cle, numero);
    else {
      const message = fr`Cette personne est déjà nommée dans le jury ${complete.jury}, à la ligne ${premiere}.`;
      fautes.dire('doublon', lieu('nom'), message, fr`chaque membre une seule fois par jury`);
    }
    const ordre = (ordres.get(complete.jury) ?? 0) + 1;
    ordres.set(complete.jury, ordre);
    if (ordre === MEMBRES_MAX + 1) {
      const message = fr`Le jury ${complete.jury} a plus de ${MEMBRES_MAX} membres.`;
      fautes.dire('trop_de_membres', lieu('jury'), message, fr`${MEMBRES_MAX} membres au plus par jury`);
    }
    const [nom, prenom] = [partage(complete.nom), partage(complete.prenom)];
    membres.push({ ...complete, jury: partage(complete.jury), nom, prenom, ordre, ligne: numero });
  });
  return membres;
}

const STATUTS_PROFESSION = fr`employeur ou salarie dans le collège profession`;
const STATUTS_ENSEIGNANTS = fr`enseignant_chercheur, ia_ipr, enseignant_public ou enseignant_prive hors du collège profession`;
