import { type Acte, type ActeurRole, type Etat, groupeDe } from '@delib/domain';
import type { ParametresUrl } from '@delib/ui/url';
import { lireSynthese, type Synthese } from '@delib/usecases/suivi/lire-synthese';
import type { ReactNode } from 'react';
import { ActeSurJurys } from '../jurys/ActeSurJurys';
import { passer } from '../jurys/actions';
import { adresseVueDetaillee } from '../jurys/adresses';
import { ComptesParEtat } from '../jurys/ComptesParEtat';
import type { ActeGroupe } from '../jurys/DialogueActe';
import type { ActiviteDePassage } from '../jurys/demandes';
import { raisonDe } from '../jurys/raison';
import { ChoixPeriode, choixPeriodes, periodeChoisie } from '../perimetre/ChoixPeriode';
import { ChoixSession, sessionChoisie } from '../perimetre/ChoixSession';
import { loadCadre } from '../server/cadre';
import type { ContexteCentre } from '../server/contexte';

/** One act of the académie over all jurys at one état. */
export interface ActeAcademie {
  readonly acte: Acte;
  readonly vers: Etat;
  /** Heading above the button. */
  readonly titre: string;
  readonly textes: ActeGroupe;
  /** False hides the act where the jurys have not come that far at all. */
  readonly montrer?: (comptes: Synthese['comptes']) => boolean;
}

/** Vue synthétique of the académie: période, counts per état, and each act with who can and who cannot. */
export async function SyntheseActes({
  contexte,
  parametres,
  activite,
  actes,
}: {
  readonly contexte: ContexteCentre;
  readonly parametres: ParametresUrl;
  readonly activite: ActiviteDePassage;
  readonly actes: readonly [ActeAcademie, ...ActeAcademie[]];
}): Promise<ReactNode> {
  const cadre = await loadCadre();
  const session = sessionChoisie(cadre, parametres);
  if (session === null) {
    return (
      <p className="fr-callout fr-py-2w">
        Aucune session. Les jurys arrivent avec elle, par « Importer une session ».
      </p>
    );
  }
  const periodes = choixPeriodes([session]);
  const periode = periodeChoisie(periodes, parametres);
  const filtre = { sessionId: session.id, ...(periode === undefined ? {} : { periodeId: periode }) };
  const offres: { readonly acte: ActeAcademie; readonly synthese: Synthese }[] = [];
  for (const acte of actes) {
    offres.push({
      acte,
      synthese: await lireSynthese(contexte, { acte: acte.acte, vers: acte.vers, filtre }),
    });
  }
  const comptes = offres[0]?.synthese.comptes ?? [];
  return (
    <>
      <ChoixSession sessions={cadre.sessions} />
      <ChoixPeriode periodes={periodes} />
      {comptes.length === 0 ? (
        <p className="fr-callout fr-py-2w">Aucun jury dans cette période de délibération.</p>
      ) : (
        <div className="fr-grid-row fr-grid-row--gutters">
          <div className="fr-col-12 fr-col-lg-6">
            <ComptesParEtat
              comptes={comptes}
              lien={(etat) =>
                adresseVueDetaillee(activite, etat, { sessions: [session.code], periodeId: periode })
              }
            />
          </div>
          <div className="fr-col-12 fr-col-lg-6">
            {offres
              .filter(({ acte }) => acte.montrer?.(comptes) ?? true)
              .map((offre) => (
                <Offre key={offre.acte.vers} {...offre} activite={activite} role={contexte.acteur.role} />
              ))}
          </div>
        </div>
      )}
    </>
  );
}

function Offre({
  activite,
  acte,
  synthese,
  role,
}: {
  readonly activite: ActiviteDePassage;
  readonly acte: ActeAcademie;
  readonly synthese: Synthese;
  readonly role: ActeurRole;
}): ReactNode {
  return (
    <section aria-labelledby={`acte-${acte.vers}`} className="fr-mb-5w">
      <h2 id={`acte-${acte.vers}`} className="fr-h5">
        {acte.titre}
      </h2>
      <ActeSurJurys
        acte={acte.textes}
        vers={acte.vers}
        possibles={synthese.possibles.map((jury) => ({ ...nomme(jury), etat: jury.etat }))}
        refuses={synthese.refuses.map(({ jury, refus }) => ({
          ...nomme(jury),
          raisons: refus.map((each) => raisonDe(each, role, groupeDe(acte.vers))),
        }))}
        passer={passer.bind(null, activite)}
      />
    </section>
  );
}

function nomme({ id, code, specialite }: Synthese['possibles'][number]) {
  return { juryId: id, jury: code, qualification: specialite ?? '' };
}
