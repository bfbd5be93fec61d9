import type { ActeurRole, Groupe } from '@delib/domain';
import { typo } from '@delib/francais';
import { CadreTableau, EtatJury } from '@delib/ui';
import type { ParametresUrl } from '@delib/ui/url';
import {
  ACTIVITE_DU_PLAN,
  type JuryDuPlan,
  preparerPlanSecours,
} from '@delib/usecases/plan-secours/preparer-plan';
import type { ReactNode } from 'react';
import { type DemandePage, PageActivite } from '../activite/PageActivite';
import { SuiviDesJurys } from '../direct/suivis';
import { GenerationDemandee } from '../generation/GenerationDemandee';
import { Raisons } from '../jury/Raisons';
import { raisonDe } from '../jury/raison';
import { DansPerimetre, type Perimetre } from '../perimetre/DansPerimetre';
import type { ContexteCentre } from '../server/contexte';
import { BandeauAge } from './BandeauAge';
import { GenererPlan } from './GenererPlan';

const CHAPEAUX: Readonly<Record<Groupe, string>> = {
  1: 'La génération du plan de secours est obligatoire : elle permet de pallier d’éventuelles difficultés techniques lors des délibérations. Le fichier .zip contient, par jury, les procès-verbaux individuels de notes, les statistiques avant délibération, les papillons du portail de secours et une page pour délibérer hors ligne.',
  2: 'Avant d’ouvrir les délibérations du 2nd groupe, générez une nouvelle fois le plan de secours : par jury, les procès-verbaux individuels de notes des candidats admis au 2nd groupe, les papillons du portail de secours et une page pour délibérer hors ligne.',
};

/** Activities 2 and 10: what would be in the plan, how old the last one is, and the act. */
export function PagePlanSecours(props: DemandePage & { readonly groupe: Groupe }): ReactNode {
  const { contexte, groupe, parametres } = props;
  return (
    <PageActivite contexte={contexte} activite={ACTIVITE_DU_PLAN[groupe]} chapeau={typo(CHAPEAUX[groupe])}>
      <DansPerimetre parametres={parametres} unSeulCentre="un plan de secours est celui d’un seul centre">
        {({ centre, ids }) => (
          <Plan
            contexte={contexte}
            groupe={groupe}
            ids={ids}
            centre={`${centre.code} ${centre.nom}`}
            compteRendu={parametres.compte_rendu}
          />
        )}
      </DansPerimetre>
    </PageActivite>
  );
}

async function Plan(props: {
  readonly contexte: ContexteCentre;
  readonly groupe: Groupe;
  readonly ids: Perimetre['ids'];
  readonly centre: string;
  /** Asked for from this page. */
  readonly compteRendu: ParametresUrl[string];
}): Promise<ReactNode> {
  const { contexte, groupe, ids, centre, compteRendu } = props;
  const plan = await preparerPlanSecours(contexte, groupe, ids);
  const inclus = plan.jurys.filter(({ refus }) => refus === null);
  if (plan.jurys.length === 0) {
    return <p className="fr-callout fr-py-2w">Aucun jury dans ce centre pour cette session.</p>;
  }
  return (
    <>
      <SuiviDesJurys />
      <BandeauAge dernier={plan.dernier} maintenant={contexte.maintenant} />
      <GenererPlan
        groupe={groupe}
        {...ids}
        centre={centre}
        jurys={inclus.map(({ jury }) => jury.code)}
        papillonsRemplaces={plan.papillonsEnVigueur}
        dernier={plan.dernier && !compteRendu ? `/comptes-rendus/${plan.dernier.id}` : null}
      />
      <GenerationDemandee contexte={contexte} activite={ACTIVITE_DU_PLAN[groupe]} id={compteRendu} />
      <TableJurys jurys={plan.jurys} groupe={groupe} role={contexte.acteur.role} />
    </>
  );
}

function TableJurys({
  jurys,
  groupe,
  role,
}: {
  readonly jurys: readonly JuryDuPlan[];
  readonly groupe: Groupe;
  readonly role: ActeurRole;
}): ReactNode {
  return (
    <CadreTableau legende="Jurys du plan de secours" multiligne>
      <thead>
        <tr>
          <th scope="col">Jury</th>
          <th scope="col">Qualification présentée</th>
          <th scope="col">État d’avancement</th>
          <th scope="col">Dans le plan</th>
        </tr>
      </thead>
      <tbody>
        {jurys.map(({ jury, faits, refus }) => (
          <tr key={jury.id}>
            <th scope="row">{jury.code}</th>
            <td>{jury.specialite ?? ''}</td>
            <td>
              <EtatJury etat={jury.etat} />
            </td>
            <td className="delib-cellule--phrase">
              {refus === null ? (
                phraseInclus(groupe === 1 ? faits.notesManquantes : faits.orauxManquants)
              ) : (
                <>
                  Non.{' '}
                  <Raisons
                    jury={jury.code}
                    raisons={[raisonDe(refus, role, groupe, { jury: jury.code, session: jury.session })]}
                  />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </CadreTableau>
  );
}

function phraseInclus(manquantes: number): string {
  return manquantes === 0
    ? 'Oui'
    : typo(`Oui, avec ${manquantes} ${manquantes < 2 ? 'note manquante' : 'notes manquantes'} à ce jour`);
}
