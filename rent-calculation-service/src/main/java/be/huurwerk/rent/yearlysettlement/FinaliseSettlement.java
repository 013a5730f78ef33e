package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.advance.FirstDay;
import be.huurwerk.rent.building.Buildings;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes a draft final that somebody looked at: who asks. */
@ApplicationScoped
class FinaliseSettlement {

    private final Buildings buildings;
    private final Settlements settlements;
    private final MakeFinal makeFinal;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    FinaliseSettlement(
            Buildings buildings,
            Settlements settlements,
            MakeFinal makeFinal,
            Parameters parameters,
            BusinessDate businessDate) {
        this.buildings = buildings;
        this.settlements = settlements;
        this.makeFinal = makeFinal;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version that the caller saw; null when it does not say
     * @throws ProblemException 400; 404; 409 as {@link MakeFinal#all}; 412
     */
    @Transactional
    public YearlySettlement finalise(UUID chargeSettlementId, String ifMatch, Bodies.Finalised body, Who who) {
        buildings.lock(find(chargeSettlementId).buildingId());
        ETags.check(ifMatch, find(chargeSettlementId).version());
        refuse(faults(body.dueOn(), body.advancesFrom(), businessDate.today(), parameters));
        makeFinal.all(List.of(chargeSettlementId), body.dueOn(), body.advancesFrom(), who);
        return find(chargeSettlementId);
    }

    static List<Issue> faults(
            LocalDate dueOn, Optional<LocalDate> advancesFrom, LocalDate today, Parameters parameters) {
        List<Issue> faults = new ArrayList<>();
        PaymentDay.fault(dueOn, today, parameters).ifPresent(faults::add);
        advancesFrom
                .flatMap(from -> FirstDay.fault("advancesFrom", from, today))
                .ifPresent(faults::add);
        return faults;
    }

    static void refuse(List<Issue> faults) {
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }

    private YearlySettlement find(UUID chargeSettlementId) {
        return settlements.find(chargeSettlementId).orElseThrow(() -> notFound(chargeSettlementId));
    }

    static ProblemException notFound(UUID chargeSettlementId) {
        return ProblemException.notFound(new Text(
                "There is no charge settlement " + chargeSettlementId + ".",
                "Er is geen afrekening " + chargeSettlementId + "."));
    }
}
