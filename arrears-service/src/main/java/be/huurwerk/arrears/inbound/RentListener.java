package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.chargesettlement.HearSettlement;
import be.huurwerk.arrears.departure.DepartureFacts;
import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.arrears.posting.Cause;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rent service tells: decisions, what is asked while a rent is awaited, fees of who lives too large, credits of property
 * taxes, and of the rent charges advances and settlements. */
@ApplicationScoped
class RentListener implements EventListener {

    private final RentProjection rents;
    private final HearSettlement hearSettlement;
    private final DepartureFacts departures;
    private final BookRent bookRent;

    RentListener(RentProjection rents, HearSettlement hearSettlement, DepartureFacts departures, BookRent bookRent) {
        this.rents = rents;
        this.hearSettlement = hearSettlement;
        this.departures = departures;
        this.bookRent = bookRent;
    }

    record OfTenancy(UUID tenancyId) {}

    record Decided(UUID tenancyId, UUID rentDecisionId, OffsetDateTime decidedAt, List<Period> periods) {
        Decided {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(rentDecisionId, "rentDecisionId");
            Facts.present(decidedAt, "decidedAt");
            Facts.present(periods, "periods");
        }
    }

    record Awaited(
            UUID tenancyId,
            LocalDate effectiveFrom,
            Optional<LocalDate> until,
            BigDecimal provisionalRent,
            OffsetDateTime awaitedSince) {
        Awaited {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(effectiveFrom, "effectiveFrom");
            Facts.present(provisionalRent, "provisionalRent");
            Facts.present(awaitedSince, "awaitedSince");
        }
    }

    record FeeDecided(UUID tenancyId, List<FeePeriod> periods) {
        FeeDecided {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(periods, "periods");
        }
    }

    record FeePeriod(LocalDate from, LocalDate until, BigDecimal fee) {
        FeePeriod {
            Facts.present(from, "periods.from");
            Facts.present(until, "periods.until");
            Facts.present(fee, "periods.fee");
        }
    }

    record CreditDecided(UUID tenancyId, UUID propertyTaxReductionId, Integer assessmentYear, BigDecimal credit) {
        CreditDecided {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(propertyTaxReductionId, "propertyTaxReductionId");
            Facts.present(assessmentYear, "assessmentYear");
            Facts.present(credit, "credit");
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
        rents.on(event);
        switch (event.type()) {
            case "rentDecisions.notify.decided",
                    "rentDecisions.notify.awaited",
                    "underOccupancyFees.notify.decided",
                    "propertyTaxCredits.notify.decided" ->
                bookRent.upToDate(event.data(OfTenancy.class).tenancyId(), Cause.rentDecision);
            case "chargeAdvances.notify.decided" ->
                bookRent.upToDate(event.data(OfTenancy.class).tenancyId(), Cause.chargeAdvance);
            case "chargeSettlements.notify.settled" -> settled(event.data(ChargesTold.Settled.class));
            case "chargeSettlements.notify.exitDecided" -> exitDecided(event.data(ChargesTold.ExitDecided.class));
            default -> {
                // not about what is due
            }
        }
    }

    private void settled(ChargesTold.Settled settled) {
        hearSettlement.settled(settled.tenancyId(), settled.settlement());
    }

    /** What it asks was told before. */
    private void exitDecided(ChargesTold.ExitDecided decided) {
        departures.exitChargesDecided(decided.tenancyId());
        bookRent.upToDate(decided.tenancyId(), Cause.endOfTenancy);
    }
}
