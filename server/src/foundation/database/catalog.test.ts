/** Every way around the tenant that could slip into the schema is opened once, and seen. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unsafeSettings } from './catalog.ts'
import { asAdmin, testDatabase, type TestDatabase } from './testing/cluster.ts'
import { againstTheRules } from './testing/house-rules.ts'

let db: TestDatabase
beforeAll(async () => void (db = await testDatabase()))
afterAll(() => db.drop())

/** What the catalog says while `change` is made, which is then undone. */
const whileChanged = (change: string): Promise<string[]> => asAdmin(db.admin, async (client) => {
  await client.query(`BEGIN; SET LOCAL search_path = rustning; ${change}`)
  const found = await againstTheRules(client)
  await client.query('ROLLBACK')
  return found
})

test('the schema as it stands has no way around the tenant, and follows the rules of the house', async () => expect(await whileChanged('SELECT 1')).toEqual([]))

describe('the catalog shows', () => {
  test.each<[string, string, string]>([
    ['a table without a tenant', 'CREATE TABLE loose (id uuid); ALTER TABLE loose OWNER TO rustning_owner', 'loose has no tenant_id'],
    ['row-level security that is off', 'ALTER TABLE outbox DISABLE ROW LEVEL SECURITY', 'outbox has row-level security off or not forced'],
    ['row-level security that spares the owner', 'ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY', 'outbox has row-level security off or not forced'],
    ['a table whose policy is gone', 'DROP POLICY outbox_own ON outbox', 'outbox has no policy for the application'],
    ['a policy that lets everything through', 'DROP POLICY outbox_own ON outbox; CREATE POLICY outbox_own ON outbox TO rustning_app USING (true)', 'outbox has a policy (outbox_own) that does not name the tenant'],
    ['a policy that checks what is seen but not what is written', 'DROP POLICY outbox_own ON outbox; CREATE POLICY outbox_own ON outbox TO rustning_app USING (tenant_id = current_tenant()) WITH CHECK (true)', 'outbox has a policy (outbox_own) that does not name the tenant'],
    ['a policy that asks for any tenant', 'ALTER POLICY outbox_own ON outbox USING (current_tenant() IS NOT NULL)', 'outbox has a policy (outbox_own) that does not name the tenant'],
    ['a policy with a way out', 'ALTER POLICY outbox_own ON outbox USING (tenant_id = (SELECT current_tenant()) OR topic = \'job\')', 'outbox has a policy (outbox_own) that does not name the tenant'],
    ['what is public that anybody may change', 'CREATE TABLE public_x (tenant_id uuid, PRIMARY KEY (tenant_id)); CREATE POLICY seen ON public_x FOR SELECT TO rustning_app USING (true); CREATE POLICY gone ON public_x FOR DELETE TO rustning_app USING (true)', 'public_x has a policy (gone) that does not name the tenant'],
    ['a policy for everybody', 'ALTER POLICY outbox_own ON outbox TO PUBLIC', 'outbox has a policy (outbox_own) for everybody'],
    ['a sequencer that sees nothing', 'DROP POLICY journal_pending_seq ON journal_pending', 'journal_pending lets rustning_seq SELECT, and no policy shows it a row'],
    ['a question with the owner’s eyes that sees nothing', 'DROP POLICY account_owner ON account', 'account_for_email sees nothing of account to SELECT'],
    ['a question with the owner’s eyes that everybody may ask', 'GRANT EXECUTE ON FUNCTION account_for_email(text) TO PUBLIC', 'account_for_email runs with its owner\'s rights for everybody'],
    ['a row that may be moved to another tenant', 'GRANT UPDATE (tenant_id) ON outbox TO rustning_app', 'outbox lets the application change tenant_id'],
    ['a table that may be changed whole', 'GRANT UPDATE ON job TO rustning_app', 'job lets the application UPDATE it whole'],
    ['a table that may be emptied', 'GRANT TRUNCATE ON job TO rustning_app', 'job lets the application TRUNCATE it whole'],
    ['a journal that may be changed', 'GRANT DELETE ON journal_entry TO rustning_app', 'journal_entry lets rustning_app DELETE what was written'],
    ['a table without its journal', 'DROP TRIGGER engagement_journalled ON engagement', 'engagement can be changed without a journal entry (UPDATE)'],
    ['a journal that is asked for too early', 'DROP TRIGGER engagement_journalled ON engagement; CREATE TRIGGER engagement_journalled AFTER INSERT OR UPDATE OR DELETE ON engagement FOR EACH ROW EXECUTE FUNCTION require_journal_entry(\'engagement\')', 'engagement can be changed without a journal entry (UPDATE)'],
    ['a journal that is asked for only sometimes', 'DROP TRIGGER supplier_journalled ON supplier; CREATE CONSTRAINT TRIGGER supplier_journalled AFTER UPDATE ON supplier DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version > 1) EXECUTE FUNCTION require_journal_entry(\'supplier\')', 'supplier can be changed without a journal entry (UPDATE)'],
    ['an owner who may be nobody', 'ALTER TABLE engagement DROP CONSTRAINT engagement_tenant_id_owner_id_fkey', 'engagement.owner_id points to what may not be there'],
    ['a row of an organisation that may not be', 'ALTER TABLE engagement DROP CONSTRAINT engagement_tenant_id_fkey, DROP CONSTRAINT engagement_tenant_id_owner_id_fkey', 'engagement.tenant_id points to what may not be there'],
    ['a person’s rows that others may see', 'DROP POLICY session_own ON session; CREATE POLICY session_own ON session TO rustning_app USING (true)', 'session has a policy (session_own) that does not name the person or the secret'],
    ['a unique key that tells of others', 'CREATE UNIQUE INDEX outbox_topic ON outbox (topic)', 'outbox has a key (outbox_topic) that does not begin with tenant_id'],
    ['a foreign key that accepts another tenant’s row', 'CREATE UNIQUE INDEX entry_id ON journal_entry (id); ALTER TABLE outbox ADD CONSTRAINT leak FOREIGN KEY (entity_id) REFERENCES journal_entry (id)', 'outbox has a foreign key (leak) without the tenant'],
    ['a view with its owner’s eyes', 'CREATE VIEW peek AS SELECT * FROM outbox; ALTER VIEW peek OWNER TO rustning_owner', 'peek is a view that sees with its owner\'s eyes'],
    ['a function with its owner’s rights and an open path', 'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS \'SELECT 1\'; ALTER FUNCTION f() OWNER TO rustning_owner', 'f runs with its owner\'s rights and an open search path'],
    ['a table that backup would miss', 'DROP POLICY backup_reads ON outbox', 'outbox is not in the backup'],
    ['something the superuser owns', 'CREATE TABLE left_over (tenant_id uuid, PRIMARY KEY (tenant_id)); ALTER TABLE left_over ENABLE ROW LEVEL SECURITY; ALTER TABLE left_over FORCE ROW LEVEL SECURITY', 'left_over is owned by postgres and not by rustning_owner'],
    ['a table that whoever hands out work could read', 'GRANT SELECT (title) ON engagement TO rustning_jobs', 'engagement can be reached by rustning_jobs'],
    ['a table that whoever hands out work could empty', 'GRANT DELETE ON session TO rustning_jobs', 'session can be reached by rustning_jobs'],
    ['jobs that could step past it all', 'ALTER ROLE rustning_login_jobs BYPASSRLS', 'rustning_login_jobs could step past row-level security'],
    ['an application that could step past it all', 'ALTER ROLE rustning_login_app BYPASSRLS', 'rustning_login_app could step past row-level security'],
    ['an application that belongs to the owner', 'GRANT rustning_owner TO rustning_login_app', 'rustning_login_app belongs to the owner'],
  ])('%s', async (_, change, sentence) => expect(await whileChanged(change)).toContain(sentence))
})

test('a setting that loses acknowledged data is shown', async () => {
  const found = await asAdmin(db.admin, async (client) => {
    await client.query('SET synchronous_commit = off')
    return unsafeSettings(client)
  })
  expect(found).toEqual([{ setting: 'synchronous_commit', value: 'off', wanted: 'on' }])
})
