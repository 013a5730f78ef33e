package be.huurwerk.tenancy.contract;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.tenancy.LeaseSigned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Opens the checklist of a lease that is signed, in its transaction, by the landlord's policy of that day. A household that is taken over
 * was welcomed before.
 */
@ApplicationScoped
class OpenChecklist {

    private static final String POLICY = "policy/tenancy/signing-checklist";

    private final Checklist checklist;
    private final Parameters parameters;

    OpenChecklist(Checklist checklist, Parameters parameters) {
        this.checklist = checklist;
        this.parameters = parameters;
    }

    void on(@Observes LeaseSigned lease) {
        if (lease.takenOver()) {
            return;
        }
        for (ChecklistItem item : asked(lease)) {
            parameters
                    .findWord(POLICY, item.name(), lease.signedOn())
                    .map(rule -> DueRule.parse(rule.value()).dueOn(lease.signedOn(), lease.startDate()))
                    .ifPresent(dueOn -> checklist.open(lease.tenancyId(), item, dueOn));
        }
    }

    private static List<ChecklistItem> asked(LeaseSigned lease) {
        return Stream.of(ChecklistItem.values())
                .filter(item -> item != ChecklistItem.previousLease || lease.keptOnStatement())
                .toList();
    }
}
