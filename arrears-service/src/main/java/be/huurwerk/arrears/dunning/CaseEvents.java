package be.huurwerk.arrears.dunning;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Tells the others that arrears began or ended; no amount, no step. */
@ApplicationScoped
class CaseEvents {

    private static final String OPENED = "arrearsCases.notify.opened";
    private static final String CLOSED = "arrearsCases.notify.closed";

    private final Outbox outbox;

    CaseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    record Opened(UUID tenancyId, UUID arrearsCaseId, LocalDate openedOn, LocalDate since) {}

    record Closed(UUID tenancyId, UUID arrearsCaseId, LocalDate closedOn) {}

    void opened(Collection<ArrearsCase> cases) {
        outbox.appendAll(
                OPENED,
                cases.stream()
                        .map(one -> new Outbox.Entry(
                                one.tenancyId(),
                                new Opened(one.tenancyId(), one.arrearsCaseId(), one.openedOn(), one.since())))
                        .toList());
        closed(cases.stream().filter(one -> one.closedOn().isPresent()).toList());
    }

    /** Cases with the day on which they were closed. */
    void closed(Collection<ArrearsCase> cases) {
        outbox.appendAll(
                CLOSED,
                cases.stream()
                        .map(one -> new Outbox.Entry(
                                one.tenancyId(),
                                new Closed(
                                        one.tenancyId(),
                                        one.arrearsCaseId(),
                                        one.closedOn().orElseThrow())))
                        .toList());
    }
}
