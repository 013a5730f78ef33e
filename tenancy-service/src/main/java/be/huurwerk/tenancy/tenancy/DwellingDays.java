package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a dwelling is free for a lease, by the other leases of it. */
final class DwellingDays {

    private DwellingDays() {}

    /**
     * The lease that has the dwelling on a day of the new one. A term that has passed with neither a notice nor a departure ended nothing:
     * that household still has it.
     *
     * @param until the last day of the new one, if it has one
     * @param others the leases of the dwelling, that which starts first first
     */
    static Optional<Tenancy> let(NewTenancy lease, Optional<LocalDate> until, List<Tenancy> others, LocalDate today) {
        return others.stream()
                .filter(other -> !other.endsBefore(lease.startDate()))
                .filter(other -> until.filter(other.startDate()::isAfter).isEmpty())
                .findFirst()
                .or(() -> others.stream()
                        .filter(other -> other.fixedEnd().isEmpty() && other.endsBefore(today))
                        .findFirst());
    }

    /**
     * The lease that is over, whose household returned the keys on the first day of the new one or later: it paid for the use of the dwelling
     * until then, and no day is paid by two households. Not of one that lives on there by the new lease, nor of one that has the keys still:
     * it will pay until the new lease only; nor of one that paid only until another lease of the dwelling, which was a mistake.
     *
     * @param paidBefore the first day that a household didn't pay any more, of those to which a next lease was told with their departure
     */
    static Optional<Tenancy> keysOut(NewTenancy lease, List<Tenancy> others, Map<UUID, LocalDate> paidBefore) {
        LocalDate from = lease.keptFrom();
        Set<UUID> household =
                lease.household().stream().map(NewMember::personId).collect(Collectors.toSet());
        return former(household, from, others)
                .filter(other -> other.keysReturnedOn()
                        .filter(back -> !back.isBefore(from))
                        .isPresent())
                .filter(other -> paidBefore
                        .getOrDefault(other.tenancyId(), LocalDate.MAX)
                        .isAfter(from))
                .reduce((earlier, later) -> later);
    }

    /** The lease that is over, whose household has the keys still when those of the next one are handed over. */
    static Optional<Tenancy> keysOut(Tenancy next, LocalDate handedOverOn, List<Tenancy> others) {
        Set<UUID> household =
                next.residences().stream().map(stay -> stay.member().personId()).collect(Collectors.toSet());
        return former(household, next.startDate(), others)
                .filter(other -> other.keysReturnedOn()
                        .filter(back -> !back.isAfter(handedOverOn))
                        .isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** Those that are over by the day, but for that of a household that lives on there: somebody of it is in the next. */
    private static Stream<Tenancy> former(Set<UUID> household, LocalDate from, List<Tenancy> others) {
        return others.stream()
                .filter(other ->
                        other.fixedEnd().filter(end -> end.isBefore(from)).isPresent())
                .filter(other -> other.tenantsOn(other.endDate().orElseThrow()).stream()
                        .map(Member::personId)
                        .noneMatch(household::contains));
    }
}
