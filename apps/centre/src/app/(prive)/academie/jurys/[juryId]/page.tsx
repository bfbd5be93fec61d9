import type { MembreCompose } from '@delib/db';
import { formatEtat } from '@delib/domain';
import { phraseRefus, typo } from '@delib/francais';
import { lireComposition } from '@delib/usecases/jury/composer-jury';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { PageActivite } from '../../../../../activite/PageActivite';
import { exigerActivite } from '../../../../../server/garde';
import { Anciens } from './Anciens';
import { Composition } from './Composition';
import type { CompositionVue, MembreAffiche } from './composition-vue';
import { TableMembres } from './TableMembres';

export const metadata: Metadata = { title: 'Composition d’un jury' };

/** The composition of one jury: the arrêté, who is named, what lacks, who was named before. */
export default async function PageComposition({
  params,
}: {
  readonly params: Promise<{ readonly juryId: string }>;
}): Promise<ReactNode> {
  const contexte = await exigerActivite('composer_jurys');
  const { juryId } = await params;
  if (!z.uuid().safeParse(juryId).success) notFound();
  const lue = await lireComposition(contexte, juryId);
  if (!lue.ok) notFound();
  const { jury, membres, anciens, refus } = lue.valeur;
  const vue: CompositionVue = {
    juryId: jury.id,
    code: jury.code,
    etat: jury.etat,
    annee: jury.annee,
    version: jury.version,
    lueLe: contexte.maintenant.toISOString(),
    nomination: jury.nomination,
    membres: membres.map(toMembreAffiche),
    anciens: anciens.map((membre) => ({
      ...toMembreAffiche(membre),
      retireLe: (membre.retireLe ?? contexte.maintenant).toISOString(),
    })),
  };
  return (
    <PageActivite
      contexte={contexte}
      activite="composer_jurys"
      suite={[{ libelle: `Jury ${jury.code}` }]}
      chapeau={typo(
        `${jury.specialite ?? 'Sans règlement'}, session ${jury.session}, ${jury.centreNom} (${jury.centreVille}). État : ${formatEtat(jury.etat)}.`,
      )}
    >
      {refus === null ? (
        <Composition vue={vue} />
      ) : (
        <>
          <div className="fr-alert fr-alert--info fr-mb-3w">
            <p>{phraseRefus(refus)}</p>
          </div>
          <TableMembres
            membres={vue.membres.map((membre) => ({ ...membre, cle: membre.id }))}
            connus={vue.membres}
          />
        </>
      )}
      <Anciens membres={vue.anciens} />
    </PageActivite>
  );
}

function toMembreAffiche(membre: MembreCompose): MembreAffiche {
  const { id, nom, prenom, qualite, college, statut, login, testeLe, aSiege, aSigne } = membre;
  return {
    id,
    nom,
    prenom,
    qualite,
    college,
    statut,
    login,
    testeLe: testeLe?.toISOString() ?? null,
    aSiege,
    aSigne,
  };
}
