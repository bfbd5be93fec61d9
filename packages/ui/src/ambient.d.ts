// Style sheets are imported for their effect; the bundler knows them, tsc does not.
declare module '*.scss';
declare module '*.css';
