export { DocumentRacine } from './DocumentRacine';
export { Fournisseurs } from './Fournisseurs';
