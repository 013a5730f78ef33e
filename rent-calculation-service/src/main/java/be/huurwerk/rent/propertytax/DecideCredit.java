package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.decision.RentsDecided;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.propertytax.TaxCredit.Compared;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Decides what a household gets of the reduction of a year, whenever the reduction, a rent of that year or the days of the tenancy become
 * known or change, and tells it when the sum is another.
 */
@ApplicationScoped
public class DecideCredit {

    private static final String COMPARISON = "policy/rent/property-tax-comparison";

    private final TaxNotices notices;
    private final TaxCredits credits;
    private final TenancyFiles files;
    private final Parameters parameters;
    private final Outbox outbox;
    private final WallClock clock;

    DecideCredit(
            TaxNotices notices,
            TaxCredits credits,
            TenancyFiles files,
            Parameters parameters,
            Outbox outbox,
            WallClock clock) {
        this.notices = notices;
        this.credits = credits;
        this.files = files;
        this.parameters = parameters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The tenancy is signed, ends on another day, or was a mistake. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void followed(UUID tenancyId) {
        List<TaxNotice> ofDwelling = notices.ofTenancy(tenancyId);
        if (!ofDwelling.isEmpty()) {
            files.lockAll(List.of(tenancyId));
            files.load(tenancyId).ifPresent(file -> ofDwelling.forEach(notice -> decide(notice, file)));
        }
    }

    /** The reduction is recorded or corrected; the dwelling and its tenancies are held. */
    void noticed(TaxNotice notice) {
        files.load(files.ofDwelling(notice.dwellingId())).values().forEach(file -> decide(notice, file));
    }

    void on(@Observes RentsDecided rents) {
        Map<UUID, List<TaxNotice>> later = notices.withLaterRents(rents.tenancyIds());
        if (!later.isEmpty()) {
            Map<UUID, TenancyFile> found = files.load(later.keySet());
            later.forEach((tenancyId, ofDwelling) -> Optional.ofNullable(found.get(tenancyId))
                    .ifPresent(file -> ofDwelling.forEach(notice -> decide(notice, file))));
        }
    }

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException for a year of which the landlord's policy says nothing */
    Compared compared(LocalDate firstDay) {
        return parameters.word(COMPARISON, firstDay).is("monthly") ? Compared.monthly : Compared.yearly;
    }

    private void decide(TaxNotice notice, TenancyFile file) {
        Optional<TaxCredit> before = credits.latest(notice.propertyTaxReductionId(), file.tenancyId());
        Compared compared = compared(notice.firstDay());
        Optional<DaysOfYear> days = DaysOfYear.of(notice, file);
        Optional<Comparison> comparison =
                days.flatMap(held -> held.compare(notice, file, compared == Compared.monthly));
        boolean undecided = days.isPresent() && comparison.isEmpty();
        if (undecided || (days.isEmpty() && before.isEmpty())) {
            return;
        }
        TaxCredit decided = new TaxCredit(
                Ids.next(),
                notice.propertyTaxReductionId(),
                file.tenancyId(),
                clock.now(),
                notice.reduction(),
                compared,
                comparison);
        if (before.filter(decided::saysTheSameAs).isEmpty()) {
            credits.add(decided);
            boolean sameSum = before.map(TaxCredit::credit).orElse(Euro.ZERO).equals(decided.credit());
            if (!sameSum) {
                outbox.append(CreditDecided.TYPE, file.tenancyId(), CreditDecided.of(decided, notice.assessmentYear()));
            }
        }
    }
}
