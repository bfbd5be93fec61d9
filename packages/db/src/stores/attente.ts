/**
 * Since when a jury waits, as SQL: since it came to its état; since its PV was signed, where it is then its own to close;
 * since its réexamen was opened. `null` before its first change of état, and of a jury that waits for nobody any more:
 * `attenteDe` of the domain, which says for whom, agrees on that (a test compares them).
 * @param jury how the statement names the row of the jury
 */
export function attendDepuis(jury: 'j' | 'jury'): string {
  return `greatest(
    (select t.quand from transition t where t.jury_id = ${jury}.id and ${jury}.etat <> '218'
      and (${jury}.etat <> '198' or ${jury}.candidats_second_groupe > 0) order by t.id desc limit 1),
    (select max(s.signe_le) from pv v join signature s on s.pv_id = v.id
      where v.jury_id = ${jury}.id and v.reexamen_id is null and v.abandonne_le is null and ${jury}.etat in ('120', '211')
        and v.groupe = case ${jury}.etat when '120' then 1 else 2 end
        and v.version = case ${jury}.etat when '120' then ${jury}.ronde_1 else ${jury}.ronde_2 end),
    (select max(r.ouvert_le) from reexamen r where r.jury_id = ${jury}.id and r.etat in ('ouvert', 'edition')))`;
}
