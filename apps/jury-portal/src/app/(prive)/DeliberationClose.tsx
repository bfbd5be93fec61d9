import { ETAPES, formatNom, type Groupe, LIBELLES_GROUPE, numeroPv } from '@delib/domain';
import { direDateHeure, direRole, typo } from '@delib/francais';
import { type HistoriqueJury, lireHistorique } from '@delib/usecases/jury/lire-historique';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import type { ReactNode } from 'react';
import { phrasesAttente } from '../../jury/moment';
import { getContexte } from '../../server/contexte';
import { seDeconnecter } from '../../server/se-deconnecter';
import { adresseVerification } from '../../server/verification';
import { TitreDeFin } from './TitreDeFin';

/** What was closed last: the deliberation of a groupe, or a réexamen since. */
interface Cloture {
  readonly groupe: Groupe;
  readonly version: number;
  readonly reexamen: boolean;
  readonly le: Date;
  /** « Camille Durand » */
  readonly par: string;
}

/**
 * « Délibération close »: when, by whom, the signed PV to download and to verify, and how to leave. Nothing where
 * something is left to do, or where the signed PV does not verify: that is said instead.
 * @param suite what comes next is said here; where the page says it elsewhere, not
 */
export async function DeliberationClose({
  ligne,
  suite = false,
}: {
  readonly ligne: LigneJury;
  readonly suite?: boolean;
}): Promise<ReactNode> {
  const { jury, faits, travail, statuts, pvs } = ligne;
  if (travail.moment !== 'apres') return null;
  const contexte = await getContexte();
  const cloture = derniereCloture(ligne, await lireHistorique(contexte, jury.id));
  const pv = pvs.find(({ groupe, version }) => groupe === cloture?.groupe && version === cloture.version);
  if (!cloture || !pv?.signature || statuts[cloture.groupe] === 'anomalie') return null;
  const { groupe, version, reexamen, le, par } = cloture;
  const { signature } = pv;
  const numero = numeroPv(jury.session, jury.code, groupe, version);
  const quoi = reexamen
    ? `Le réexamen du ${LIBELLES_GROUPE[groupe]} est clos`
    : `La délibération du ${LIBELLES_GROUPE[groupe]} est clôturée`;
  return (
    <section aria-labelledby="titre-close" className="delib-close fr-p-3w fr-mb-4w">
      <TitreDeFin key="close" id="titre-close" className="fr-h3 fr-mb-1w">
        {reexamen ? 'Réexamen clos' : 'Délibération close'}
      </TitreDeFin>
      <p>{typo(`${quoi} depuis le ${direDateHeure(le)}, par ${par}.`)}</p>
      <p>
        {typo(
          `Le procès-verbal ${numero} est signé par ${formatNom(signature)}, ${direRole(signature.qualite)}, le ${direDateHeure(signature.signeLe)}. La signature, l’horodatage et le document conservé concordent.`,
        )}
      </p>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--icon-left">
        <li>
          <a
            className="fr-btn fr-icon-download-line"
            href={`/documents/pv/${groupe}/${version}`}
            download={`${numero}.pdf`}
          >
            Télécharger ce PV signé
          </a>
        </li>
        <li>
          <a
            className="fr-btn fr-btn--secondary"
            href={adresseVerification(numero, pv.empreinte)}
            target="_blank"
            rel="noopener"
          >
            Vérifier ce PV (nouvel onglet)
          </a>
        </li>
      </ul>
      {suite ? (
        <>
          <h3 className="fr-h6 fr-mb-1w">Et maintenant</h3>
          {phrasesAttente(jury.etat, faits).map((phrase) => (
            <p key={phrase}>{typo(phrase)}</p>
          ))}
        </>
      ) : null}
      <p className="fr-mb-1w">
        {typo('Si vous n’avez plus rien à lire ici, déconnectez-vous : ce poste reste dans la salle.')}
      </p>
      <form action={seDeconnecter}>
        <button type="submit" className="fr-btn fr-btn--tertiary fr-icon-logout-box-r-line fr-btn--icon-left">
          Se déconnecter
        </button>
      </form>
    </section>
  );
}

function derniereCloture({ jury, travail, reexamens }: LigneJury, { etats }: HistoriqueJury): Cloture | null {
  const { groupe } = travail;
  const closes = reexamens.filter(({ etat }) => etat === 'clos');
  const reexamen = closes.toSorted((a, b) => b.modifieLe.getTime() - a.modifieLe.getTime())[0];
  const transition = etats.find(
    ({ de, vers }) => de === ETAPES[groupe].edition && vers === ETAPES[groupe].editionsApres,
  );
  if (reexamen && (!transition || reexamen.modifieLe > transition.quand)) {
    const { version, modifiePar, modifieLe } = reexamen;
    return { groupe: reexamen.groupe, version, reexamen: true, le: modifieLe, par: modifiePar };
  }
  if (!transition) return null;
  return {
    groupe,
    version: groupe === 1 ? jury.ronde1 : jury.ronde2,
    reexamen: false,
    le: transition.quand,
    par: `${transition.par}, ${transition.qualite.toLowerCase()}`,
  };
}
