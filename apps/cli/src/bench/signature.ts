import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DOCUMENTS } from '@delib/documents/exemples.fixture';
import {
  creerAutorite,
  horodateurLocal,
  ouvrirAutorite,
  preparePdf,
  signPdf,
  verifierPdf,
} from '@delib/signature';
import { runProgram } from '../commun/run-program';
import { missingPrograms, sentenceFor } from '../test/needs';
import { auPlus, foisMieux, type Mesure, mediane, nombre, type Partie, sansBut } from './mesure';

const TOURS = 25;
const FOIS_MAX = 2;
const OPENSSL = { program: 'openssl', package: 'openssl' } as const;
const SECRET = 'banc';
const SIGNATAIRE = { prenom: 'Hélène', nom: 'DUVAL', qualite: 'présidente du jury' } as const;

/** Milliseconds of each turn. */
interface Temps {
  readonly composer: number[];
  readonly signer: number[];
  readonly verifier: number[];
  readonly opensslSigner: number[];
  readonly opensslVerifier: number[];
  readonly opensslRien: number[];
}

/**
 * One PV composed, signed (key, certificate, signature, timestamp) and verified by the strict profile, against
 * `openssl cms` on the same bytes. The command of openssl starts a program each time; what that takes is told beside.
 */
export const signature: Partie = {
  nom: 'signature',
  travail: 'un PV de tenue composé, signé, vérifié',
  async mesurer(dire) {
    const absent = missingPrograms([OPENSSL]);
    if (absent.length > 0) dire(sentenceFor(absent));
    const dossier = mkdtempSync(join(tmpdir(), 'delib-bench-'));
    try {
      return mesures(await chronometrerTout(dossier, absent.length === 0), dire);
    } finally {
      rmSync(dossier, { recursive: true, force: true });
    }
  },
};

async function chronometrerTout(dossier: string, avecOpenssl: boolean): Promise<Temps> {
  const moyens = await ouvrirMoyens();
  const openssl = async (...args: string[]) => {
    if (!avecOpenssl) return null;
    const { code, output } = await runProgram({
      command: 'openssl',
      args,
      cwd: dossier,
      output: 'kept',
    });
    if (code !== 0) throw new Error(`openssl ${args.join(' ')}: ${output}`);
    return output;
  };
  await openssl(
    ...[
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-sha256',
      '-days',
      '2',
    ],
    ...['-subj', '/CN=banc', '-keyout', 'cle.pem', '-out', 'cert.pem'],
  );
  const temps: Temps = {
    ...{ composer: [], signer: [], verifier: [] },
    ...{ opensslSigner: [], opensslVerifier: [], opensslRien: [] },
  };
  for (let tour = 0; tour <= TOURS; tour += 1) {
    const compose = await chronometrer(composer);
    const signe = await chronometrer(() => moyens.signer(compose.valeur));
    const verifie = await chronometrer(async () => moyens.verifier(signe.valeur));
    writeFileSync(join(dossier, 'pv.pdf'), compose.valeur);
    const rien = await chronometrer(() => openssl('version'));
    const leurSigner = await chronometrer(() =>
      openssl(
        ...['cms', '-sign', '-binary', '-outform', 'DER', '-md', 'sha256', '-in', 'pv.pdf'],
        ...['-signer', 'cert.pem', '-inkey', 'cle.pem', '-out', 'pv.cms'],
      ),
    );
    const leurVerifier = await chronometrer(() =>
      openssl(
        ...['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'pv.cms', '-content', 'pv.pdf'],
        ...['-CAfile', 'cert.pem', '-purpose', 'any', '-out', 'relu.pdf'],
      ),
    );
    // The first turn warms everything up.
    if (tour === 0) continue;
    temps.composer.push(compose.ms);
    temps.signer.push(signe.ms);
    temps.verifier.push(verifie.ms);
    temps.opensslRien.push(rien.ms);
    temps.opensslSigner.push(leurSigner.ms);
    temps.opensslVerifier.push(leurVerifier.ms);
  }
  return avecOpenssl ? temps : { ...temps, opensslSigner: [], opensslVerifier: [], opensslRien: [] };
}

function mesures(temps: Temps, dire: (ligne: string) => void): readonly Mesure[] {
  const compose = sansBut('composer', mediane(temps.composer), 'ms');
  if (temps.opensslRien.length === 0) {
    const sans = { libelle: 'openssl', valeur: null };
    return [
      compose,
      foisMieux('signer', mediane(temps.signer), 'ms', sans, 1 / FOIS_MAX),
      foisMieux('vérifier', mediane(temps.verifier), 'ms', sans, 1 / FOIS_MAX),
    ];
  }
  dire(`openssl qui ne fait rien ${nombre(mediane(temps.opensslRien))} ms`);
  const commande = (nom: string, valeurs: readonly number[]) => ({
    libelle: `openssl cms ${nom}, son démarrage compris`,
    valeur: mediane(valeurs),
  });
  const signer = commande('-sign', temps.opensslSigner);
  return [
    compose,
    auPlus('signer', mediane(temps.signer), 'ms', signer, FOIS_MAX),
    auPlus('vérifier', mediane(temps.verifier), 'ms', commande('-verify', temps.opensslVerifier), FOIS_MAX),
  ];
}

/** The PV rendered, with the empty place of its signature. */
async function composer(): Promise<Uint8Array> {
  return preparePdf(await DOCUMENTS['pv-tenue'].rendre(), {
    ...SIGNATAIRE,
    lieu: 'Marseille',
    motif: `PV-2026-20112-1-v2 ${'ab'.repeat(32)}`,
    le: new Date(),
    champ: { page: 1, rect: [40, 40, 240, 60] },
  });
}

/** An authority of the measure, with its timestamp unit in the same process as in the demo. */
async function ouvrirMoyens() {
  const maintenant = new Date();
  const { p12, racinePem } = await creerAutorite({
    nom: 'Autorité de mesure',
    secret: SECRET,
    maintenant,
    validiteAnnees: 2,
  });
  const ouverte = await ouvrirAutorite(p12, SECRET, maintenant);
  if (!ouverte.ok || !ouverte.horodatage) throw new Error('the authority just made does not open');
  const serie = () => {
    const octets = new Uint8Array(randomBytes(16));
    // A DER serial number is positive, and not zero.
    octets[0] = ((octets[0] ?? 0) & 0x3f) | 0x40;
    return octets;
  };
  const { autorite } = ouverte;
  const horodateur = horodateurLocal(ouverte.horodatage, () => new Date(), serie);
  return {
    signer: async (prepare: Uint8Array): Promise<Uint8Array> => {
      const signe = await signPdf(prepare, {
        ...{ autorite, horodateur, signataire: SIGNATAIRE },
        ...{ maintenant: new Date(), serie: serie() },
      });
      if (!signe.ok) throw new Error(`not signed: ${signe.refus.code}`);
      return signe.octets;
    },
    verifier: (signe: Uint8Array) => {
      const { verdict } = verifierPdf(signe, { racines: [racinePem] });
      if (verdict !== 'authentique') throw new Error(`verified as ${verdict}`);
    },
  };
}

async function chronometrer<T>(
  faire: () => Promise<T>,
): Promise<{ readonly ms: number; readonly valeur: T }> {
  const debut = performance.now();
  const valeur = await faire();
  return { ms: performance.now() - debut, valeur };
}
