package be.huurwerk.tenancy.householdchange;

import be.huurwerk.tenancy.tenancy.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A change of a household, as reported and as far as it is.
 *
 * @param on the first day on which it holds; who leaves is gone on it
 * @param until the last day of a temporary stay
 * @param reportedOn when the landlord was told
 * @param completedOn when it had happened and the last document was in
 * @param rentEffectiveFrom from when on the rent follows; empty while that is not known, and where the rent does not change
 */
record HouseholdChange(
        UUID householdChangeId,
        UUID tenancyId,
        HouseholdChangeKind kind,
        UUID personId,
        Optional<Role> role,
        LocalDate on,
        Optional<LocalDate> until,
        LocalDate reportedOn,
        StatedFacts facts,
        Conditions conditions,
        Optional<Separation> separation,
        List<ReceivedDocument> documents,
        ChangeStatus status,
        Optional<LocalDate> completedOn,
        Optional<LocalDate> rentEffectiveFrom,
        Optional<Decision> decision,
        long version) {

    HouseholdChange with(ReceivedDocument document) {
        return copy(
                conditions,
                Stream.concat(documents.stream(), Stream.of(document)).toList(),
                status,
                completedOn,
                rentEffectiveFrom,
                decision);
    }

    /** With what was found out since the report. */
    HouseholdChange with(Conditions found) {
        return copy(found.over(conditions), documents, status, completedOn, rentEffectiveFrom, decision);
    }

    /** All documents are in. */
    HouseholdChange complete(ChangeStatus next, LocalDate completed, Optional<LocalDate> rentFrom) {
        return copy(conditions, documents, next, Optional.of(completed), rentFrom, decision);
    }

    HouseholdChange decided(ChangeStatus next, Decision taken) {
        Optional<LocalDate> rentFrom = next == ChangeStatus.refused ? Optional.empty() : rentEffectiveFrom;
        return copy(conditions, documents, next, completedOn, rentFrom, Optional.of(taken));
    }

    HouseholdChange annulled() {
        return copy(conditions, documents, ChangeStatus.annulled, completedOn, rentEffectiveFrom, decision);
    }

    private HouseholdChange copy(
            Conditions known,
            List<ReceivedDocument> received,
            ChangeStatus next,
            Optional<LocalDate> completed,
            Optional<LocalDate> rentFrom,
            Optional<Decision> taken) {
        return new HouseholdChange(
                householdChangeId,
                tenancyId,
                kind,
                personId,
                role,
                on,
                until,
                reportedOn,
                facts,
                known,
                separation,
                received,
                next,
                completed,
                rentFrom,
                taken,
                version);
    }

    /** What the landlord answered. */
    record Decision(LocalDate decidedOn, Optional<String> reason) {}

    /**
     * What a separation settles besides.
     *
     * @param depositShare what of the deposit is the leaver's, in euro; recorded, and paid when the lease ends
     * @param rentFromByJudgment from when on a judgment lets the rent follow
     */
    record Separation(Optional<java.math.BigDecimal> depositShare, Optional<LocalDate> rentFromByJudgment) {}
}
