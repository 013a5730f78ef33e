package be.huurwerk.arrears.dunning;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Arrears of an account, followed until they are paid.
 *
 * @param since the day on which they began, as it was found when the case was opened
 * @param found what the last evaluation found
 */
record ArrearsCase(
        UUID arrearsCaseId,
        UUID rentAccountId,
        UUID tenancyId,
        LocalDate openedOn,
        LocalDate since,
        Optional<LocalDate> closedOn,
        long version,
        Found found) {

    /** What an evaluation found on a day. */
    record Found(
            LocalDate on,
            String stage,
            Euro amount,
            BigDecimal months,
            Optional<String> nextStep,
            Optional<LocalDate> nextFrom,
            boolean due,
            Optional<String> heldBackBy) {

        Found {
            months = DunningPolicy.plain(months);
        }

        static Found of(Assessment assessment, LocalDate on) {
            return new Found(
                    on,
                    assessment.stage(),
                    assessment.amount(),
                    assessment.monthsInArrears(),
                    assessment.next().map(next -> next.step().code()),
                    assessment.next().map(Assessment.NextStep::from),
                    assessment.isDue(on),
                    assessment.heldBack().stream()
                            .findFirst()
                            .map(hold -> hold.guard().name()));
        }
    }

    ArrearsCase closed(LocalDate on) {
        return new ArrearsCase(
                arrearsCaseId, rentAccountId, tenancyId, openedOn, since, Optional.of(on), version, found);
    }

    ArrearsCase with(Found now) {
        return new ArrearsCase(arrearsCaseId, rentAccountId, tenancyId, openedOn, since, closedOn, version, now);
    }

    /** Whether it is open on the evening of the day. */
    boolean isOpen(LocalDate on) {
        return !openedOn.isAfter(on) && closedOn.filter(day -> !day.isAfter(on)).isEmpty();
    }
}
