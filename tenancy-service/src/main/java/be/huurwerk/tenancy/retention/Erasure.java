package be.huurwerk.tenancy.retention;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of one table from which something goes; {@code where} names the tenancy, or the person, once.
 *
 * @param what the figure under which they are counted
 * @param change the columns and what they become; none when the rows go
 */
record Erasure(String what, String table, String change, String where) {

    /** What stands where a text was that can't be empty. */
    static final String GONE = "'***'";

    private static final String OF_TENANCY = "tenancy_id = ?";
    private static final String FACTS = "since = null, severely_disabled = false, family_allowance = null,"
            + " orphan_allowance = null, domiciled = null, shared_custody = null, other_parent_rents_socially = null,"
            + " unmarried = null, resident_since_majority = null, degree = null";

    /** All that is personal in a file. A feature that keeps a text, or facts of a person, adds its own here. */
    static List<Erasure> ofTenancy() {
        List<Erasure> all = new ArrayList<>(List.of(
                rows("heirs", "heir", OF_TENANCY),
                rows("documents", "document", "subject_kind = 'tenancy' and subject_id = ?"),
                rows("forwardingAddresses", "forwarding_address", OF_TENANCY),
                text("visitFindings", "visit", "findings", OF_TENANCY),
                rows("referrals", "referral", OF_TENANCY),
                rows("procedureEvidence", "procedure_evidence", in("procedure_id", "procedure_file")),
                rows("procedureSteps", "procedure_step", in("procedure_id", "procedure_file")),
                rows("procedures", "procedure_file", OF_TENANCY),
                rows("obligationSteps", "obligation_step", in("obligation_id", "obligation")),
                new Erasure(
                        "inspectionRemarks",
                        "inspection_item",
                        "room = " + GONE + ", element = " + GONE + ", description = null",
                        in("inspection_id", "inspection") + " and room <> " + GONE),
                gone("damageDescriptions", "damage", "description", OF_TENANCY),
                gone("damageDescriptions", "damage_claim", "description", OF_TENANCY),
                text("checklistNotes", "checklist_item", "note", OF_TENANCY),
                gone("reasons", "key_handover", "override_reason", OF_TENANCY),
                text("reasons", "tenancy", "override_reason", OF_TENANCY),
                text("reasons", "contract_preparation", "override_reason", OF_TENANCY),
                gone("reasons", "annulment", "reason", OF_TENANCY),
                other("dwelling_offer", OF_TENANCY),
                other("internal_move_request", OF_TENANCY),
                text("reasons", "household_change", "decision_reason", OF_TENANCY),
                rows("meterReadings", "meter_reading", OF_TENANCY),
                rows("meterReadings", "meter_handover", OF_TENANCY),
                text("references", "lease_registration_step", "reference", OF_TENANCY),
                rows("references", "tenancy_reference", OF_TENANCY),
                new Erasure(
                        "memberFacts",
                        "contract_preparation",
                        "household = '[]'",
                        OF_TENANCY + " and household <> '[]'"),
                new Erasure("memberFacts", "household_member", FACTS, OF_TENANCY),
                new Erasure("memberFacts", "member_change", FACTS, OF_TENANCY),
                new Erasure("memberFacts", "residence", FACTS, OF_TENANCY),
                new Erasure(
                        "memberFacts",
                        "household_change",
                        FACTS.replace("= false", "= null")
                                + ", owns_no_property = null, willing_to_learn_dutch = null,"
                                + " follows_integration_path = null, registered = null",
                        OF_TENANCY)));
        all.addAll(kept());
        return all;
    }

    /** What there is of a person beside the person's own row, which is erased after them. */
    static List<Erasure> ofPerson() {
        List<Erasure> all = new ArrayList<>(List.of(
                rows("references", "person_reference", "person_id = ?"),
                rows("documents", "document", "subject_kind = 'person' and subject_id = ?"),
                new Erasure(
                        "memberFacts",
                        "contract_preparation",
                        "household = '[]', withdrawal_reason = null, override_reason = null",
                        "status = 'withdrawn' and position(?::text in household) > 0"),
                rows(
                        "fileLines",
                        "bulk_line",
                        "position((select ssin from person where person_id = ?) in content) > 0")));
        all.addAll(kept());
        return all;
    }

    /** Answers that are kept for a call made twice, and events that the topic has, which go by themselves in time; why an event was thrown away or settled. */
    private static List<Erasure> kept() {
        return List.of(
                rows("keptAnswers", "idempotency_key", "position(?::text in path || coalesce(body, '')) > 0"),
                rows("relayedEvents", "outbox", "subject = ? and published_at is not null"),
                text("discardedEvents", "discarded_event", "reason", "subject = ?"),
                text("forgottenEvents", "forgotten_event", "done_reason", "subject = ?"));
    }

    private static Erasure rows(String what, String table, String where) {
        return new Erasure(what, table, "", where);
    }

    private static Erasure text(String what, String table, String column, String where) {
        return new Erasure(what, table, column + " = null", where + " and " + column + " is not null");
    }

    private static Erasure gone(String what, String table, String column, String where) {
        return new Erasure(what, table, column + " = " + GONE, where + " and " + column + " <> " + GONE);
    }

    /** A reason that is one of a list: what it was is no longer said. */
    private static Erasure other(String table, String where) {
        return new Erasure("reasons", table, "reason = 'other'", where + " and reason <> 'other'");
    }

    private static String in(String id, String parent) {
        return id + " in (select " + id + " from " + parent + " where tenancy_id = ?)";
    }

    /** Erases them, and tells how many rows it changed or removed. */
    String statement() {
        return change.isEmpty()
                ? "delete from " + table + " where " + where
                : "update " + table + " set " + change + " where " + where;
    }

    /** How many rows it would be. */
    String count() {
        return "select count(*) from " + table + " where " + where;
    }
}
