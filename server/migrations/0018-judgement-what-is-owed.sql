-- What each part owes from gates behind it by its last judgement, noted when that is kept: how many duties in each of the six stages it may come to
-- stand in, in their order; and by which gates of the knowledge that was counted. Where nothing is noted, or by other gates, whoever counts counts duty
-- by duty; the night notes it.
ALTER TABLE judgement_last
  ADD COLUMN owed int[] CHECK (cardinality(owed) = 6),
  ADD COLUMN gates text CHECK (gates ~ '^[0-9a-f]{64}$'),
  ADD CHECK ((owed IS NULL) = (gates IS NULL));
GRANT UPDATE (owed, gates) ON judgement_last TO rustning_app;
