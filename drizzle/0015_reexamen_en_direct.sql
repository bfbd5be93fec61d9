-- Live follow-up of a réexamen: opened, moved, its marks and decisions. What it puts in force is told by deliberation.
CREATE TRIGGER prevenir AFTER INSERT OR UPDATE ON reexamen FOR EACH ROW EXECUTE FUNCTION prevenir();--> statement-breakpoint
CREATE TRIGGER prevenir AFTER UPDATE ON deliberation_reexamen FOR EACH ROW EXECUTE FUNCTION prevenir();
