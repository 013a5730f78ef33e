package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.household.Lease;
import be.huurwerk.rent.household.Leases;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.propertytax.TaxNotices.Place;
import be.huurwerk.rent.propertytax.TaxNotices.Which;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notices for which it stands so with an objection, those whose term ends first in front. How it stands follows from the household of
 * 1 January and the tables, so that the notices are looked at some at a time; of their households nothing is loaded but who lives there.
 */
@ApplicationScoped
class Objections {

    private static final int AT_A_TIME = 500;

    private final TaxNotices notices;
    private final TenancyFiles files;
    private final Leases leases;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    Objections(
            TaxNotices notices, TenancyFiles files, Leases leases, Parameters parameters, BusinessDate businessDate) {
        this.notices = notices;
        this.files = files;
        this.leases = leases;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * @param status empty for any
     * @param lastDayFrom only those whose term ends on this day or later; empty for all
     */
    record Asked(Which which, Optional<ObjectionStatus> status, Optional<LocalDate> lastDayFrom) {

        /** Those on which an objection was lodged are apart in the table. */
        private Optional<Boolean> objected() {
            return status.map(one -> one == ObjectionStatus.lodged || one == ObjectionStatus.answered);
        }

        /** Before those that may be asked: a term is some months, and a notice is sent in its year or later. */
        private Place first(LocalDate today) {
            Optional<LocalDate> open =
                    status.filter(one -> one == ObjectionStatus.toLodge).map(one -> today);
            Optional<LocalDate> year = Optional.ofNullable(which.assessmentYear())
                    .filter(one -> one > 0 && one <= today.getYear())
                    .map(one -> LocalDate.of(one, 1, 1));
            return Stream.of(lastDayFrom.map(day -> day.minusYears(1)), open.map(day -> day.minusYears(1)), year)
                    .flatMap(Optional::stream)
                    .filter(Place.FIRST.sentOn()::isBefore)
                    .max(Comparator.naturalOrder())
                    .map(day -> new Place(day, Place.FIRST.propertyTaxReductionId()))
                    .orElse(Place.FIRST);
        }
    }

    /** @param place after which they stand; empty for the first of them */
    List<TaxNotice> after(Asked asked, Optional<Place> place, int limit) {
        List<TaxNotice> found = new ArrayList<>();
        walk(asked, place, those -> {
            those.stream().limit(limit - found.size()).forEach(found::add);
            return found.size() < limit;
        });
        return found;
    }

    long count(Asked asked) {
        AtomicLong count = new AtomicLong();
        walk(asked, Optional.empty(), those -> {
            count.addAndGet(those.size());
            return true;
        });
        return count.get();
    }

    /** @param goesOn hears some of them at a time, in order, and says whether it asks more */
    private void walk(Asked asked, Optional<Place> place, Predicate<List<TaxNotice>> goesOn) {
        LocalDate today = businessDate.today();
        Place after = place.orElseGet(() -> asked.first(today));
        List<TaxNotice> some;
        do {
            some = notices.bySending(asked.which(), asked.objected(), after, AT_A_TIME);
            after = some.isEmpty() ? after : Place.of(some.get(some.size() - 1));
        } while (goesOn.test(those(asked, some, today)) && some.size() == AT_A_TIME);
    }

    private List<TaxNotice> those(Asked asked, List<TaxNotice> some, LocalDate today) {
        List<UUID> tenancies = files.ofDwellings(
                some.stream().map(TaxNotice::dwellingId).distinct().toList());
        Map<UUID, Lease> known = leases.load(tenancies);
        Map<UUID, List<Lease>> let =
                tenancies.stream().map(known::get).collect(Collectors.groupingBy(Lease::dwellingId));
        return some.stream()
                .filter(notice -> asked.lastDayFrom()
                        .filter(ObjectionTerm.lastDay(notice.sentOn(), parameters)::isBefore)
                        .isEmpty())
                .filter(notice -> asked.status()
                        .filter(status ->
                                status != status(notice, let.getOrDefault(notice.dwellingId(), List.of()), today))
                        .isEmpty())
                .toList();
    }

    private ObjectionStatus status(TaxNotice notice, List<Lease> let, LocalDate today) {
        Entitlement entitlement = Entitlement.onFirstDay(notice, let)
                .map(lease -> Entitlement.of(notice, lease))
                .orElse(Entitlement.NONE);
        return ObjectionStatus.of(notice, entitlement, today, parameters);
    }
}
