import type { AidePage } from '@delib/francais';
import { describe, expect, test } from 'vitest';
import { trouverAide } from './trouver';

const aide = (but: string): AidePage => ({ but, qui: '', avant: [], apres: [] });
const AIDES = { '/': aide('accueil'), '/jurys/[juryId]': aide('un jury'), '/jurys/export': aide('export') };

describe('the help of a page', () => {
  test('is that of its address', () => {
    expect(trouverAide(AIDES, '/')?.but).toBe('accueil');
  });

  test('is that of any jury where the folder stands for one, and of the page of that very name first', () => {
    expect(trouverAide(AIDES, '/jurys/20112')?.but).toBe('un jury');
    expect(trouverAide(AIDES, '/jurys/export')?.but).toBe('export');
  });

  test('there is none where no page answers', () => {
    expect(trouverAide(AIDES, '/jurys')).toBeNull();
    expect(trouverAide(AIDES, '/jurys/20112/candidats')).toBeNull();
  });
});
