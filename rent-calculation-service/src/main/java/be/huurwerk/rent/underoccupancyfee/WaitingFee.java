package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.rent.decision.AwaitedFacts.Awaited;
import be.huurwerk.rent.decision.Missing;
import be.huurwerk.rent.underoccupancyfee.FeeSchedule.WaitingMonth;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household of which months of the fee can't be decided yet.
 *
 * @param from the first of these months
 * @param months how many there are up to the next month
 * @param reason what the first of them waits for
 * @param unknown the figures that it waits for; left out when it waits for a rent
 */
@Schema(name = "WaitingUnderOccupancyFee")
record WaitingFee(
        UUID tenancyId,
        LocalDate from,
        int months,
        int surplusBedrooms,
        Reason reason,
        @Withheld Optional<List<UnknownParameter>> unknown) {

    /** What a fee waits for; the names are those of the JSON. */
    @Schema(name = "WaitingUnderOccupancyFeeReason")
    enum Reason {
        /** The rent, and that an income. */
        incomeMissing,
        /** The rent, and that a degree of kinship. */
        degreeMissing,
        /** The rent, and that a figure of the dwelling. */
        dwellingFigureMissing,
        /** A figure of the law, of the fee or of the rent that it is a share of. */
        parameterUnknown,
        /** The rent, which is not on the list of what waits: that of days before the lease, say. */
        rentUndecided
    }

    /**
     * @param waiting never none
     * @param rents what rents of the household wait for, in the order of their days
     */
    static WaitingFee of(UUID tenancyId, List<WaitingMonth> waiting, List<Awaited> rents) {
        WaitingMonth first = waiting.get(0);
        List<UnknownParameter> ofFee = first.unknown()
                .map(figure -> List.of(new UnknownParameter(figure.name(), figure.on())))
                .orElse(List.of());
        Optional<Awaited> rent = rents.stream()
                .filter(one -> !one.effectiveFrom().isAfter(first.month()))
                .reduce((before, after) -> after);
        List<UnknownParameter> unknown =
                ofFee.isEmpty() ? rent.map(Awaited::unknown).orElse(List.of()) : ofFee;
        return new WaitingFee(
                tenancyId,
                first.month(),
                waiting.size(),
                first.surplusBedrooms(),
                unknown.isEmpty()
                        ? rent.map(one -> reason(one.missing())).orElse(Reason.rentUndecided)
                        : Reason.parameterUnknown,
                Optional.of(unknown).filter(figures -> !figures.isEmpty()));
    }

    private static Reason reason(Set<Missing.What> missing) {
        if (missing.contains(Missing.What.income) || missing.contains(Missing.What.currentIncome)) {
            return Reason.incomeMissing;
        }
        if (missing.contains(Missing.What.degree)) {
            return Reason.degreeMissing;
        }
        return missing.contains(Missing.What.dwellingFigure) ? Reason.dwellingFigureMissing : Reason.rentUndecided;
    }
}
