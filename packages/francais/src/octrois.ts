import {
  direMoyenneDeNotes,
  ecrireMoyenne,
  formatCentiemes,
  type Octroi,
  type PlaceDansLeJury,
} from '@delib/domain';
import { direPointsJury } from './points';
import { fr, INSECABLE } from './typographie';

/** What a jury granted to one candidate, with its motif: « 6 points de jury (motif : Assiduité) »; or that it granted nothing. */
export function direOctroi({ points, motifPoints, relevements }: Octroi): string {
  const dits = relevements.map(
    ({ epreuve, avant, apres, motif }) =>
      fr`${epreuve} relevée de ${formatCentiemes(avant)} à ${formatCentiemes(apres)} (motif : ${motif})`,
  );
  if (points > 0) dits.push(fr`${direPointsJury(points)} (motif : ${motifPoints})`);
  return dits.length === 0 ? 'ni point de jury, ni note relevée' : dits.join(' ; ');
}

/** « 3e sur 38 », « 1er ex æquo sur 38 »: one piece, in a narrow column. */
export function direRang({ rang, memeRang, nombre }: PlaceDansLeJury): string | null {
  if (rang === null) return null;
  const place = `${rang}${rang === 1 ? 'er' : 'e'}${memeRang > 1 ? ' ex æquo' : ''} sur ${nombre}`;
  return place.replaceAll(' ', INSECABLE);
}

/** « médiane 11,50, quartiles 9,00 et 13,00 » */
export function direRepartition({ mediane, premierQuartile, troisiemeQuartile }: PlaceDansLeJury): string {
  const milieu = ecrireMoyenne(direMoyenneDeNotes(mediane));
  return `médiane ${milieu}, quartiles ${formatCentiemes(premierQuartile)} et ${formatCentiemes(troisiemeQuartile)}`;
}
