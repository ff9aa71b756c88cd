-- What the organisation had decided to hold itself to when a part was judged: each of its own duties in full, with whose decision it is, so that
-- the judgement can be reached again whatever is adopted or ended later. It is part of the digest.
ALTER TABLE judged_facts ADD COLUMN own jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(own) = 'array');
ALTER TABLE judged_facts ALTER COLUMN own DROP DEFAULT;
