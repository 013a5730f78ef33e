package be.huurwerk.rent.propertytax;

import be.huurwerk.rent.propertytax.TaxNotices.Place;
import be.huurwerk.rent.propertytax.TaxNotices.Which;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The notices for which it stands so with an objection, those whose term ends first in front. How it stands follows from the household of
 * 1 January and the tables, so that the notices are looked at some at a time.
 */
@ApplicationScoped
class Objections {

    private static final int AT_A_TIME = 200;

    private final TaxNotices notices;
    private final TaxReductionViews views;

    Objections(TaxNotices notices, TaxReductionViews views) {
        this.notices = notices;
        this.views = views;
    }

    /**
     * @param status empty for any
     * @param lastDayFrom only those whose term ends on this day or later; empty for all
     */
    record Asked(Which which, Optional<ObjectionStatus> status, Optional<LocalDate> lastDayFrom) {

        private boolean is(TaxReductionView.Objection objection) {
            return status.filter(one -> one != objection.status()).isEmpty()
                    && lastDayFrom.filter(objection.lastDay()::isBefore).isEmpty();
        }

        /** Those on which an objection was lodged are apart in the table. */
        private List<Boolean> objected() {
            return status.map(one -> List.of(one == ObjectionStatus.lodged || one == ObjectionStatus.answered))
                    .orElse(List.of(false, true));
        }
    }

    List<TaxReductionView> after(Asked asked, Place place, int limit) {
        List<TaxReductionView> found = new ArrayList<>();
        Place after = place;
        List<TaxNotice> some;
        do {
            some = notices.bySending(asked.which(), asked.objected(), after, AT_A_TIME);
            views.of(some).stream()
                    .filter(view -> asked.is(view.objection()))
                    .limit(limit - found.size())
                    .forEach(found::add);
            after = some.isEmpty() ? after : Place.of(some.get(some.size() - 1));
        } while (some.size() == AT_A_TIME && found.size() < limit);
        return found;
    }

    long count(Asked asked) {
        return after(asked, Place.FIRST, Integer.MAX_VALUE).size();
    }
}
