package be.huurwerk.tenancy.contract;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.DepositStatus;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.UnknownParameter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Hands the keys to a household, once, and not before the deposit is in, or the first instalment of an agreed plan. */
@ApplicationScoped
class HandOverKeys {

    /** The statuses that the deposit service tells once something is paid; which instalment is due when is its own matter. */
    private static final Set<String> SOMETHING_PAID = Set.of("partlyPaid", "paid");
    /** What the deposit service must know of the day of signing before it asks; its figures are those of this installation. */
    private static final List<String> ASKED_WITH = List.of("deposit/cap", "deposit/inventory-cost");

    private final Tenancies tenancies;
    private final KeyHandovers keyHandovers;
    private final DepositStatus depositStatus;
    private final Checklist checklist;
    private final Parameters parameters;
    private final Outbox outbox;
    private final BusinessDate businessDate;

    HandOverKeys(
            Tenancies tenancies,
            KeyHandovers keyHandovers,
            DepositStatus depositStatus,
            Checklist checklist,
            Parameters parameters,
            Outbox outbox,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.keyHandovers = keyHandovers;
        this.depositStatus = depositStatus;
        this.checklist = checklist;
        this.parameters = parameters;
        this.outbox = outbox;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the tenancy's version, or null
     * @throws ProblemException 400 for an impossible day, 409 when the deposit is not paid and nobody overrides that, when the
     *     household has the keys, the former one of the dwelling has them still or the tenancy is over, 412 when the tenancy has changed
     */
    @Transactional
    public KeyHandover handOver(UUID tenancyId, KeyHandoverRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.check(ifMatch, tenancy.version());
        checkDay(tenancy, request.handedOverOn());
        checkState(tenancy, request.handedOverOn());
        tenancies.formerWithKeys(tenancy, request.handedOverOn()).ifPresent(KeyHandoverProblems::formerHasThem);
        boolean overridden = isOverridden(tenancy, request);
        KeyHandover handover = new KeyHandover(
                tenancyId,
                request.handedOverOn(),
                request.override().filter(given -> overridden).map(KeyHandoverRequest.DepositOverride::reason));
        keyHandovers.add(handover);
        checklist.fill(tenancyId, ChecklistItem.keys, handover.handedOverOn());
        tenancies.filed(tenancyId);
        outbox.append(
                KeysHandedOver.TYPE, tenancyId, new KeysHandedOver(tenancyId, handover.handedOverOn(), overridden));
        return handover;
    }

    private void checkDay(Tenancy tenancy, LocalDate day) {
        if (day.isBefore(tenancy.signedOn())) {
            throw ProblemException.badRequest(Issues.period(
                    "handedOverOn",
                    day.toString(),
                    "Nobody gets the keys before the lease is signed.",
                    "Niemand krijgt de sleutels voor het huurcontract getekend is."));
        }
        if (day.isAfter(businessDate.today())) {
            throw ProblemException.badRequest(Issues.period(
                    "handedOverOn",
                    day.toString(),
                    "That day is yet to come: it is " + businessDate.today() + ".",
                    "Die dag moet nog komen: het is " + businessDate.today() + "."));
        }
    }

    private void checkState(Tenancy tenancy, LocalDate day) {
        if (keyHandovers.of(tenancy.tenancyId()).isPresent()) {
            throw KeyHandoverProblems.alreadyHandedOver(tenancy.tenancyId());
        }
        if (tenancy.keysReturnedOn().isPresent()
                || tenancy.fixedEnd().filter(end -> end.isBefore(day)).isPresent()) {
            throw KeyHandoverProblems.over();
        }
    }

    /** An override is taken only where it is needed: with a payment in, none is kept. */
    private boolean isOverridden(Tenancy tenancy, KeyHandoverRequest request) {
        UUID tenancyId = tenancy.tenancyId();
        Optional<String> status =
                Optional.ofNullable(depositStatus.of(List.of(tenancyId)).get(tenancyId));
        Optional<BigDecimal> open = depositStatus.openBeforeKeys(tenancyId);
        if (status.filter(SOMETHING_PAID::contains).isPresent() && open.isEmpty()) {
            return false;
        }
        if (request.override().isEmpty()) {
            throw status.isPresent()
                    ? KeyHandoverProblems.depositNotPaid(open)
                    : KeyHandoverProblems.depositNotAsked(unknown(tenancy.signedOn()));
        }
        return true;
    }

    private List<UnknownParameter> unknown(LocalDate signedOn) {
        return ASKED_WITH.stream()
                .filter(name -> parameters.find(name, signedOn).isEmpty())
                .map(name -> new UnknownParameter(name, signedOn))
                .toList();
    }
}
