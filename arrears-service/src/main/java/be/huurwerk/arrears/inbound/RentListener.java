package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.arrears.posting.Cause;
import be.huurwerk.arrears.posting.RentDecision;
import be.huurwerk.arrears.posting.RentDecisions;
import be.huurwerk.arrears.posting.RentPeriod;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rent service tells: decisions. */
@ApplicationScoped
class RentListener implements EventListener {

    private final RentDecisions decisions;
    private final BookRent bookRent;

    RentListener(RentDecisions decisions, BookRent bookRent) {
        this.decisions = decisions;
        this.bookRent = bookRent;
    }

    record Decided(UUID tenancyId, UUID rentDecisionId, OffsetDateTime decidedAt, List<Period> periods) {
        Decided {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(rentDecisionId, "rentDecisionId");
            Facts.present(decidedAt, "decidedAt");
            Facts.present(periods, "periods");
        }
    }

    record Period(LocalDate from, Optional<LocalDate> until, BigDecimal rent) {}

    @Override
    public String name() {
        return "rent";
    }

    @Override
    public String topic() {
        return "huurwerk.rent-calculation.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        if (!event.type().equals("rentDecisions.notify.decided")) {
            return;
        }
        Decided decided = event.data(Decided.class);
        List<RentPeriod> periods = decided.periods().stream()
                .map(period -> new RentPeriod(period.from(), period.until(), Euro.of(period.rent())))
                .toList();
        decisions.add(
                decided.tenancyId(),
                new RentDecision(decided.rentDecisionId(), decided.decidedAt().toInstant(), periods));
        bookRent.upToDate(decided.tenancyId(), Cause.rentDecision);
    }
}
