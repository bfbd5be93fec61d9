import { AIDES_CENTRE, AIDES_PORTAIL, type Aides } from '@delib/francais';
import type { Ecran } from './ecrans';
import { VARIANTES } from './photographe';

/** A picture beside the pages: its title and what it shows. */
export interface Vue {
  readonly nom: string;
  readonly titre: string;
  readonly legende: string;
}

const APPS: readonly (readonly [app: Ecran['app'], titre: string, aides: Aides])[] = [
  ['jury-portal', 'Jury portal', AIDES_PORTAIL],
  ['centre', 'Centre and académie', AIDES_CENTRE],
];

/**
 * The index of the folder, in Markdown.
 * @param ecrans those whose pictures are kept, with the title that each page has
 */
export function sommaire(
  ecrans: readonly (Ecran & { readonly titre: string })[],
  autres: readonly Vue[],
): string {
  const lignes = [
    '# Screens',
    '',
    'Taken by `npm run ecrans` from the demo, on production builds: both themes, 1,280 pixels and 320. The captions are what',
    '« Aide » says on each page.',
    '',
  ];
  for (const [app, titre, aides] of APPS) {
    lignes.push(`## ${titre}`, '');
    for (const ecran of ecrans.filter((each) => each.app === app)) {
      const but = Object.entries(aides).find(([adresse]) => adresse === ecran.adresse)?.[1].but ?? '';
      lignes.push(...morceau({ nom: ecran.nom, titre: ecran.titre, legende: but }));
    }
  }
  lignes.push('## Elsewhere', '');
  for (const vue of autres) lignes.push(...morceau(vue));
  return `${lignes.join('\n').trimEnd()}\n`;
}

function morceau({ nom, titre, legende }: Vue): readonly string[] {
  const [premiere = '', ...suivantes] = VARIANTES;
  const liens = suivantes.map((variante) => `[${variante.replace('-', ' ')}](${nom}-${variante}.webp)`);
  return [
    `### ${titre}`,
    '',
    `${legende} ${liens.join(', ')}`,
    '',
    `![${titre}](${nom}-${premiere}.webp)`,
    '',
  ];
}
