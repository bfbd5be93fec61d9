import { formatNom, numeroPv } from '@delib/domain';
import { direRole, formatDateHeure, typo } from '@delib/francais';
import type { LigneJury } from '@delib/usecases/jury/lister-jurys';
import type { ReactNode } from 'react';
import { TitreDeFin } from '../TitreDeFin';

/** The signed PV of the round: who, when, the verdict on the stored bytes, the file. */
export function PvSigneAffiche({ ligne }: { readonly ligne: LigneJury }): ReactNode {
  const { jury, pvs, travail } = ligne;
  const { groupe, ronde } = travail;
  const pv = pvs.find((each) => each.groupe === groupe && each.version === ronde);
  if (!pv?.signature) return null;
  const { signature, version } = pv;
  const numero = numeroPv(jury.session, jury.code, groupe, version);
  return (
    <section aria-labelledby="titre-signe">
      <TitreDeFin key="signe" id="titre-signe" className="fr-h4">
        PV signé
      </TitreDeFin>
      <dl className="delib-fiche-jury">
        <Rubrique titre="Document" valeur={numero} />
        <Rubrique titre="Signé par" valeur={`${formatNom(signature)}, ${direRole(signature.qualite)}`} />
        <Rubrique titre="Signé le" valeur={formatDateHeure(signature.signeLe.toISOString())} />
        <Rubrique titre="Horodaté le" valeur={formatDateHeure(signature.jetonLe.toISOString())} />
        <Rubrique
          titre="Vérification"
          valeur="La signature, l’horodatage et le document conservé concordent."
        />
      </dl>
      <p className="delib-empreinte">{typo(`Empreinte SHA-256 du fichier : ${signature.sha256}`)}</p>
      <a
        className="fr-btn fr-btn--secondary"
        href={`/documents/pv/${groupe}/${version}`}
        download={`${numero}.pdf`}
      >
        Télécharger le PV signé
      </a>
    </section>
  );
}

function Rubrique({ titre, valeur }: { readonly titre: string; readonly valeur: string }): ReactNode {
  return (
    <div>
      <dt>{titre}</dt>
      <dd>{typo(valeur)}</dd>
    </div>
  );
}
