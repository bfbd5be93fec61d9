import { type Etat, groupeDe, LIBELLES_ETAT, precede } from '@delib/domain';
import { compter, typo } from '@delib/francais';
import type { ReactNode } from 'react';

const ETAPES_JURY: Readonly<Record<1 | 2, readonly Etat[]>> = {
  1: ['105', '110', '120', '130', '140', '198'],
  2: ['200', '210', '211', '212', '214', '218'],
};

/** Where the jury stands: each état with its code and its words; done, current and to come said, not only drawn. */
export function EtapesJury({
  etat,
  candidatsSecondGroupe,
}: {
  readonly etat: Etat;
  readonly candidatsSecondGroupe: number;
}): ReactNode {
  const etapes = ETAPES_JURY[groupeDe(etat)];
  return (
    <section aria-labelledby="titre-etapes" className="fr-mb-4w">
      <h2 id="titre-etapes" className="fr-h4">
        Où en est le jury
      </h2>
      {etat === '000' ? <p>{typo(`État 000 : ${LIBELLES_ETAT['000']}.`)}</p> : null}
      {groupeDe(etat) === 2 ? <p>Le 1er groupe est terminé et verrouillé en académie.</p> : null}
      <ol className="delib-etapes">
        {etapes.map((etape) => {
          const moment = momentDe(etape, etat);
          return (
            <li
              key={etape}
              className={`delib-etape delib-etape--${moment}`}
              aria-current={etape === etat ? 'step' : undefined}
            >
              <span className={ICONES[moment]} aria-hidden="true" />
              <span>
                <strong>{etape}</strong> {LIBELLES_ETAT[etape]}
                <span className="delib-mention">{MOMENTS[moment]}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {estApresLe1erGroupe(etat) ? (
        <p className="fr-mb-0">
          {typo(
            candidatsSecondGroupe === 0
              ? 'Aucun candidat n’est admis à se présenter au 2nd groupe : le jury s’arrête à l’état 198.'
              : `Viendra ensuite le 2nd groupe, pour ${compter(candidatsSecondGroupe, 'candidat', 'candidats')} : états 200 à 218.`,
          )}
        </p>
      ) : null}
    </section>
  );
}

/** The last état of all is a thing done, not one that goes on. */
function momentDe(etape: Etat, etat: Etat): keyof typeof MOMENTS {
  if (precede(etape, etat) || (etape === etat && etat === '218')) return 'faite';
  return etape === etat ? 'courante' : 'a-venir';
}

/** Its decisions are taken: it is known who goes to the 2nd groupe. */
function estApresLe1erGroupe(etat: Etat): boolean {
  return groupeDe(etat) === 1 && !precede(etat, '130');
}

const ICONES = {
  faite: 'fr-icon-checkbox-circle-fill',
  courante: 'fr-icon-arrow-right-circle-fill',
  'a-venir': 'fr-icon-time-line',
} as const;

const MOMENTS = { faite: 'fait', courante: 'en cours', 'a-venir': 'ensuite' } as const;
