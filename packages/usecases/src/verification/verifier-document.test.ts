import type { CodeAutorite, CodeConstat, NumeroDit, VerdictRefuse, VerificationDite } from '@delib/francais';
import type { RefusAutorite, RefusVerification, VerdictNegatif } from '@delib/signature';
import { expectTypeOf, test } from 'vitest';
import type { ReponseNumero, ReponseVerification } from './verifier-document';

// Held by the type-check: signature and francais do not know each other, and this is where they meet.
test('every rule of signed documents and every answer has its words, and no words are left over', () => {
  expectTypeOf<CodeConstat>().toEqualTypeOf<RefusVerification>();
  expectTypeOf<VerdictRefuse>().toEqualTypeOf<VerdictNegatif>();
  expectTypeOf<VerificationDite['reponse']>().toEqualTypeOf<ReponseVerification['reponse']>();
  expectTypeOf<NumeroDit['reponse']>().toEqualTypeOf<ReponseNumero['reponse']>();
});

test('every reason why the authority does not open has its words, and no words are left over', () => {
  expectTypeOf<CodeAutorite>().toEqualTypeOf<RefusAutorite['code']>();
});
