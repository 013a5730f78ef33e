package be.huurwerk.rent.propertytax;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Records that the tax authority told another reduction since the notice, or that it stays what it is. */
@ApplicationScoped
class CorrectReduction {

    private final ChangeNotice change;
    private final TaxNotices notices;

    CorrectReduction(ChangeNotice change, TaxNotices notices) {
        this.change = change;
        this.notices = notices;
    }

    /**
     * @param ifMatch the version that the caller saw; null when it does not say
     * @throws be.huurwerk.webkit.problem.ProblemException 400, 404, 412
     */
    @Transactional
    public TaxNotice correct(UUID propertyTaxReductionId, String ifMatch, TaxNotice.Amount amount) {
        return change.change(propertyTaxReductionId, ifMatch, notice -> {
            change.requireDay("receivedOn", amount.receivedOn(), notice);
            notices.correct(propertyTaxReductionId, amount);
        });
    }
}
