import { demarrer } from '../demarrer';
import { GENERATEURS_DE_TEST } from './generateur-lent';

await demarrer(GENERATEURS_DE_TEST);
