/** A session received as files: reception by COPY, comparison with what is stored, writing of the differences. */
export * from './import/absents';
export * from './import/comparaison';
export * from './import/ecarts';
export * from './import/ecriture';
export * from './import/lot';
export * from './import/naissances';
export * from './import/reception';
