import { CompteRendu, compter, SuiviEnDirect, typo } from '@delib/ui';
import { type CompteRenduLu, lireCompteRendu } from '@delib/usecases/comptes-rendus/lire-comptes-rendus';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { FLUX_COMPTES_RENDUS } from '../../../../jurys/adresses';
import { exigerActivite } from '../../../../server/garde';
import { PageActivite } from '../../PageActivite';
import { libelleDe } from '../affichage';
import { Confirmer } from './Confirmer';
import { Ecarts } from './Ecarts';
import { Relancer } from './Relancer';
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
  const enCours = compteRendu.resultat === 'en_attente' || compteRendu.resultat === 'en_cours';
  return (
    <PageActivite contexte={contexte} activite="comptes_rendus" suite={[{ libelle: compteRendu.titre }]}>
      {enCours ? <SuiviEnDirect url={FLUX_COMPTES_RENDUS} /> : null}
      <CompteRendu
        activite={libelleDe(compteRendu.activite)}
        parametres={parametresAffiches(compteRendu)}
        auteur={compteRendu.demandePar}
        demandeLe={compteRendu.demandeLe.toISOString()}
        debutLe={compteRendu.debutLe?.toISOString() ?? null}
        finLe={compteRendu.finLe?.toISOString() ?? null}
        avancement={
          compteRendu.resultat === 'en_cours'
            ? { fait: compteRendu.progression, total: 100, unite: '%' }
            : null
        }
        resultat={compteRendu.resultat}
        messages={compteRendu.messages}
        fichiers={compteRendu.fichiers.map(({ id, nom, taille, sha256 }) => ({
          nom,
          href: `/comptes-rendus/fichiers/${id}`,
          octets: taille,
          sha256,
        }))}
        expireLe={null}
        relance={relance(compteRendu)}
      />
      <Bilan compteRendu={compteRendu} />
    </PageActivite>
  );
}

function parametresAffiches({ importSession }: CompteRenduLu) {
  if (importSession === null) return [];
  return [
    { libelle: 'Fichier déposé', valeur: importSession.fichier },
    { libelle: 'SHA-256 du fichier', valeur: importSession.sha256 },
  ];
}

/** What can be done next: files at fault are mended and deposited again, an interruption is run again. */
function relance({ id, resultat, importSession }: CompteRenduLu): ReactNode {
  if (resultat === 'a_confirmer' && importSession?.bilan?.type === 'rapport') {
    const { ecarts } = importSession.bilan.rapport;
    return <Confirmer compteRenduId={id} ecarts={ecarts} />;
  }
  if (resultat === 'echec' && importSession !== null && importSession.bilan?.type !== 'fautes') {
    return <Relancer compteRenduId={id} />;
  }
  return null;
}

function Bilan({ compteRendu }: { readonly compteRendu: CompteRenduLu }): ReactNode {
  const bilan = compteRendu.importSession?.bilan;
  if (bilan === undefined) return null;
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
