package be.huurwerk.system;

import be.huurwerk.localstack.Suite;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the services write down of their own doings: nobody may be named there. Bytes of an event that could not be applied are read as text. */
final class Bookkeeping {

    private static final Map<String, String> QUESTIONS = Map.of(
            "outbox", "select t::text from outbox t",
            "dead_letter",
                    "select t::text || encode(record_key, 'escape') || encode(record_value, 'escape') from dead_letter t",
            "audit_record", "select t::text from audit_record t",
            "idempotency_key", "select concat_ws(' ', client, method, path, key, headers) from idempotency_key",
            "run", "select t::text from run t",
            "run_failure", "select t::text from run_failure t",
            "scheduled_run", "select t::text from scheduled_run t",
            "bulk_load", "select t::text from bulk_load t",
            "bulk_refusal", "select t::text from bulk_refusal t",
            "told", "select t::text from told t");

    private Bookkeeping() {}

    /** Each row of each of these tables of a database. */
    static List<String> of(Suite suite, Database database) {
        return QUESTIONS.values().stream()
                .flatMap(question -> database.ask(suite, question).stream())
                .toList();
    }

    /** Those of all databases. */
    static List<String> ofAll(Suite suite) {
        return Stream.of(Database.values())
                .flatMap(database -> of(suite, database).stream())
                .toList();
    }
}
