'use client';

import {
  articleRegle,
  atteint,
  aUnSecondGroupe,
  direMoyenneGenerale,
  direMoyenneProfessionnelle,
  ecrireMoyenne,
  epreuvesAnnulees,
  formatCentiemes,
  formatCoefficient,
  formatReference,
  formatTotal,
  LIBELLES_ISSUE,
  type Moyenne,
  nommerUnites,
  phraseAnnulations,
  pointsManquants,
  type Reglement,
} from '@delib/domain';
import { direPoints, phraseRegle, typo } from '@delib/francais';
import type { ReactNode } from 'react';
import type { Ligne } from '../../../../deliberation/ligne';
import { Chiffre } from '../aide-decision/Chiffre';
import { PointsManquants } from '../aide-decision/PointsManquants';
import { IssueBadge } from '../LigneGrille';

/** The figures and the outcome they carry, with the rule and its article. */
export function Resultat(props: { readonly ligne: Ligne; readonly reglement: Reglement }): ReactNode {
  const { ligne, reglement } = props;
  const { arretee, avant, premierGroupe } = ligne;
  const { groupe } = ligne.candidat.dossier;
  if (!arretee) {
    return (
      <p className="fr-callout fr-py-2w">
        {typo(
          'Il manque une note obligatoire : rien ne peut être proposé. Signalez-le au centre de délibération.',
        )}
      </p>
    );
  }
  const { moyenne, professionnelle, pointsFacultatifs, unitesAcquises, unitesDispensees } = arretee;
  const annulations = phraseAnnulations(epreuvesAnnulees(reglement, ligne.candidat.dossier));
  return (
    <section aria-labelledby="titre-resultat" className="fr-mb-3w">
      <h2 id="titre-resultat" className="fr-h5 fr-mb-1w">
        Résultat des notes arrêtées
      </h2>
      <p className="fr-h4 fr-mb-1w">
        <IssueBadge issue={arretee.issue} longue />
      </p>
      <p className="fr-mb-1w">
        {typo(phraseRegle(arretee, reglement))}
        <span className="delib-mention">{typo(nommerArticle(articleRegle(arretee.regle, reglement)))}</span>
      </p>
      {annulations === '' ? null : (
        <p className="fr-alert fr-alert--warning fr-alert--sm fr-mb-1w">{typo(annulations)}</p>
      )}
      {moyenne ? <Arrondi moyenne={moyenne} reglement={reglement} /> : null}
      <dl className="delib-chiffres">
        <Chiffre
          titre={groupe === 1 ? 'Moyenne générale' : 'Moyenne après les oraux'}
          valeur={moyenne ? direMoyenneGenerale(moyenne, reglement).affichee : 'aucune'}
          detail={
            moyenne
              ? `${formatTotal(moyenne.total)} points pour ${formatCoefficient(moyenne.coefficients)} de coefficient`
              : phraseSansMoyenne(ligne)
          }
        />
        {premierGroupe ? (
          <Chiffre
            titre="Moyenne avant les oraux"
            valeur={
              premierGroupe.moyenne
                ? direMoyenneGenerale(premierGroupe.moyenne, reglement).affichee
                : 'aucune'
            }
            detail={detailAvant(premierGroupe.moyenne, reglement)}
          />
        ) : null}
        <Chiffre
          titre="Moyenne professionnelle"
          valeur={
            professionnelle
              ? direMoyenneProfessionnelle(professionnelle, reglement.seuils).affichee
              : 'aucune'
          }
          detail={
            groupe === 1 &&
            aUnSecondGroupe(reglement) &&
            professionnelle &&
            !atteint(professionnelle, reglement.seuils.professionnel)
              ? `${sousLaBarre(professionnelle, reglement)} : le 2nd groupe n’est pas ouvert`
              : null
          }
        />
        {groupe === 2 && ligne.candidat.dossier.reglage.pointsJury > 0 ? (
          <Chiffre
            titre="Points de jury du 1er groupe"
            valeur={formatCentiemes(ligne.candidat.dossier.reglage.pointsJury)}
            detail="compris dans les deux moyennes"
          />
        ) : null}
        {ligne.pointsJury > 0 ? (
          <Chiffre
            titre="Points de jury"
            valeur={formatCentiemes(ligne.pointsJury)}
            detail="compris dans le total"
          />
        ) : null}
        {pointsFacultatifs > 0 ? (
          <Chiffre
            titre="Points des facultatives"
            valeur={formatTotal(pointsFacultatifs)}
            detail="points au-dessus de 10, compris dans le total"
          />
        ) : null}
        <PointsManquants ligne={ligne} />
        <Chiffre
          titre="Proposition avant le jury"
          valeur={avant ? LIBELLES_ISSUE[avant.issue] : 'aucune'}
          detail={
            avant?.moyenne ? `moyenne ${ecrireMoyenne(direMoyenneGenerale(avant.moyenne, reglement))}` : null
          }
        />
        {arretee.issue === 'admis' ? null : (
          <Chiffre
            titre="Unités acquises"
            valeur={nommerUnites(reglement, unitesAcquises).join(', ') || 'aucune'}
            detail={null}
          />
        )}
        {unitesDispensees.length === 0 ? null : (
          <Chiffre
            titre="Unités dispensées"
            valeur={nommerUnites(reglement, unitesDispensees).join(', ')}
            detail={`sans note : ni acquises, ni comptées, ${formatReference('dispenses', reglement.session)}`}
          />
        )}
      </dl>
    </section>
  );
}

function Arrondi({
  moyenne,
  reglement,
}: {
  readonly moyenne: Moyenne;
  readonly reglement: Reglement;
}): ReactNode {
  const { affichee, reserve } = direMoyenneGenerale(moyenne, reglement);
  if (reserve === null) return null;
  const manque = pointsManquants(moyenne, reserve.barre);
  return (
    <p className="fr-alert fr-alert--info fr-alert--sm fr-mb-1w">
      {typo(
        `La moyenne exacte est ${reserve.exacte} : elle s’affiche ${affichee} et reste sous ${formatCoefficient(reserve.barre)}. Il manque ${direPoints(manque)} au total.`,
      )}
    </p>
  );
}

/** « Article D643-22 (…) », « Arrêté du 3 juin 2022… » */
function nommerArticle(reference: string): string {
  return /^[A-Z]?\d/.test(reference)
    ? `Article ${reference}`
    : `${reference.charAt(0).toUpperCase()}${reference.slice(1)}`;
}

/** Where it comes from; and, 9,996 being shown 10,00, that it did not reach the bar. */
function detailAvant(moyenne: Moyenne | null, reglement: Reglement): string {
  const reserve = moyenne && direMoyenneGenerale(moyenne, reglement).reserve;
  return reserve ? `arrêtée au 1er groupe ; ${reserve.phrase}` : 'arrêtée au 1er groupe';
}

/** « sous 10 »; « exactement 9,996…, sous 10 » where it is shown as 10,00. */
function sousLaBarre(professionnelle: Moyenne, { seuils }: Reglement): string {
  const { reserve } = direMoyenneProfessionnelle(professionnelle, seuils);
  return reserve?.phrase ?? `sous ${formatCoefficient(seuils.professionnel)}`;
}

function phraseSansMoyenne({ arretee }: Ligne): string {
  if (!arretee) return '';
  const raisons = [
    ['absence non justifiée', arretee.absences],
    ['épreuve annulée', arretee.annulations],
    ['épreuves non passées', arretee.nonPassees],
  ] as const;
  const dites = raisons.flatMap(([raison, codes]) =>
    codes.length > 0 ? [`${raison} : ${codes.join(', ')}`] : [],
  );
  return dites.length > 0 ? dites.join(' ; ') : 'aucune épreuve ne compte';
}
