import type { CaractereRefuse } from '@delib/domain';

/** « Le caractère U+00AD (trait d’union conditionnel), entre « Du » et « pont », n’est pas accepté… » */
export function phraseCaractere({ point, nom, visible, avant, apres }: CaractereRefuse): string {
  const lequel = visible === null ? `${point} (${nom})` : `« ${visible} » (${point}, ${nom})`;
  const lieux = [avant === '' ? '' : `après « ${avant} »`, apres === '' ? '' : `avant « ${apres} »`].filter(
    (lieu) => lieu !== '',
  );
  const ou = lieux.length === 2 ? `entre « ${avant} » et « ${apres} »` : (lieux[0] ?? 'seul dans le texte');
  const pourquoi = visible === null ? 'il ne se voit pas' : 'aucun document ne peut l’imprimer';
  return `Le caractère ${lequel}, ${ou}, n’est pas accepté : ${pourquoi}. Effacez-le et retapez ce passage.`;
}
