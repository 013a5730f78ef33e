package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.chargeadvance.ChargeAdvances;
import be.huurwerk.arrears.posting.RentDecision;
import be.huurwerk.arrears.posting.RentDecisions;
import be.huurwerk.arrears.posting.RentPeriod;
import be.huurwerk.arrears.propertytax.PropertyTaxCredits;
import be.huurwerk.arrears.underoccupancyfee.UnderOccupancyFees;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.event.Projection;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the rent service decided: rents, fees of who lives too large, credits of property taxes and advances. */
@ApplicationScoped
class RentProjection implements Projection {

    private final RentDecisions decisions;
    private final UnderOccupancyFees underOccupancyFees;
    private final PropertyTaxCredits propertyTaxCredits;
    private final ChargeAdvances chargeAdvances;

    RentProjection(
            RentDecisions decisions,
            UnderOccupancyFees underOccupancyFees,
            PropertyTaxCredits propertyTaxCredits,
            ChargeAdvances chargeAdvances) {
        this.decisions = decisions;
        this.underOccupancyFees = underOccupancyFees;
        this.propertyTaxCredits = propertyTaxCredits;
        this.chargeAdvances = chargeAdvances;
    }

    @Override
    public String name() {
        return "rents";
    }

    @Override
    public String listener() {
        return "rent";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "rent_decision",
                "rent_decision_period",
                "under_occupancy_fee",
                "property_tax_credit",
                "charge_advance");
    }

    @Override
    public void on(ReceivedEvent event) {
        switch (event.type()) {
            case "rentDecisions.notify.decided" -> decided(event.data(RentListener.Decided.class));
            case "rentDecisions.notify.awaited" -> awaited(event.id(), event.data(RentListener.Awaited.class));
            case "underOccupancyFees.notify.decided" -> feeDecided(event.data(RentListener.FeeDecided.class));
            case "propertyTaxCredits.notify.decided" -> creditDecided(event.data(RentListener.CreditDecided.class));
            case "chargeAdvances.notify.decided" -> {
                ChargesTold.AdvancesDecided decided = event.data(ChargesTold.AdvancesDecided.class);
                chargeAdvances.decided(decided.tenancyId(), decided.advances());
            }
            default -> {
                // decides nothing of these
            }
        }
    }

    private void decided(RentListener.Decided decided) {
        List<RentPeriod> periods = decided.periods().stream()
                .map(period -> new RentPeriod(period.from(), period.until(), Euro.of(period.rent())))
                .toList();
        decisions.add(
                decided.tenancyId(),
                new RentDecision(decided.rentDecisionId(), decided.decidedAt().toInstant(), periods));
    }

    /** What is asked meanwhile stands like a decision, until a later one speaks of the same days. */
    private void awaited(UUID eventId, RentListener.Awaited awaited) {
        RentPeriod period =
                new RentPeriod(awaited.effectiveFrom(), awaited.until(), Euro.of(awaited.provisionalRent()));
        decisions.add(
                awaited.tenancyId(),
                new RentDecision(eventId, awaited.awaitedSince().toInstant(), List.of(period)));
    }

    private void feeDecided(RentListener.FeeDecided decided) {
        underOccupancyFees.decided(
                decided.tenancyId(),
                decided.periods().stream()
                        .map(period ->
                                new UnderOccupancyFees.Period(period.from(), period.until(), Euro.of(period.fee())))
                        .toList());
    }

    private void creditDecided(RentListener.CreditDecided decided) {
        propertyTaxCredits.decided(
                decided.tenancyId(),
                decided.propertyTaxReductionId(),
                decided.assessmentYear(),
                Euro.of(decided.credit()));
    }
}
