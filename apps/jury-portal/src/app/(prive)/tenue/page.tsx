import { evaluerActe, faitsDuTravail, momentParis, type Tenue, type Travail } from '@delib/domain';
import { typo } from '@delib/francais';
import { Page } from '@delib/ui';
import { lireTenue } from '@delib/usecases/pv/enregistrer-tenue';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SuiviDuJury } from '../../../direct/SuiviDuJury';
import { nomGroupe } from '../../../jury/moment';
import { getContexte } from '../../../server/contexte';
import { RappelVisa } from '../RappelVisa';
import { Emargements } from './Emargements';
import { FormulaireTenue } from './FormulaireTenue';
import { TenueEnregistree } from './TenueEnregistree';
import { toTenueVue } from './tenue-vue';

export const metadata: Metadata = { title: 'Tenue de la délibération' };

export default async function PageTenue(): Promise<ReactNode> {
  const contexte = await getContexte();
  const lue = await lireTenue(contexte, contexte.acteur.juryId);
  if (!lue.ok) throw new Error(`the sitting of one's own jury was refused: ${lue.refus.code}`);
  const { lu, tenue, precedente, emargements } = lue.valeur;
  const { jury, faits, travail } = lu;
  const { possible } = evaluerActe(contexte.acteur, faits, 'enregistrerTenue');
  const vide: Tenue = {
    lieu: `${jury.centreNom}, ${jury.centreVille}`,
    date: momentParis(contexte.maintenant).slice(0, 10),
    debut: '',
    fin: '',
    observations: '',
    incidents: '',
  };
  return (
    <Page
      fil={[{ libelle: 'Accueil', href: '/' }, { libelle: 'Tenue de la délibération' }]}
      titre={`Tenue de la délibération ${travail.reexamen ? 'de réexamen ' : ''}du ${nomGroupe(travail.groupe)}, jury ${jury.code}`}
      chapeau={
        <p className="fr-mb-0">
          Le lieu, les heures et la présence de chaque membre nommé : tout ce qui est enregistré ici est
          imprimé sur le procès-verbal.
        </p>
      }
    >
      <SuiviDuJury />
      {!possible ? (
        <>
          <p className="fr-callout fr-py-2w">{typo(pourquoiFermee(travail))}</p>
          {tenue ? (
            <TenueEnregistree tenue={toTenueVue(tenue)} membres={jury.membres} emargements={emargements} />
          ) : null}
        </>
      ) : (
        <>
          <RappelVisa />
          <FormulaireTenue
            key={`${jury.etat} ${travail.ronde} ${travail.moment}`}
            membres={jury.membres}
            initiale={tenue ? toTenueVue(tenue) : null}
            depart={
              precedente
                ? { tenue: precedente.tenue, presences: precedente.presences }
                : { tenue: vide, presences: {} }
            }
            reprise={tenue === null && precedente !== null}
            cadre={faitsDuTravail(faits).tenue.cadre}
            lueLe={contexte.maintenant.toISOString()}
            emargements={emargements}
          />
          {tenue ? (
            <Emargements
              membres={jury.membres}
              presences={tenue.presences}
              emargements={emargements}
              seance={{
                groupe: travail.groupe,
                jury: jury.code,
                session: jury.session,
                reexamen: travail.reexamen !== null,
              }}
            />
          ) : (
            <p id="emargement" className="fr-mt-4w">
              Les membres présents émargent ici quand la tenue est enregistrée.
            </p>
          )}
        </>
      )}
    </Page>
  );
}

/** Why the sitting cannot be recorded at this état. At the edition of the PV the only reason is that it is signed. */
function pourquoiFermee({ groupe, moment }: Travail): string {
  switch (moment) {
    case 'avant':
      return `La tenue s’enregistre pendant la délibération du ${nomGroupe(groupe)}, qui n’est pas encore ouverte.`;
    case 'deliberation':
    case 'edition':
      return 'Le PV est signé : la tenue ne se modifie plus.';
    case 'apres':
      return `La délibération du ${nomGroupe(groupe)} est clôturée : la tenue ne se modifie plus.`;
  }
}
