import { compter, typo } from '@delib/francais';
import { CompteRendu, estEnCours } from '@delib/ui';
import { type CompteRenduLu, lireCompteRendu } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import { RELANCABLES } from '@delib/usecases/generation/relancer-generation';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { PageActivite } from '../../../../activite/PageActivite';
import { SuiviDesComptesRendus } from '../../../../direct/suivis';
import { isActiviteDePassage } from '../../../../jury/demandes';
import { exigerActivite } from '../../../../server/garde';
import { fichierAffiche, libelleDe } from '../affichage';
import { Actions, type Possible } from './Actions';
import { Confirmer } from './Confirmer';
import { Ecarts } from './Ecarts';
import { TableFautes } from './TableFautes';

export const metadata: Metadata = { title: 'Compte-rendu' };

/** One compte-rendu: live while it runs, then faults, or differences and their confirmation. */
export default async function PageCompteRendu({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite('comptes_rendus');
  const lu = await lireCompteRendu(contexte, (await params).id);
  if (!lu.ok) notFound();
  const compteRendu = lu.valeur;
  return (
    <PageActivite contexte={contexte} activite="comptes_rendus" suite={[{ libelle: compteRendu.titre }]}>
      {estEnCours(compteRendu.resultat) ? <SuiviDesComptesRendus seuls={[compteRendu.id]} /> : null}
      <CompteRendu
        activite={libelleDe(compteRendu.activite)}
        parametres={parametresAffiches(compteRendu)}
        auteur={compteRendu.demandePar}
        demandeLe={compteRendu.demandeLe.toISOString()}
        debutLe={compteRendu.debutLe?.toISOString() ?? null}
        finLe={compteRendu.finLe?.toISOString() ?? null}
        progression={compteRendu.resultat === 'en_cours' ? compteRendu.progression : null}
        resultat={compteRendu.resultat}
        messages={compteRendu.messages}
        fichiers={compteRendu.fichiers.map((fichier) => fichierAffiche(fichier, contexte.maintenant))}
        actions={
          <>
            <AConfirmer compteRendu={compteRendu} />
            <Actions
              compteRenduId={compteRendu.id}
              possibles={possiblesSur(compteRendu)}
              consequence={consequenceDe(compteRendu)}
              annulation={annulationDe(compteRendu)}
            />
          </>
        }
      />
      <Bilan compteRendu={compteRendu} />
    </PageActivite>
  );
}

function parametresAffiches({ importSession, criteres }: CompteRenduLu) {
  if (importSession === null) return criteres;
  return [
    { libelle: 'Fichier déposé', valeur: importSession.fichier },
    { libelle: 'SHA-256 du fichier', valeur: importSession.sha256 },
  ];
}

/** What can be done next: files at fault are mended and deposited again, an interruption is run again. */
function possiblesSur({
  activite,
  resultat,
  importSession,
  dansMonPerimetre,
}: CompteRenduLu): readonly Possible[] {
  if (estEnCours(resultat)) return ['annuler'];
  const relancable = RELANCABLES.includes(resultat) && dansMonPerimetre;
  if (importSession !== null) {
    const { bilan } = importSession;
    return relancable && (bilan === undefined || bilan.type === 'rapport') ? ['relancer'] : [];
  }
  // Papillons issued once are not issued again as they were asked: the list says who has which.
  const refaisable: readonly Possible[] = activite === 'papillons' ? [] : ['refaire'];
  return relancable ? ['relancer', ...refaisable] : refaisable;
}

/** What was done of an act over jurys stays done; of files, nothing is kept. */
function annulationDe({ activite }: CompteRenduLu): string {
  if (activite === 'papillons') {
    return 'Aucun papillon ne sera émis : ceux que les personnes ont continuent de fonctionner. Le traitement pourra être relancé.';
  }
  const garde = isActiviteDePassage(activite)
    ? 'Les jurys déjà passés le restent, les autres ne changent pas.'
    : 'Rien de ce qui est déjà produit n’est conservé.';
  return `${garde} Le traitement pourra être relancé.`;
}

/** A plan de secours made again puts its papillons in the place of those people hold; an act moves the jurys left. */
function consequenceDe({ activite, titre }: CompteRenduLu): string | null {
  if (isActiviteDePassage(activite)) {
    return `${titre} : ceux qui sont encore à l’état de départ changeront d’état.`;
  }
  if (activite !== 'plan_secours_1er_groupe' && activite !== 'plan_secours_2nd_groupe') return null;
  return `${titre} : les papillons du portail de secours déjà émis seront remplacés. Ceux du plan précédent, même imprimés, n’ouvriront plus rien. Les papillons ordinaires des jurys restent valables.`;
}

function AConfirmer({ compteRendu }: { readonly compteRendu: CompteRenduLu }): ReactNode {
  const { id, resultat, importSession } = compteRendu;
  if (resultat !== 'a_confirmer' || importSession?.bilan?.type !== 'rapport') return null;
  return <Confirmer compteRenduId={id} ecarts={importSession.bilan.rapport.ecarts} />;
}

function Bilan({ compteRendu }: { readonly compteRendu: CompteRenduLu }): ReactNode {
  const bilan = compteRendu.importSession?.bilan;
  if (bilan?.type !== 'rapport' && bilan?.type !== 'fautes') return null;
  if (bilan.type === 'rapport') return <Ecarts issue={bilan.issue} ecarts={bilan.rapport.ecarts} />;
  const { total, premieres } = bilan;
  return (
    <section aria-labelledby="fautes" className="fr-mt-4w">
      <h2 id="fautes" className="fr-h4">
        {compter(total, 'faute', 'fautes')}
      </h2>
      <p>
        {typo(
          total > premieres.length
            ? `Les ${premieres.length} premières sont ci-dessous ; toutes sont dans « fautes.csv ». Corrigez les fichiers, puis importez-les de nouveau.`
            : 'Corrigez les fichiers, puis importez-les de nouveau : rien n’a été enregistré.',
        )}
      </p>
      <TableFautes fautes={premieres.map((faute, rang) => ({ ...faute, rang }))} />
    </section>
  );
}
