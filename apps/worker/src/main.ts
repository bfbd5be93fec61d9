import { demarrer } from './demarrer';

await demarrer();
