import { metadataChangements, pageChangements } from '../../../../../../../pv/PageChangements';

export const metadata = metadataChangements;

/** What a signed PV of the groupe says otherwise than the one before. */
export default pageChangements(1);
