package be.huurwerk.rent.propertytax;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Records that the landlord objected to a notice, in time or not. */
@ApplicationScoped
class LodgeObjection {

    private final ChangeNotice change;
    private final TaxNotices notices;

    LodgeObjection(ChangeNotice change, TaxNotices notices) {
        this.change = change;
        this.notices = notices;
    }

    /**
     * @param ifMatch the version that the caller saw; null when it does not say
     * @throws ProblemException 400, 404, 412; 409 when an objection is recorded already
     */
    @Transactional
    public TaxNotice lodge(UUID propertyTaxReductionId, String ifMatch, LocalDate lodgedOn) {
        return change.change(propertyTaxReductionId, ifMatch, notice -> {
            notice.objectedOn().ifPresent(LodgeObjection::refuseSecond);
            change.requireDay("lodgedOn", lodgedOn, notice);
            notices.objected(propertyTaxReductionId, lodgedOn);
        });
    }

    private static void refuseSecond(LocalDate lodged) {
        throw ProblemException.conflict(
                "propertyTaxObjectionLodged",
                new Text(
                        "An objection was lodged on " + lodged + ".",
                        "Er werd op " + lodged + " al bezwaar ingediend."));
    }
}
