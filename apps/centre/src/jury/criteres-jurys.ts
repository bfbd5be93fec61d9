import type { FiltreAvancement } from '@delib/db';
import { ETATS, type Etat, formatEtat, isEtat } from '@delib/domain';
import type { Critere, ValeursCriteres } from '@delib/ui/url';
import type { Cadre } from '@delib/usecases/perimetre/lire-cadre';
import { choixPeriodes } from '../perimetre/ChoixPeriode';
import type { ActiviteDePassage } from './demandes';

/** The états that an activity of the académie shows at first; every other shows all of them. */
export const ETATS_AU_DEPART: Readonly<Partial<Record<ActiviteDePassage, readonly Etat[]>>> = {
  ouvrir_deliberations: ['000', '105', '198'],
  verrouiller_groupes: ['140', '198', '214', '218'],
};

/**
 * The criteria a jury is searched by: code and état at first, the others under « Voir plus de critères de recherche ».
 * The session is the latest one unless another is asked for; a centre is offered to who sees several.
 * @param etats the états at the start; empty: all
 */
export function criteresJurys(cadre: Cadre, etats: readonly Etat[] = []): readonly Critere[] {
  const { sessions, centres, specialites } = cadre;
  const [derniere] = sessions;
  const intitules = new Map(specialites.map(({ code, intitule }) => [code, intitule]));
  return [
    { id: 'jury', libelle: 'Jury', type: 'texte' },
    {
      id: 'etat',
      libelle: 'État d’avancement du jury',
      type: 'liste',
      choix: ETATS.map((etat) => ({ valeur: etat, libelle: formatEtat(etat) })),
      parDefaut: etats,
    },
    ...(centres.length < 2
      ? []
      : [
          {
            id: 'centre',
            libelle: 'Centre de délibération',
            type: 'liste' as const,
            choix: centres.map(({ code, nom, ville }) => ({
              valeur: code,
              libelle: `${code} ${nom}, ${ville}`,
            })),
          },
        ]),
    {
      id: 'qualification',
      libelle: 'Qualification présentée',
      type: 'liste',
      choix: [...intitules].map(([valeur, libelle]) => ({ valeur, libelle })),
      present: false,
    },
    {
      id: 'periode',
      libelle: 'Période de délibération',
      type: 'liste',
      choix: choixPeriodes(sessions),
      present: false,
    },
    {
      id: 'session',
      libelle: 'Session',
      type: 'liste',
      choix: sessions.map(({ code, libelle }) => ({ valeur: code, libelle })),
      parDefaut: derniere === undefined ? [] : [derniere.code],
      present: sessions.length > 1,
    },
  ];
}

/** The filter of the database that the criteria stand for; a session not asked about is the latest one. */
export function filtreJurys(cadre: Cadre, valeurs: ValeursCriteres): FiltreAvancement {
  const { sessions, centres } = cadre;
  const codes = valeurs.session ?? sessions.slice(0, 1).map(({ code }) => code);
  return {
    partDuCode: valeurs.jury?.[0]?.trim(),
    etat: valeurs.etat?.filter(isEtat),
    centreId: centres.filter(({ code }) => valeurs.centre?.includes(code)).map(({ id }) => id),
    specialite: valeurs.qualification,
    periodeId: valeurs.periode,
    sessionId: sessions.filter(({ code }) => codes.includes(code)).map(({ id }) => id),
  };
}
