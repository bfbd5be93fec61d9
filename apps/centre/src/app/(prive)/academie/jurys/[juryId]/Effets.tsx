import {
  deliberationEnCours,
  type Etat,
  formatNom,
  LIBELLES_QUALITE,
  type MembreModifie,
  type Nomination,
  type PlanComposition,
} from '@delib/domain';
import { typo } from '@delib/francais';
import type { ReactNode } from 'react';
import { formatArrete } from '../ligne';
import type { MembreAffiche } from './composition-vue';

/** What saving does, by name, before it is confirmed: who comes, who goes, whose access ends. */
export function Effets(props: {
  readonly etat: Etat;
  readonly plan: PlanComposition;
  readonly connus: readonly MembreAffiche[];
  /** The arrêté, when it changes. */
  readonly arrete: { readonly apres: Nomination | null } | null;
}): ReactNode {
  const { etat, plan, connus, arrete } = props;
  const phrases = [
    ...(arrete === null
      ? []
      : [
          arrete.apres === null
            ? 'L’arrêté de nomination est effacé.'
            : `L’arrêté de nomination devient : ${formatArrete(arrete.apres)}.`,
        ]),
    ...plan.ajoutes.map(
      (membre) => `À nommer : ${formatNom(membre)}, ${LIBELLES_QUALITE[membre.qualite].toLowerCase()}.`,
    ),
    ...plan.modifies.map(phraseModifie),
    ...plan.retires.map((membre) => `À retirer du jury : ${formatNom(membre)}.`),
  ];
  const connu = (id: string) => connus.find((membre) => membre.id === id);
  const acces = plan.accesPerdus.flatMap(({ id }) => {
    const login = connu(id)?.login;
    return login ? [login] : [];
  });
  const siege = plan.retires.filter(({ id }) => connu(id)?.aSiege || connu(id)?.aSigne);
  return (
    <>
      <ul className="fr-mb-2w">
        {phrases.map((phrase) => (
          <li key={phrase}>{typo(phrase)}</li>
        ))}
      </ul>
      {acces.length === 0 ? null : (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>
            {typo(
              acces.length === 1
                ? `Le papillon ${acces[0]} cesse de fonctionner immédiatement et la session en cours de cette personne prend fin.`
                : `Les papillons ${acces.join(', ')} cessent de fonctionner immédiatement et les sessions en cours de ces personnes prennent fin.`,
            )}
          </p>
        </div>
      )}
      {siege.length === 0 ? null : (
        <p>
          {typo(
            `${siege.map(formatNom).join(', ')} a déjà siégé ou signé : sa présence et sa signature restent enregistrées.`,
          )}
        </p>
      )}
      {deliberationEnCours(etat) && plan.ajoutes.length > 0 ? (
        <p>
          {typo(
            'La délibération est en cours : le jury devra enregistrer la présence des nouveaux membres avant de signer le PV (D643-31).',
          )}
        </p>
      ) : null}
    </>
  );
}

function phraseModifie({ avant, apres }: MembreModifie): string {
  const noms = formatNom(avant) === formatNom(apres) ? '' : `devient ${formatNom(apres)}, `;
  const qualite =
    avant.qualite === apres.qualite
      ? 'collège ou statut modifié'
      : `${LIBELLES_QUALITE[avant.qualite].toLowerCase()} → ${LIBELLES_QUALITE[apres.qualite].toLowerCase()}`;
  const memes =
    avant.qualite === apres.qualite && avant.college === apres.college && avant.statut === apres.statut;
  return `${formatNom(avant)} : ${noms}${memes ? 'nom modifié' : qualite}.`;
}
