package be.huurwerk.arrears.court;

import be.huurwerk.arrears.court.CourtCase.Kind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a court file tells by itself, and what else must be in it: functions of what is recorded. */
final class CourtFileRules {

    private CourtFileRules() {}

    /** Of which the file itself holds a table. */
    static Set<Item> told(List<CourtRecords.Plan> plans, List<CourtRecords.Contact> contacts) {
        Set<Item> told = EnumSet.noneOf(Item.class);
        if (!plans.isEmpty()) {
            told.add(Item.paymentPlans);
        }
        if (!contacts.isEmpty()) {
            told.add(Item.contacts);
        }
        return told;
    }

    /** Of what happened in the procedure until the day there is a record. */
    static Set<Item> expected(CourtCase one, LocalDate on) {
        Set<Item> expected = EnumSet.noneOf(Item.class);
        one.steps().stream().filter(step -> !step.on().isAfter(on)).forEach(step -> {
            if (step.kind() == Kind.conciliation) {
                expected.add(Item.conciliationRecord);
            }
            if (step.kind() == Kind.judgment) {
                expected.add(Item.judgment);
            }
        });
        return expected;
    }
}
