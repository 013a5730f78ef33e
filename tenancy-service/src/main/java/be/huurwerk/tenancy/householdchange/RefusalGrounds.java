package be.huurwerk.tenancy.householdchange;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.occupancy.OccupancyNorm;
import be.huurwerk.tenancy.tenancy.Residence;
import be.huurwerk.tenancy.tenancy.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what stands in the way of an approval, by the law and the landlord's policy of the day of the change. */
final class RefusalGrounds {

    private static final String STAY = "policy/tenancy/temporary-stay";
    private static final String FACTUAL_PARTNER = "tenancy/factual-partner";

    private RefusalGrounds() {}

    /** @throws be.huurwerk.regulation.parameter.UnknownParameterException when a rule of that day is not known */
    static List<RefusalGround> of(Household household, Parameters parameters) {
        List<RefusalGround> grounds = new ArrayList<>();
        boolean brings = household.change().kind().bringsSomebody()
                && household.change().kind().isDecided();
        if (brings && household.person().isEmpty() && isTooSmall(household, parameters)) {
            grounds.add(RefusalGround.dwellingTooSmall);
        }
        if (JoiningConditions.apply(household, parameters)) {
            grounds.addAll(failed(household.change().conditions()));
        }
        if (household.change().kind() == HouseholdChangeKind.temporaryStay) {
            grounds.addAll(ofStay(household, parameters));
        }
        if (household.change().kind() == HouseholdChangeKind.partnerBecomesTenant
                && isTogetherTooShort(household, parameters)) {
            grounds.add(RefusalGround.livingTogetherTooShort);
        }
        if (household.homeElsewhere() && household.isPersonOfAge()) {
            grounds.add(RefusalGround.tenantAlreadyRents);
        }
        return List.copyOf(grounds);
    }

    private static boolean isTooSmall(Household household, Parameters parameters) {
        List<Residence> meanwhile = household.residencesMeanwhile();
        long most = Stream.concat(
                        Stream.of(household.change().on()),
                        meanwhile.stream()
                                .map(Residence::from)
                                .filter(day -> day.isAfter(household.change().on())))
                .mapToLong(day -> meanwhile.stream()
                        .filter(residence -> residence.isOn(day))
                        .count())
                .max()
                .orElse(0);
        return most + 1
                > OccupancyNorm.of(household.dwelling(), household.change().on(), parameters);
    }

    private static List<RefusalGround> failed(Conditions conditions) {
        return Stream.of(
                        failed(conditions.ownsNoProperty(), RefusalGround.propertyOwned),
                        failed(conditions.willingToLearnDutch(), RefusalGround.unwillingToLearnDutch),
                        failed(conditions.followsIntegrationPath(), RefusalGround.integrationPathNotFollowed),
                        failed(conditions.registered(), RefusalGround.notRegistered))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<RefusalGround> failed(Optional<Boolean> condition, RefusalGround ground) {
        return condition.filter(met -> !met).map(unmet -> ground);
    }

    private static List<RefusalGround> ofStay(Household household, Parameters parameters) {
        HouseholdChange change = household.change();
        List<RefusalGround> grounds = new ArrayList<>();
        int months = parameters.number(STAY, change.on()).intValue();
        if (!change.until().orElseThrow().isBefore(stayingSince(household).plusMonths(months))) {
            grounds.add(RefusalGround.stayTooLong);
        }
        if (change.reportedOn().isAfter(change.on())) {
            grounds.add(RefusalGround.notReportedInAdvance);
        }
        return grounds;
    }

    /** Stays of one person that follow each other without a day between are one. */
    private static LocalDate stayingSince(Household household) {
        LocalDate since = household.change().on();
        for (Optional<LocalDate> earlier = Optional.of(since); earlier.isPresent(); ) {
            since = earlier.get();
            earlier = stayBefore(household, since);
        }
        return since;
    }

    private static Optional<LocalDate> stayBefore(Household household, LocalDate day) {
        return household.tenancy().residences().stream()
                .filter(residence ->
                        residence.member().personId().equals(household.change().personId()))
                .filter(residence -> residence.member().role() == Role.temporaryResident)
                .filter(residence -> residence.isOn(day.minusDays(1)))
                .map(Residence::from)
                .findFirst();
    }

    /** A spouse or a legal cohabitant is a tenant by the law at once; a factual partner only after a time. */
    private static boolean isTogetherTooShort(Household household, Parameters parameters) {
        if (JoiningConditions.becomesTenant(MemberEffects.partnerRole(household))) {
            return false;
        }
        int months = parameters.number(FACTUAL_PARTNER, household.change().on()).intValue();
        LocalDate since = household
                .person()
                .flatMap(member -> member.facts().since())
                .or(household.change().facts()::since)
                .orElse(household.change().on());
        return since.plusMonths(months).isAfter(household.change().on());
    }
}
