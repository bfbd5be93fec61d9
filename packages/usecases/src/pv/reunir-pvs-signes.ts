import { type PvStocke, type SignatureStockee, selectPvSigne, type Tx, withActor } from '@delib/db';
import { ecrireZip, writeCsv } from '@delib/documents';
import { type ActiviteId, type Groupe, LIBELLES_GROUPE, LIBELLES_QUALITE, numeroPv } from '@delib/domain';
import { compter, formatDateHeure, fr } from '@delib/francais';
import { z } from 'zod';
import type { Contexte } from '../contexte';
import type { Generateur, Production } from '../generation/generateur';
import { type JuryCharge, loadJurys } from '../jury/faits';
import { verifierPv } from './verdict';

/** The activity that follows the PVs of a groupe, and hands them over together. */
const ACTIVITE_DES_PVS = {
  1: 'suivre_edition_pv',
  2: 'suivre_edition_pv_2nd_groupe',
} as const satisfies Record<Groupe, ActiviteId>;

/** Of one centre and one session. */
const parametresPvs = z.object({ sessionId: z.uuid(), centreId: z.uuid() });

export type DemandePvsSignes = z.infer<typeof parametresPvs>;

/** Name of the list inside the zip. */
export const MANIFESTE = 'manifeste.csv';

/** One signed version, as it is stored, and what its bytes were found worth a moment ago. */
interface PvReuni {
  readonly lu: JuryCharge;
  readonly pv: PvStocke & { readonly signature: SignatureStockee };
  readonly numero: string;
  readonly authentique: boolean;
}

/**
 * Every signed PV of a groupe of one centre, in one zip with their list: all versions, of réexamens too, byte for byte. Each
 * is read and verified now; one that does not verify is handed to nobody: the list names it, without a file.
 */
export function reunirPvsSignes(groupe: Groupe): Generateur<DemandePvsSignes> {
  return {
    activite: ACTIVITE_DES_PVS[groupe],
    parametres: parametresPvs,
    // One snapshot from the verification to the last byte: what was verified is what is written.
    produire: (contexte, demande, production) =>
      withActor(
        contexte.database,
        contexte.acteur,
        (tx) => produireDans(tx, contexte, { ...demande, groupe }, production),
        'lecture',
      ),
  };
}

async function produireDans(
  tx: Tx,
  contexte: Contexte,
  { groupe, ...ou }: DemandePvsSignes & { readonly groupe: Groupe },
  production: Production,
): Promise<void> {
  const signes = pvsSignes(await loadJurys(tx, contexte, ou), groupe);
  const [premier] = signes;
  if (!premier) {
    production.dire('erreur', `Aucun PV du ${LIBELLES_GROUPE[groupe]} n’est signé dans ce centre.`);
    return;
  }
  const total = 2 * signes.length;
  const reunis: PvReuni[] = [];
  for (const [rang, { lu, pv, numero }] of signes.entries()) {
    await production.progresser(rang, total);
    const octets = await octetsDe(tx, pv.id);
    const authentique = await verifierPv(contexte.confiance, numero, pv, octets);
    if (!authentique) {
      production.dire(
        'avertissement',
        fr`Jury ${lu.jury.code} : le PV ${numero} ne se vérifie plus. Il n’est pas dans l’archive ; prévenez le gestionnaire académique.`,
      );
    }
    reunis.push({ lu, pv, numero, authentique });
  }
  const remis = reunis.filter(({ authentique }) => authentique);
  const { session, centreCode, essai } = premier.lu.jury;
  await production.ajouterFichier(
    {
      nom: `${essai ? 'ESSAI-' : ''}PV-signes-${session}-${centreCode}-groupe-${groupe}.zip`,
      type: 'application/zip',
    },
    ecrireZip(
      [
        ...remis.map(({ pv, numero }, rang) => ({
          nom: nomDeFichier(numero),
          // Signed bytes are compressed already, and must come out as they went in.
          comprimer: false,
          octets: async () => {
            await production.progresser(signes.length + rang, total);
            return octetsDe(tx, pv.id);
          },
        })),
        {
          nom: MANIFESTE,
          comprimer: true,
          octets: async () => new TextEncoder().encode(manifeste(reunis, contexte.maintenant)),
        },
      ],
      contexte.maintenant,
    ),
  );
  const jurys = new Set(remis.map(({ lu }) => lu.jury.id)).size;
  production.dire(
    'information',
    `${compter(remis.length, 'PV signé', 'PV signés')}, ${compter(jurys, 'jury', 'jurys')}. Le fichier ${MANIFESTE} donne l’empreinte SHA-256 de chacun.`,
  );
}

function pvsSignes(lus: readonly JuryCharge[], groupe: Groupe) {
  return lus.flatMap((lu) =>
    lu.pvs.flatMap(({ signature, ...pv }) =>
      pv.groupe !== groupe || signature === null
        ? []
        : [
            {
              lu,
              pv: { ...pv, signature },
              numero: numeroPv(lu.jury.session, lu.jury.code, groupe, pv.version),
            },
          ],
    ),
  );
}

async function octetsDe(tx: Tx, pvId: string): Promise<Uint8Array> {
  const octets = await selectPvSigne(tx, pvId);
  if (!octets) throw new Error('a signature without its bytes');
  return octets;
}

function nomDeFichier(numero: string): string {
  return `${numero}.pdf`;
}

/** « en vigueur »: of the jury's present round, or of a réexamen beside it. */
function portee({ lu: { jury }, pv }: PvReuni): string {
  if (pv.reexamenId !== null) return 'réexamen';
  return pv.version < (pv.groupe === 1 ? jury.ronde1 : jury.ronde2) ? 'périmé' : 'en vigueur';
}

/** @param verifieLe when all of them were verified */
function manifeste(reunis: readonly PvReuni[], verifieLe: Date): string {
  return writeCsv<PvReuni>(
    [
      { titre: 'Session', cellule: ({ lu }) => lu.jury.session + (lu.jury.essai ? ' (ESSAI)' : '') },
      { titre: 'Jury', cellule: ({ lu }) => lu.jury.code },
      { titre: 'Qualification présentée', cellule: ({ lu }) => lu.jury.specialite ?? '' },
      { titre: 'Groupe', cellule: ({ pv }) => LIBELLES_GROUPE[pv.groupe] },
      { titre: 'Version', cellule: ({ pv }) => pv.version },
      { titre: 'Portée', cellule: portee },
      { titre: 'Numéro', cellule: ({ numero }) => numero },
      {
        titre: 'Signataire',
        cellule: ({ pv: { signature } }) =>
          `${signature.prenom} ${signature.nom}, ${LIBELLES_QUALITE[signature.qualite]}`,
      },
      { titre: 'Signé le', cellule: ({ pv }) => formatDateHeure(pv.signature.signeLe.toISOString()) },
      { titre: 'SHA-256', cellule: ({ pv }) => pv.signature.sha256 },
      { titre: 'Fichier', cellule: ({ numero, authentique }) => (authentique ? nomDeFichier(numero) : '') },
      {
        titre: `Vérification du ${formatDateHeure(verifieLe.toISOString())}`,
        cellule: ({ authentique }) =>
          authentique ? 'authentique' : 'ne se vérifie plus : fichier non remis',
      },
    ],
    reunis,
  );
}
