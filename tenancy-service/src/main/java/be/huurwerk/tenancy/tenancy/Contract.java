package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What kind of lease the law of the day of signing makes of it, and its last day.
 *
 * @param endDate the last day; empty for an indefinite lease
 */
public record Contract(ContractKind kind, Optional<LocalDate> endDate) {

    private static final String KIND = "tenancy/contract-kind";
    private static final String TERM = "tenancy/contract-term";
    private static final String IN_RENTED = "tenancy/in-rented-residence";

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when the law of that day is not known */
    static Contract of(
            LocalDate signedOn, LocalDate startDate, Optional<PreviousLease> previousLease, Parameters parameters) {
        ContractKind ofTheDay =
                ContractKind.valueOf(parameters.word(KIND, signedOn).value());
        if (ofTheDay == ContractKind.indefinite
                || previousLease.filter(Contract::keepsIndefinite).isPresent()) {
            return new Contract(ContractKind.indefinite, Optional.empty());
        }
        int months = parameters.number(TERM, "first", signedOn).intValue();
        return new Contract(ofTheDay, Optional.of(lastDay(startDate, months)));
    }

    /**
     * The last day of the right of residence in an in-rented dwelling, by the law of the day of signing; empty where it gives none. When
     * the landlord's own lease of the dwelling ends earlier, the household is rehoused for the rest.
     */
    static Optional<LocalDate> residenceRightUntil(LocalDate signedOn, LocalDate startDate, Parameters parameters) {
        return parameters.find(IN_RENTED, signedOn).map(months -> lastDay(startDate, months.intValue()));
    }

    /**
     * The last day after an extension of a term, by the law of the day of its test.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when that is not known
     */
    public static LocalDate extended(LocalDate endDate, LocalDate on, Parameters parameters) {
        return lastDay(
                endDate.plusDays(1), parameters.number(TERM, "extension", on).intValue());
    }

    /**
     * The last day of a term: the day before the one of the same number. Where the month has no such day, its last day: nine years from
     * 29 February end on 28 February.
     */
    static LocalDate lastDay(LocalDate firstDay, int months) {
        LocalDate sameDay = firstDay.plusMonths(months);
        return sameDay.getDayOfMonth() < firstDay.getDayOfMonth() ? sameDay : sameDay.minusDays(1);
    }

    /**
     * An indefinite lease is kept on a move to another dwelling of the same landlord, and on a move to another landlord because the
     * dwelling is renovated; a move to another landlord by one's own choice loses it.
     */
    private static boolean keepsIndefinite(PreviousLease lease) {
        return lease.kind() == ContractKind.indefinite
                && (lease.landlord() == PreviousLease.Landlord.own
                        || lease.reason() == PreviousLease.Reason.renovation);
    }
}
