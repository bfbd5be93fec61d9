import { type Groupe, LIBELLES_GROUPE } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import { type Onglet, Onglets, SuiviEnDirect } from '@delib/ui';
import { listerJurys } from '@delib/usecases/jury/lister-jurys';
import type { ReactNode } from 'react';
import { type DemandePage, PageActivite } from '../activite/PageActivite';
import { FLUX_JURYS, SUIVI_PV } from '../jury/adresses';
import { ChoixPeriode, choixPeriodes, periodeChoisie } from '../perimetre/ChoixPeriode';
import { loadCadre } from '../server/cadre';
import type { ContexteCentre } from '../server/contexte';
import { AvantApresCentre } from './AvantApresCentre';
import { aCeGroupe, bilan, type LigneSuivi, toLigneSuivi } from './ligne-suivi';
import { TableSuivi } from './TableSuivi';

const ONGLETS: readonly [Onglet, Onglet] = [
  { id: 'suivi', libelle: 'Suivi des PV' },
  { id: 'avant-apres', libelle: 'Avant / après délibération' },
];

/**
 * Activities 5 and 13, « Suivre l'édition du PV de tenue de délibération » of one groupe; follows changes live. A PV
 * that was signed stays signed when the jury is brought back: its row then says that the deliberation was reopened.
 * A second tab shows what the jurys that closed have changed.
 */
export async function PageSuiviPv({
  contexte,
  parametres,
  groupe,
}: DemandePage & { readonly groupe: Groupe }): Promise<ReactNode> {
  const cadre = await loadCadre();
  const periodes = choixPeriodes(cadre.sessions);
  const periode = periodeChoisie(periodes, parametres);
  const [session] = cadre.sessions;
  const filtre = { periodeId: periode, sessionId: periode ? undefined : session?.id };
  return (
    <PageActivite
      contexte={contexte}
      activite={SUIVI_PV[groupe]}
      chapeau={typo(
        `${LIBELLES_GROUPE[groupe]} : le président ou le vice-président signe le PV depuis le portail des jurys. Vous voyez ici, jury par jury, s’il l’a fait.`,
      )}
    >
      <SuiviEnDirect url={FLUX_JURYS} />
      <ChoixPeriode
        periodes={periodes}
        aucun={`Toutes les périodes${session === undefined ? '' : ` (${session.libelle})`}`}
        efface={['jury']}
      />
      <Onglets onglets={ONGLETS} libelle="PV et décisions">
        {parametres.vue === 'avant-apres' ? (
          <AvantApresCentre
            contexte={contexte}
            filtre={filtre}
            groupe={groupe}
            centres={cadre.centres}
            centre={parametres.centre}
            jury={parametres.jury}
          />
        ) : (
          <Suivi
            contexte={contexte}
            filtre={filtre}
            groupe={groupe}
            plusieursCentres={cadre.centres.length > 1}
          />
        )}
      </Onglets>
    </PageActivite>
  );
}

async function Suivi(props: {
  readonly contexte: ContexteCentre;
  readonly filtre: Parameters<typeof listerJurys>[1];
  readonly groupe: Groupe;
  readonly plusieursCentres: boolean;
}): Promise<ReactNode> {
  const { contexte, filtre, groupe, plusieursCentres } = props;
  const lignes = (await listerJurys(contexte, filtre))
    .filter((ligne) => aCeGroupe(ligne, groupe))
    .map((ligne) => toLigneSuivi(ligne, groupe));
  return (
    <>
      <Bilan lignes={lignes} />
      <TableSuivi groupe={groupe} lignes={lignes} plusieursCentres={plusieursCentres} />
    </>
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
