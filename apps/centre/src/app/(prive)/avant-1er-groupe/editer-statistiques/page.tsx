import { StatistiquesAffichees } from '@delib/documents/graphiques';
import { findActivite } from '@delib/domain';
import { compter, phraseRefus, typo } from '@delib/francais';
import { type Onglet, Onglets, SelectUrl } from '@delib/ui';
import { TITRE_MAX } from '@delib/usecases/generation/demander-generation';
import { lireStatistiques, preparerStatistiques } from '@delib/usecases/statistiques/editer-statistiques';
import { JURYS_AUSSITOT } from '@delib/usecases/statistiques/generer-statistiques';
import type { ReactNode } from 'react';
import { metadataActivite, PageActivite, pageGardee } from '../../../../activite/PageActivite';
import { SuiviDesJurys } from '../../../../direct/suivis';
import { PourquoiGrises } from '../../../../jury/JurysRefuses';
import { toJuryAChoisir, toJurysRefuses } from '../../../../jury/jury-a-choisir';
import { ChoixPeriode, choixPeriodes, periodeChoisie } from '../../../../perimetre/ChoixPeriode';
import { DansPerimetre } from '../../../../perimetre/DansPerimetre';
import type { ContexteCentre } from '../../../../server/contexte';
import { FormulaireStatistiques } from './FormulaireStatistiques';
import { LIBELLES_PRESENTATION, lirePresentation, PRESENTATIONS, type Presentation } from './presentations';

const ACTIVITE = 'editer_statistiques';

export const metadata = metadataActivite(ACTIVITE);

/** Activity 4, « Editer les statistiques avant délibération »: plots of one jury, documents of as many as are ticked. */
export default pageGardee(ACTIVITE, ({ contexte, parametres }) => (
  <PageActivite
    contexte={contexte}
    activite={ACTIVITE}
    chapeau={typo(
      'Ce que les notes reçues donnent, jury par jury, avant toute décision : à regarder ici, à imprimer pour les jurys.',
    )}
  >
    <DansPerimetre
      parametres={parametres}
      unSeulCentre="les statistiques s’éditent pour les jurys d’un seul centre"
      efface={['jurys', 'jury']}
      enUneFois
    >
      {({ session, ids }) => (
        <>
          <ChoixPeriode periodes={choixPeriodes([session])} efface={['jurys', 'jury']} />
          <Statistiques
            contexte={contexte}
            filtre={{
              ...ids,
              periodeId: periodeChoisie(choixPeriodes([session]), parametres),
            }}
            presentation={lirePresentation(parametres.presentation)}
            juryAffiche={parametres.jury}
          />
        </>
      )}
    </DansPerimetre>
  </PageActivite>
));

async function Statistiques(props: {
  readonly contexte: ContexteCentre;
  readonly filtre: Parameters<typeof preparerStatistiques>[1];
  readonly presentation: Presentation;
  /** Code of the jury whose plots are shown, as the URL says. */
  readonly juryAffiche: string | readonly string[] | undefined;
}): Promise<ReactNode> {
  const { contexte, filtre, presentation, juryAffiche } = props;
  const proposes = await preparerStatistiques(contexte, filtre);
  if (proposes.length === 0) {
    return (
      <p className="fr-callout fr-py-2w">
        {typo('Aucun jury de ce centre dans cette période. Choisissez une autre période.')}
      </p>
    );
  }
  const possibles = proposes.flatMap(({ jury, refus }) => (refus === null ? [jury] : []));
  const affiche = possibles.find(({ code }) => code === juryAffiche) ?? possibles[0];
  const [premier, ...suivants] = PRESENTATIONS.map(
    (id): Onglet => ({ id, libelle: LIBELLES_PRESENTATION[id] }),
  );
  if (premier === undefined) throw new Error('there are two statistics');
  return (
    <>
      <SuiviDesJurys />
      <Onglets onglets={[premier, ...suivants]} parametre="presentation" libelle="Statistiques">
        <div className="fr-grid-row fr-grid-row--gutters">
          <section className="fr-col-12 fr-col-lg-4 delib-hors-impression" aria-labelledby="titre-edition">
            <h2 id="titre-edition" className="fr-h5">
              Éditer
            </h2>
            <PourquoiGrises refuses={toJurysRefuses(proposes, contexte.acteur.role, 1)} />
            <FormulaireStatistiques
              action={`${findActivite(ACTIVITE).chemin}/edition`}
              presentation={presentation}
              aussitot={JURYS_AUSSITOT}
              titreMax={TITRE_MAX}
              jurys={proposes.map(toJuryAChoisir)}
            />
          </section>
          <div className="fr-col-12 fr-col-lg-8">
            {possibles.length < 2 ? null : (
              <SelectUrl
                libelle="Jury affiché"
                parametre="jury"
                choix={possibles.map(({ code, specialite }) => ({
                  valeur: code,
                  libelle: `${code} ${specialite ?? ''}`,
                }))}
                aucun={`Le premier (${possibles[0]?.code ?? ''})`}
              />
            )}
            {affiche === undefined ? (
              <p className="fr-callout fr-py-2w">
                {typo(
                  'Aucun jury n’a commencé sa délibération : avant l’état 110, les notes peuvent encore changer et rien n’est proposé.',
                )}
              </p>
            ) : (
              <JuryAffiche contexte={contexte} juryId={affiche.id} presentation={presentation} />
            )}
          </div>
        </div>
      </Onglets>
    </>
  );
}

async function JuryAffiche(props: {
  readonly contexte: ContexteCentre;
  readonly juryId: string;
  readonly presentation: Presentation;
}): Promise<ReactNode> {
  const lues = await lireStatistiques(props.contexte, { juryIds: [props.juryId], etablissements: true });
  if (!lues.ok) return <p className="fr-callout fr-py-2w">{phraseRefus(lues.refus)}</p>;
  return lues.valeur.map((jury) => (
    <section key={jury.code} aria-labelledby="titre-jury">
      <h2 id="titre-jury" className="fr-h5 fr-mb-1v">
        {`Jury ${jury.code}`}
      </h2>
      <p className="fr-mb-3w">
        {typo(
          `${jury.specialite}, ${compter(jury.statistiques.candidats, 'candidat', 'candidats')}, règlement ${jury.reglement}. Notes reçues, avant toute décision du jury.`,
        )}
      </p>
      <StatistiquesAffichees jury={jury} presentation={props.presentation} />
    </section>
  ));
}
