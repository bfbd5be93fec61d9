'use server';

import { randomBytes } from 'node:crypto';
import { type RangPage, TOUTES } from '@delib/db';
import { renderPapillons } from '@delib/documents';
import { formatMotDePasse, type Result, refuse } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { composerPapillons } from '@delib/usecases/papillons/composer-papillons';
import {
  demanderPapillons as demanderLongue,
  PAPILLONS_SANS_ATTENDRE,
} from '@delib/usecases/papillons/demander-papillons';
import { emettrePapillons as emettre, type PapillonEmis } from '@delib/usecases/papillons/emettre-papillons';
import { leverVerrou as lever } from '@delib/usecases/papillons/lever-verrou';
import { texteCompare } from '@delib/usecases/texte/textes';
import { z } from 'zod';
import type { ContexteCentre } from '../../../../server/contexte';
import { env } from '../../../../server/env';
import { demanderActivite } from '../../../../server/garde';
import type { LigneAcces } from './ligne';
import { lireListeAcces } from './liste-acces';
import { LOT_PAPILLONS } from './lot';

/** One papillon as shown once. */
export interface PapillonAffiche {
  readonly membreId: string;
  readonly jury: string;
  readonly qualite: 'president' | 'vice_president';
  readonly titulaire: string;
  readonly login: string;
  /** In groups of four. */
  readonly motDePasse: string;
}

/** A PDF to print, whole in the answer: it is stored nowhere. */
export interface PdfPapillons {
  readonly nom: string;
  readonly centre: string;
  readonly nombre: number;
  readonly base64: string;
}

export type ReponseEmission =
  | {
      readonly ok: true;
      readonly emis: readonly PapillonAffiche[];
      readonly pdfs: readonly PdfPapillons[];
      /** Set when the papillons are issued but could not be laid out. */
      readonly avertissement: string | null;
    }
  | { readonly ok: false; readonly phrase: string };

const membreIds = z.array(z.uuid()).min(1).max(LOT_PAPILLONS);

/** « Émettre »: issues the papillons of one lot and gives their passwords, once, with the PDF to print. */
export async function emettrePapillons(demande: readonly string[]): Promise<ReponseEmission> {
  const contexte = await demanderActivite('papillons');
  if (!contexte.ok) return { ok: false, phrase: phraseRefus(contexte.refus) };
  const ids = membreIds.safeParse(demande);
  if (!ids.success) return { ok: false, phrase: phraseRefus({ code: 'introuvable' }) };
  const emission = await emettre(
    contexte.valeur,
    [...new Set(ids.data)],
    (n) => new Uint8Array(randomBytes(n)),
  );
  if (!emission.ok) return { ok: false, phrase: phraseRefus(emission.refus) };
  const emis = emission.valeur.map(({ membreId, jury, qualite, titulaire, login, motDePasse }) => ({
    membreId,
    jury,
    qualite,
    titulaire,
    login,
    motDePasse: formatMotDePasse(motDePasse),
  }));
  return { ok: true, emis, ...(await imprimer(contexte.valeur, emission.valeur)) };
}

/** The earlier passwords are gone already: whatever happens here, the new ones must reach the screen. */
async function imprimer(
  contexte: ContexteCentre,
  emis: readonly PapillonEmis[],
): Promise<{ readonly pdfs: readonly PdfPapillons[]; readonly avertissement: string | null }> {
  try {
    const documents = await composerPapillons(contexte, emis, env().URL_PORTAIL_JURY);
    const pdfs: PdfPapillons[] = [];
    for (const document of documents) {
      const pdf = await renderPapillons(document);
      pdfs.push({
        nom: `${document.numero}.pdf`,
        centre: `${document.centre.nom}, ${document.centre.ville}`,
        nombre: document.papillons.length,
        base64: Buffer.from(pdf).toString('base64'),
      });
    }
    return { pdfs, avertissement: null };
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`papillons, request ${contexte.requete}: ${detail}\n`);
    const avertissement = typo(
      `Les papillons sont émis, mais le PDF n’a pas pu être composé (référence ${contexte.requete}). Recopiez ou imprimez le tableau ci-dessous.`,
    );
    return { pdfs: [], avertissement };
  }
}

const recherche = z.object({
  /** Query of the page's address. */
  adresse: texteCompare({ max: 4000 }),
  /** Words of a name, which enters no address; empty: whatever it is. */
  titulaire: texteCompare({ max: 200 }),
  /** A page of them, to be shown; or all, or those of all whose papillon opens nothing, to issue to. */
  lesquels: z.enum(['une_page', 'tous', 'sans_papillon']),
});

export type Recherche = z.input<typeof recherche>;

/** Very many to issue to: told by their numbers, issued by a job. */
export interface EmissionLongue {
  readonly total: number;
  /** Those who hold a papillon, even one that opens nothing any more. */
  readonly remplaces: number;
  readonly testes: number;
}

export type ReponseRecherche =
  | {
      readonly ok: true;
      readonly lignes: readonly LigneAcces[];
      readonly total: number;
      /** Set in place of the lines when they are too many for one page. */
      readonly longue: EmissionLongue | null;
    }
  | { readonly ok: false; readonly phrase: string };

/** Those of the list that the address finds, by name or on all its pages. */
export async function listerPapillons(demande: Recherche): Promise<ReponseRecherche> {
  const contexte = await demanderActivite('papillons');
  if (!contexte.ok) return { ok: false, phrase: phraseRefus(contexte.refus) };
  const lue = recherche.safeParse(demande);
  if (!lue.success) return { ok: false, phrase: phraseRefus({ code: 'introuvable' }) };
  const parPage = lue.data.lesquels === 'une_page' ? TITULAIRES_MAXIMUM : PAPILLONS_SANS_ATTENDRE;
  const { page } = await chercher(contexte.valeur, lue.data, { page: 1, parPage });
  const { lignes, total, parSituation } = page;
  if (lue.data.lesquels === 'une_page' || total <= PAPILLONS_SANS_ATTENDRE) {
    return { ok: true, lignes, total, longue: null };
  }
  const { aucun = 0, teste = 0, expire = 0 } = parSituation;
  const sans = lue.data.lesquels === 'sans_papillon';
  const longue = { total, remplaces: sans ? expire : total - aucun, testes: sans ? 0 : teste };
  return { ok: true, lignes: [], total, longue };
}

function chercher(
  contexte: ContexteCentre,
  { adresse, titulaire, lesquels }: z.infer<typeof recherche>,
  rang: RangPage,
) {
  const parametres = Object.fromEntries(new URLSearchParams(adresse));
  return lireListeAcces(
    contexte,
    parametres,
    { titulaire, sansPapillon: lesquels === 'sans_papillon' },
    rang,
  );
}

/**
 * « Émettre » for more than a page can wait for: a job, whose compte-rendu has the papers. Those that the list finds now, if
 * they are as many as the dialog said.
 */
export async function demanderPapillons(
  demande: Recherche,
  confirmes: number,
): Promise<Result<{ readonly compteRenduId: string }>> {
  const contexte = await demanderActivite('papillons');
  if (!contexte.ok) return contexte;
  const lue = recherche.safeParse(demande);
  if (!lue.success) return refuse({ code: 'introuvable' });
  const { page, session, cadre, demande: lu } = await chercher(contexte.valeur, lue.data, TOUTES);
  if (page.total !== confirmes) {
    const attendu = 'autant de personnes que la fenêtre en annonçait ; rechargez la liste et recommencez';
    return refuse({ code: 'saisie_invalide', champ: 'Personnes', attendu });
  }
  const centre = cadre.centres.find(({ code }) => code === lu.filtres.centre);
  return demanderLongue(
    contexte.valeur,
    page.lignes.map(({ membreId }) => membreId),
    [
      { libelle: 'Session', valeur: session?.libelle ?? '' },
      ...(lu.recherche === '' ? [] : [{ libelle: 'Recherche', valeur: lu.recherche }]),
      ...(centre ? [{ libelle: 'Centre', valeur: `${centre.nom}, ${centre.ville}` }] : []),
      {
        libelle: 'Personnes',
        valeur:
          lue.data.lesquels === 'sans_papillon'
            ? 'Celles sans papillon valable'
            : 'Toutes celles de la liste',
      },
    ],
  );
}

/** People of one name that are shown. */
const TITULAIRES_MAXIMUM = 50;

/** « Lever le verrou » of one person's login, for every address that failed on it. */
export async function leverVerrou(
  membreId: string,
): Promise<{ readonly ok: boolean; readonly phrase: string }> {
  const contexte = await demanderActivite('papillons');
  if (!contexte.ok) return { ok: false, phrase: phraseRefus(contexte.refus) };
  const id = z.uuid().safeParse(membreId);
  if (!id.success) return { ok: false, phrase: phraseRefus({ code: 'introuvable' }) };
  const result = await lever(contexte.valeur, id.data);
  return result.ok
    ? {
        ok: true,
        phrase: typo(`Le verrou de ${result.valeur.login} est levé : la connexion est de nouveau possible.`),
      }
    : { ok: false, phrase: phraseRefus(result.refus) };
}
