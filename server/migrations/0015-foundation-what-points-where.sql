-- Everything that is called somebody's id leads to a row of the same organisation, or says here why it does not.
ALTER TABLE answer ADD FOREIGN KEY (tenant_id, import_id) REFERENCES portfolio_import;
ALTER TABLE engagement_part ADD FOREIGN KEY (tenant_id, import_id) REFERENCES portfolio_import;
ALTER TABLE conclusion ADD FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part;
ALTER TABLE decision ADD FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part;
ALTER TABLE offer ADD FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part;
ALTER TABLE offer ADD FOREIGN KEY (tenant_id, original_id) REFERENCES conclusion;
COMMENT ON COLUMN portfolio_import.job_id IS 'points freely: a job that has ended is swept away, and the import stays';
COMMENT ON COLUMN look.account_id IS 'points freely: a person''s account stands outside any organisation';
COMMENT ON COLUMN stage_change.by_id IS 'points freely: a person, a key or a job';
COMMENT ON COLUMN offer.addressee_id IS 'points freely: another organisation';
COMMENT ON COLUMN offer_received.offer_id IS 'points freely: a row of the sender''s';
COMMENT ON COLUMN offer_received.sender_id IS 'points freely: another organisation';
COMMENT ON COLUMN organisation_relation.other_id IS 'points freely: another organisation, as somebody has written it down';
COMMENT ON COLUMN service.public_service_id IS 'points freely: a row of the organisation that published it';
COMMENT ON COLUMN supplier.public_supplier_id IS 'points freely: a row of the organisation that published it';
COMMENT ON COLUMN service_use.service_id IS 'points freely: a row of the organisation that published it';
COMMENT ON COLUMN public_service_use.service_id IS 'points freely: a row of the organisation that published it';
-- The pointer to the newest judgement, which has its own entry, and the day it is looked at again.
COMMENT ON TABLE judgement_last IS 'not journalled: says which judgement is the newest; each judgement has its entry';
-- What comes with an import shares the import's entry; the triggers divide between them what may be added.
COMMENT ON TABLE engagement IS 'journalled by one of 2: its own entry, or that of the import it came with';
COMMENT ON TABLE engagement_part IS 'journalled by one of 2: the engagement''s entry, its own, or that of the import it came with';
COMMENT ON TABLE answer IS 'journalled by one of 3: the entry of the engagement, the organisation or the import';
COMMENT ON TABLE supply_chain IS 'one for each supplier';
