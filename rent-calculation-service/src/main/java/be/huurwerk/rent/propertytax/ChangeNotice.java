package be.huurwerk.rent.propertytax;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.hold.HeldHouseholds;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Holds a reduction while something is recorded of it, and decides anew what households get when it is another sum. */
@ApplicationScoped
class ChangeNotice {

    private final TaxNotices notices;
    private final TenancyFiles files;
    private final HeldHouseholds held;
    private final DecideCredit decideCredit;
    private final BusinessDate businessDate;

    ChangeNotice(
            TaxNotices notices,
            TenancyFiles files,
            HeldHouseholds held,
            DecideCredit decideCredit,
            BusinessDate businessDate) {
        this.notices = notices;
        this.files = files;
        this.held = held;
        this.decideCredit = decideCredit;
        this.businessDate = businessDate;
    }

    /**
     * In the transaction of the caller.
     *
     * @param ifMatch the version that the caller saw; null when it does not say
     * @param change stores what is new, or throws
     * @throws ProblemException 404 when there is none; 412 when it changed since
     */
    TaxNotice change(UUID propertyTaxReductionId, String ifMatch, Consumer<TaxNotice> change) {
        UUID dwellingId = find(propertyTaxReductionId).dwellingId();
        held.hold(List.of(dwellingId), () -> files.ofDwelling(dwellingId));
        TaxNotice notice = find(propertyTaxReductionId);
        ETags.check(ifMatch, notice.version());
        change.accept(notice);
        TaxNotice changed = find(propertyTaxReductionId);
        if (!notice.reduction().equals(changed.reduction())) {
            decideCredit.noticed(changed);
        }
        return changed;
    }

    void requireDay(String name, LocalDate day, TaxNotice notice) {
        if (day.isBefore(notice.sentOn()) || day.isAfter(businessDate.today())) {
            throw ProblemException.badRequest(Issues.rejected(
                    name,
                    day,
                    "The day lies between the sending of the notice and today.",
                    "De dag ligt tussen de verzending van het aanslagbiljet en vandaag."));
        }
    }

    private TaxNotice find(UUID propertyTaxReductionId) {
        return notices.find(propertyTaxReductionId).orElseThrow(() -> notFound(propertyTaxReductionId));
    }

    static ProblemException notFound(UUID propertyTaxReductionId) {
        return ProblemException.notFound(new Text(
                "There is no property-tax reduction " + propertyTaxReductionId + ".",
                "Er is geen vermindering van de onroerende voorheffing " + propertyTaxReductionId + "."));
    }
}
