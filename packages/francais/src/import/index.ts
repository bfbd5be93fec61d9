export { CODES_PAR_MILLIERS, type CodeParMilliers, phraseParMilliers } from './avertissements';
export {
  phraseCasEnEchec,
  phraseFautes,
  phraseInterdit,
  phraseLotImporte,
  phraseReste,
  phraseSansEcriture,
  phraseSessionImportee,
} from './bilan';
export { libelleEcart, phraseEcart, phraseRaison } from './ecarts';
export { direLieu } from './lieux';
