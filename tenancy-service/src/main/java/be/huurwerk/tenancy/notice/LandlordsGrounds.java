package be.huurwerk.tenancy.notice;

import be.huurwerk.tenancy.endofterm.TermGrounds;
import be.huurwerk.tenancy.obligation.PropertyGrounds;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.underoccupancy.RefusedOffers;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Whether what a notice of the landlord rests on is in the file: the law has a closed list of grounds. */
@ApplicationScoped
class LandlordsGrounds {

    private final PropertyGrounds propertyGrounds;
    private final TermGrounds termGrounds;
    private final RefusedOffers refusedOffers;

    LandlordsGrounds(PropertyGrounds propertyGrounds, TermGrounds termGrounds, RefusedOffers refusedOffers) {
        this.propertyGrounds = propertyGrounds;
        this.termGrounds = termGrounds;
        this.refusedOffers = refusedOffers;
    }

    /**
     * @throws ProblemException 409 {@code noGroundForNotice} when the property, the test of the term, or the refusals of what was offered
     *     instead of a dwelling that is too large, are not there on the day
     */
    void check(NoticeReason reason, Tenancy tenancy, LocalDate receivedOn) {
        if (!isThere(reason, tenancy, receivedOn)) {
            throw NoticeProblems.noGround(reason, receivedOn);
        }
        if (reason == NoticeReason.endOfTermOccupancy && !refusedOffers.areGroundForNotice(tenancy, receivedOn)) {
            throw NoticeProblems.nothingRefused(receivedOn);
        }
    }

    private boolean isThere(NoticeReason reason, Tenancy tenancy, LocalDate on) {
        return switch (reason) {
            case propertyAcquired -> propertyGrounds.isOfDwelling(tenancy.tenancyId(), on);
            case buildingLandAcquired -> propertyGrounds.isOfBuildingLand(tenancy.tenancyId(), on);
            case endOfTermIncome -> termGrounds.isIncomeTooHigh(tenancy, on);
            case endOfTermOccupancy -> termGrounds.isDwellingTooLarge(tenancy, on);
            default -> true;
        };
    }
}
