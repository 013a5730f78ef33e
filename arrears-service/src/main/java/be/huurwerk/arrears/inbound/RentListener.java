package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.chargeadvance.ChargeAdvances;
import be.huurwerk.arrears.chargesettlement.HearSettlement;
import be.huurwerk.arrears.departure.DepartureFacts;
import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.arrears.posting.Cause;
import be.huurwerk.arrears.posting.RentDecision;
import be.huurwerk.arrears.posting.RentDecisions;
import be.huurwerk.arrears.posting.RentPeriod;
import be.huurwerk.arrears.propertytax.PropertyTaxCredits;
import be.huurwerk.arrears.underoccupancyfee.UnderOccupancyFees;
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

/** What the rent service tells: decisions, what is asked while a rent is awaited, fees of who lives too large, credits of property
 * taxes, and of the rent charges advances and settlements. */
@ApplicationScoped
class RentListener implements EventListener {

    private final RentDecisions decisions;
    private final UnderOccupancyFees underOccupancyFees;
    private final PropertyTaxCredits propertyTaxCredits;
    private final ChargeAdvances chargeAdvances;
    private final HearSettlement hearSettlement;
    private final DepartureFacts departures;
    private final BookRent bookRent;

    RentListener(
            RentDecisions decisions,
            UnderOccupancyFees underOccupancyFees,
            PropertyTaxCredits propertyTaxCredits,
            ChargeAdvances chargeAdvances,
            HearSettlement hearSettlement,
            DepartureFacts departures,
            BookRent bookRent) {
        this.decisions = decisions;
        this.underOccupancyFees = underOccupancyFees;
        this.propertyTaxCredits = propertyTaxCredits;
        this.chargeAdvances = chargeAdvances;
        this.hearSettlement = hearSettlement;
        this.departures = departures;
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
        switch (event.type()) {
            case "rentDecisions.notify.decided" -> decided(event.data(Decided.class));
            case "rentDecisions.notify.awaited" -> awaited(event.id(), event.data(Awaited.class));
            case "underOccupancyFees.notify.decided" -> feeDecided(event.data(FeeDecided.class));
            case "propertyTaxCredits.notify.decided" -> creditDecided(event.data(CreditDecided.class));
            case "chargeAdvances.notify.decided" -> advancesDecided(event.data(ChargesTold.AdvancesDecided.class));
            case "chargeSettlements.notify.settled" -> settled(event.data(ChargesTold.Settled.class));
            case "chargeSettlements.notify.exitDecided" -> exitDecided(event.data(ChargesTold.ExitDecided.class));
            default -> {
                // not about what is due
            }
        }
    }

    private void decided(Decided decided) {
        List<RentPeriod> periods = decided.periods().stream()
                .map(period -> new RentPeriod(period.from(), period.until(), Euro.of(period.rent())))
                .toList();
        decisions.add(
                decided.tenancyId(),
                new RentDecision(decided.rentDecisionId(), decided.decidedAt().toInstant(), periods));
        bookRent.upToDate(decided.tenancyId(), Cause.rentDecision);
    }

    private void feeDecided(FeeDecided decided) {
        underOccupancyFees.decided(
                decided.tenancyId(),
                decided.periods().stream()
                        .map(period ->
                                new UnderOccupancyFees.Period(period.from(), period.until(), Euro.of(period.fee())))
                        .toList());
        bookRent.upToDate(decided.tenancyId(), Cause.rentDecision);
    }

    private void creditDecided(CreditDecided decided) {
        propertyTaxCredits.decided(
                decided.tenancyId(),
                decided.propertyTaxReductionId(),
                decided.assessmentYear(),
                Euro.of(decided.credit()));
        bookRent.upToDate(decided.tenancyId(), Cause.rentDecision);
    }

    private void advancesDecided(ChargesTold.AdvancesDecided decided) {
        chargeAdvances.decided(decided.tenancyId(), decided.advances());
        bookRent.upToDate(decided.tenancyId(), Cause.chargeAdvance);
    }

    private void settled(ChargesTold.Settled settled) {
        hearSettlement.settled(settled.tenancyId(), settled.settlement());
    }

    /** What it asks was told before. */
    private void exitDecided(ChargesTold.ExitDecided decided) {
        departures.exitChargesDecided(decided.tenancyId());
        bookRent.upToDate(decided.tenancyId(), Cause.endOfTenancy);
    }

    /** What is asked meanwhile stands like a decision, until a later one speaks of the same days. */
    private void awaited(UUID eventId, Awaited awaited) {
        RentPeriod period =
                new RentPeriod(awaited.effectiveFrom(), awaited.until(), Euro.of(awaited.provisionalRent()));
        decisions.add(
                awaited.tenancyId(),
                new RentDecision(eventId, awaited.awaitedSince().toInstant(), List.of(period)));
        bookRent.upToDate(awaited.tenancyId(), Cause.rentDecision);
    }
}
