import type { Groupe } from '@delib/domain';
import { compter, SelectUrl, SuiviEnDirect, typo } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import { listerJurys } from '@delib/usecases/suivi/lister-jurys';
import type { ReactNode } from 'react';
import { PageActivite } from '../activite/PageActivite';
import { FLUX_JURYS, SUIVI_PV } from '../jurys/adresses';
import { choixPeriodes } from '../jurys/criteres-jurys';
import { loadCadre } from '../server/cadre';
import type { ContexteCentre } from '../server/contexte';
import { aCeGroupe, bilan, type LigneSuivi, toLigneSuivi } from './ligne-suivi';
import { TableSuivi } from './TableSuivi';

/**
 * Activities 5 and 13, « Suivre l'édition du PV de tenue de délibération » of one groupe; follows changes live. A PV
 * that was signed stays signed when the jury is brought back: its row then says that the deliberation was reopened.
 */
export async function PageSuiviPv({
  contexte,
  parametres,
  groupe,
}: {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
  readonly groupe: Groupe;
}): Promise<ReactNode> {
  const cadre = await loadCadre();
  const periodes = choixPeriodes(cadre);
  const periode = periodes.find(({ valeur }) => valeur === parametres.periode)?.valeur;
  const [session] = cadre.sessions;
  const lus = await listerJurys(contexte, {
    periodeId: periode,
    sessionId: periode ? undefined : session?.id,
  });
  const lignes = lus.filter((ligne) => aCeGroupe(ligne, groupe)).map((ligne) => toLigneSuivi(ligne, groupe));
  return (
    <PageActivite
      contexte={contexte}
      activite={SUIVI_PV[groupe]}
      chapeau={typo(
        `${groupe === 1 ? '1er groupe' : '2nd groupe'} : le président ou le vice-président signe le PV depuis le portail des jurys. Vous voyez ici, jury par jury, s’il l’a fait.`,
      )}
    >
      <SuiviEnDirect url={FLUX_JURYS} />
      <Bilan lignes={lignes} />
      {periodes.length < 2 ? null : (
        <SelectUrl
          libelle="Période de délibération"
          parametre="periode"
          choix={periodes}
          aucun={`Toutes les périodes${session === undefined ? '' : ` (${session.libelle})`}`}
        />
      )}
      <TableSuivi groupe={groupe} lignes={lignes} plusieursCentres={cadre.centres.length > 1} />
    </PageActivite>
  );
}

function Bilan({ lignes }: { readonly lignes: readonly LigneSuivi[] }): ReactNode {
  if (lignes.length === 0) return null;
  const { signes, rouverts, anomalies } = bilan(lignes);
  return (
    <>
      <p className="fr-text--lead fr-mb-2w">
        {typo(`${compter(signes, 'PV signé', 'PV signés')} sur ${compter(lignes.length, 'jury', 'jurys')}`)}
        {rouverts === 0
          ? '.'
          : `, ${compter(rouverts, 'délibération rouverte', 'délibérations rouvertes')} après signature.`}
      </p>
      {anomalies.length === 0 ? null : (
        <div className="fr-alert fr-alert--error fr-mb-3w">
          <h2 className="fr-alert__title">{typo(`Anomalie : jury ${anomalies.join(', jury ')}`)}</h2>
          <p>
            {typo(
              'Le PV conservé ou sa signature ne se vérifie plus. Ne terminez pas ce jury et prévenez le gestionnaire académique.',
            )}
          </p>
        </div>
      )}
    </>
  );
}
