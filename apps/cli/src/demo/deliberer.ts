import { renderPvTenue } from '@delib/documents';
import {
  estALaBarre,
  formatCentiemes,
  groupeDe,
  initialesDe,
  plusPetitsChangements,
  propositionArretee,
  type Saisie,
} from '@delib/domain';
import { preparePdf } from '@delib/signature';
import type { Contexte } from '@delib/usecases/contexte';
import { lireDeliberation } from '@delib/usecases/deliberation/lire-deliberation';
import { saisirDecision } from '@delib/usecases/deliberation/saisir-decision';
import { validerCasClairs } from '@delib/usecases/deliberation/valider-cas-clairs';
import { passer } from '@delib/usecases/jury/passer';
import { emarger } from '@delib/usecases/pv/emarger';
import { enregistrerTenue, lireTenue } from '@delib/usecases/pv/enregistrer-tenue';
import { preparerProjetPv } from '@delib/usecases/pv/projet-pv';
import { signerPv } from '@delib/usecases/pv/signer-pv';
import { accepte, type Scene } from './acteurs';

const MOTIF = 'Travail régulier, appréciations favorables du livret';

/**
 * The jury deliberates as a jury does: clear cases at once, then the others one by one; the livret of who
 * fails is read; one candidate in two who lacks little is helped over the bar.
 */
export async function delibererJury(
  contexte: () => Contexte,
  juryId: string,
  {
    aMoitie = false,
    sansAide = false,
  }: {
    /** It stops in the middle, nothing being cleared at once. */
    readonly aMoitie?: boolean;
    /** Nobody is helped over the bar: the 2nd groupe keeps its candidates. */
    readonly sansAide?: boolean;
  } = {},
): Promise<void> {
  if (!aMoitie) accepte(await validerCasClairs(contexte(), juryId));
  const { candidats, reglement } = accepte(await lireDeliberation(contexte(), juryId));
  const kept = aMoitie ? candidats.slice(0, Math.floor(candidats.length / 2)) : candidats;
  let aided = false;
  for (const { candidatId, deliberation, dossier } of kept) {
    if (!deliberation || deliberation.issueValidee !== null) continue;
    const saisies: Saisie[] = [];
    const proposition = propositionArretee(reglement, dossier);
    if (!sansAide && estALaBarre(reglement, proposition?.moyenne ?? null)) {
      aided = !aided;
      const least = plusPetitsChangements(reglement, dossier)
        .flatMap(({ changements }) => changements)
        .find((changement) => changement.type === 'note');
      if (aided && least?.type === 'note') {
        saisies.push({
          type: 'relever',
          epreuve: least.epreuve,
          note: formatCentiemes(least.a),
          motif: MOTIF,
        });
      }
    }
    if (dossier.livret === 'a_examiner' && proposition?.issue === 'non_admis') {
      saisies.push({ type: 'examiner_livret' });
    }
    saisies.push({ type: 'valider' });
    const demande = { juryId, candidatId, versionVue: deliberation.version, saisies };
    const reponse = await saisirDecision(contexte(), demande);
    if (!reponse.ok) throw new Error(`the demo was refused: ${JSON.stringify(reponse.refus)}`);
  }
}

/** 110 → 120, with the sitting recorded and every member who sat émargé. */
export async function cloreEtTenir(contexte: () => Contexte, juryId: string, lieu: string): Promise<void> {
  accepte(await passer(contexte(), { juryId, acte: 'cloreDecisions' }));
  const { lu, tenue } = accepte(await lireTenue(contexte(), juryId));
  const presences = Object.fromEntries(
    lu.jury.membres.map(
      ({ id }, rang) => [id, rang === lu.jury.membres.length - 1 ? 'absent' : 'present'] as const,
    ),
  );
  accepte(
    await enregistrerTenue(contexte(), {
      juryId,
      tenue: {
        lieu,
        // The 2nd groupe is heard after the 1er; both days are over whenever the demo runs.
        date: groupeDe(lu.jury.etat) === 1 ? '2026-06-23' : '2026-07-09',
        debut: '08:30',
        fin: '12:15',
        observations: '',
        incidents: '',
      },
      presences,
      versionVue: tenue?.version ?? 0,
    }),
  );
  for (const membre of lu.jury.membres.filter(({ id }) => presences[id] === 'present')) {
    accepte(await emarger(contexte(), { juryId, membreId: membre.id, initiales: initialesDe(membre) }));
  }
}

/** Signs the PV shown, by the very path of the portal, then 120 → 130. */
export async function signerEtCloturer(
  contexte: () => Contexte,
  scene: Scene,
  demande: { readonly juryId: string; readonly motDePasse: string; readonly urlCentre: string },
): Promise<void> {
  const { juryId, motDePasse } = demande;
  const urlVerification = new URL('/verifier', demande.urlCentre).toString();
  const { sha256 } = accepte(
    await preparerProjetPv(contexte(), juryId, {
      rendrePv: (contenu, options) => renderPvTenue(contenu, { ...options, urlVerification }),
      preparerPdf: preparePdf,
    }),
  );
  accepte(await signerPv(contexte(), scene.moyens, { juryId, sha256, lu: true, motDePasse }));
  accepte(await passer(contexte(), { juryId, acte: 'cloturerDeliberation' }));
}
