import { formatNom, LIBELLES_GROUPE, numeroPv } from '@delib/domain';
import { direRole, formatDateHeure, formatTaille, phrasesReexamen, typo } from '@delib/francais';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import type { ReactNode } from 'react';

/** The signed PVs of the jury, newest first; one that was signed before a reopening is said to be « périmé ». */
export function DocumentsSignes({ ligne }: { readonly ligne: LigneJury }): ReactNode {
  const { jury, pvs, statuts, reexamens } = ligne;
  const signes = pvs.flatMap((pv) => (pv.signature ? [{ ...pv, signature: pv.signature }] : [])).toReversed();
  return (
    <>
      {signes.length === 0 ? <p className="fr-mt-2w">Aucun PV n’est signé pour l’instant.</p> : null}
      <ul className="delib-documents">
        {signes.map(({ id, groupe, version, signature, reexamenId }) => {
          const ronde = groupe === 1 ? jury.ronde1 : jury.ronde2;
          const numero = numeroPv(jury.session, jury.code, groupe, version);
          return (
            <li key={id}>
              <a
                className="fr-link fr-link--download"
                href={`/documents/pv/${groupe}/${version}`}
                download={`${numero}.pdf`}
              >
                {reexamenId === null ? 'PV de tenue de délibération' : 'PV de réexamen'},{' '}
                {LIBELLES_GROUPE[groupe]}, version {version}
                <span className="fr-link__detail">
                  {typo(`${numero}, PDF – ${formatTaille(signature.taille)}`)}
                </span>
              </a>
              <p className="fr-mb-0">
                {typo(
                  `Signé par ${formatNom(signature)}, ${direRole(signature.qualite)}, le ${formatDateHeure(signature.signeLe.toISOString())}.`,
                )}
              </p>
              {statuts[groupe] === 'anomalie' ? (
                <p className="fr-badge fr-badge--error">Anomalie</p>
              ) : version < ronde ? (
                <p className="fr-mb-0">
                  <span className="fr-badge fr-badge--warning">Périmé</span> La délibération a été rouverte
                  depuis.
                </p>
              ) : reexamens.some((each) => each.id === reexamenId && each.etat !== 'clos') ? (
                <p className="fr-badge fr-badge--info">Réexamen à clôturer</p>
              ) : (
                <p className="fr-badge fr-badge--success">En vigueur</p>
              )}
              {phrasesReexamen({ groupe, version, reexamenId }, ronde, reexamens).map((phrase) => (
                <p key={phrase} className="fr-mb-0">
                  {typo(phrase)}
                </p>
              ))}
            </li>
          );
        })}
      </ul>
    </>
  );
}
