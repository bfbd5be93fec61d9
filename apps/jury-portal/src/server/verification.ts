import { lienVerification } from '@delib/documents';
import { env } from './env';

/** Address of « Vérifier un document », as a PV prints it: alone, or with the number and the digest of one PV. */
export function adresseVerification(): string;
export function adresseVerification(numero: string, empreinte: string): string;
export function adresseVerification(numero?: string, empreinte?: string): string {
  const adresse = new URL('/verifier', env().URL_CENTRE).toString();
  return numero === undefined || empreinte === undefined
    ? adresse
    : lienVerification(adresse, numero, empreinte);
}
