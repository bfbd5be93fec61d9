import type { Result } from '@delib/domain';
import type { PassageDemande } from '@delib/usecases/jury/passer-jurys';
import type { PassageAppele } from '@delib/usecases/jury/passer-jurys-appeles';
import type { RapportDePassages } from './rapport';

/** The action `passerJurys` of one activity, as its Vue détaillée calls it: each jury answers for itself. */
export type Passer = (demandes: readonly PassageDemande[]) => Promise<Result<RapportDePassages>>;

/** What an act over the jurys of a Vue synthétique answers: done, or a job whose compte-rendu is followed. */
export type ReponseAppeles = RapportDePassages | { readonly compteRenduId: string };

/** The action `passerJurysAppeles` of one activity, as its Vue synthétique calls it. */
export type PasserAppeles = (demande: PassageAppele) => Promise<Result<ReponseAppeles>>;
