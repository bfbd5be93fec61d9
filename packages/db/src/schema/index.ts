export * from './acces';
export * from './candidat';
export * from './jury';
export * from './pv';
export * from './reexamen';
export * from './session';
