package be.huurwerk.tenancy.householdchange;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param reason as it is written to the household; of a refusal it may be left out where the view names refusalGrounds
 * @param conditions what was found out since the report, of who joins or becomes a tenant; it goes before what the report stated
 */
record DecisionRequest(
        Verdict decision,
        LocalDate decidedOn,
        Optional<@Size(min = 1, max = 1000) String> reason,
        Optional<Conditions> conditions) {

    enum Verdict {
        approved,
        refused
    }

    boolean isApproval() {
        return decision == Verdict.approved;
    }

    HouseholdChange.Decision toDecision() {
        return new HouseholdChange.Decision(decidedOn, reason);
    }
}
