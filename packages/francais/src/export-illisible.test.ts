import type { CauseExportIllisible } from '@delib/domain';
import { describe, expect, it } from 'vitest';
import { CAUSES } from './export-illisible';
import { phraseRefus } from './refus';

const PHRASES = Object.keys(CAUSES).map((cause) => [
  cause,
  phraseRefus({ code: 'export_illisible', cause: cause as CauseExportIllisible }),
]);

describe('a file that « Reprise » cannot read', () => {
  it.each(PHRASES)('is told for what it is, with what to do: %s', (_cause, phrase) => {
    expect(phrase).toMatch(/^Ce fichier .+\. .+\.$/);
    expect(phrase).toMatch(/rien n’a été enregistré/i);
    expect(phrase).toMatch(/[Cc]hoisissez|Exportez|reportez/);
    expect(phrase).not.toContain('_');
  });
});
