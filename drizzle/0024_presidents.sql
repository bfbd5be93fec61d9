-- Présidents and vice-présidents are two of the fifteen members of a jury, and looked for in all the jurys of an académie.
CREATE INDEX "membre_presidence" ON "membre" USING btree ("jury_id") WHERE "membre"."retire_le" is null and "membre"."qualite" in ('president', 'vice_president');
