-- When the académie lifted « présumé fraudeur » on the screen: files made before the commission ruled do not raise it again.
ALTER TABLE "candidat" ADD COLUMN "soupcon_leve_le" timestamp with time zone;--> statement-breakpoint
GRANT UPDATE (soupcon_leve_le) ON candidat TO delib_centre;--> statement-breakpoint
ALTER TABLE candidat NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE journal NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE candidat c SET soupcon_leve_le = l.le
FROM (SELECT jury_id, objet, max(quand) AS le FROM journal WHERE acte = 'leverPresumeFraudeur' GROUP BY jury_id, objet) l
WHERE l.jury_id = c.jury_id AND l.objet = 'candidat ' || c.numero_anonymat AND NOT c.presume_fraudeur;--> statement-breakpoint
ALTER TABLE candidat FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE journal FORCE ROW LEVEL SECURITY;
