package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/** How it stands with an objection to a notice; the names are those of the JSON. */
enum ObjectionStatus {
    /** The notice grants no less than is expected. */
    notNeeded,
    /** It grants less, and there is time to object. */
    toLodge,
    /** It grants less, and the term is over. */
    tooLate,
    lodged,
    /** The tax authority told its decision. */
    answered;

    /**
     * A notice falls short when it grants nothing to a household that may have a reduction, or less of the basic levy than the table of the
     * year; what the table does not say is not compared.
     */
    static ObjectionStatus of(TaxNotice notice, Entitlement entitlement, LocalDate today, Parameters parameters) {
        if (notice.objectedOn().isPresent()) {
            return notice.isAnswered() ? answered : lodged;
        }
        if (!fallsShort(notice, entitlement, parameters)) {
            return notNeeded;
        }
        return today.isAfter(ObjectionTerm.lastDay(notice.sentOn(), parameters)) ? tooLate : toLodge;
    }

    private static boolean fallsShort(TaxNotice notice, Entitlement entitlement, Parameters parameters) {
        if (notice.reduction().isZero()) {
            return entitlement.isAny(notice.assessmentYear(), parameters);
        }
        Optional<Euro> expected =
                entitlement.forChildren(notice.assessmentYear(), parameters).reduction();
        boolean asOnTheNotice = notice.amounts().size() == 1;
        return asOnTheNotice
                && notice.basicLevyReduction()
                        .filter(granted -> expected.filter(more -> granted.compareTo(more) < 0)
                                .isPresent())
                        .isPresent();
    }
}
