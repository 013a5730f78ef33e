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
    /** Nobody can tell whether it grants less: the part of the basic levy is not recorded, or the figure of the year is not known. */
    notComparable,
    lodged,
    /** The tax authority told its decision. */
    answered;

    /** What a notice grants beside what is expected. */
    private enum Granted {
        enough,
        less,
        untold
    }

    static ObjectionStatus of(TaxNotice notice, Entitlement entitlement, LocalDate today, Parameters parameters) {
        if (notice.objectedOn().isPresent()) {
            return notice.isAnswered() ? answered : lodged;
        }
        return switch (granted(notice, entitlement, parameters)) {
            case enough -> notNeeded;
            case untold -> notComparable;
            case less -> today.isAfter(ObjectionTerm.lastDay(notice.sentOn(), parameters)) ? tooLate : toLodge;
        };
    }

    /**
     * A notice grants less when it grants nothing to a household that may have a reduction, or less of the basic levy than the table of the
     * year; and for sure when even with its surcharges it is less than that.
     */
    private static Granted granted(TaxNotice notice, Entitlement entitlement, Parameters parameters) {
        if (!entitlement.isAny(notice.assessmentYear(), parameters)) {
            return Granted.enough;
        }
        Optional<Euro> expected =
                entitlement.forChildren(notice.assessmentYear(), parameters).reduction();
        // a correction tells no part of the basic levy
        Optional<Euro> basic = notice.amounts().size() == 1 ? notice.basicLevyReduction() : Optional.empty();
        Euro atMost = basic.orElse(notice.reduction());
        if (notice.reduction().isZero()
                || expected.filter(more -> atMost.compareTo(more) < 0).isPresent()) {
            return Granted.less;
        }
        boolean allIsExpected = expected.isPresent() && entitlement.disabledOthers() == 0;
        return allIsExpected && basic.isPresent() ? Granted.enough : Granted.untold;
    }
}
