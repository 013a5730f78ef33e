package be.huurwerk.tenancy.righttobuy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.DwellingKind;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who can buy: the tenant page of huisvestingheistputte.be, and vmsw.be. */
final class RightToBuyRules {

    private static final String FIGURES = "tenancy/right-to-buy";
    private static final String STATE = "tenancy/right-to-buy-state";
    private static final String REFERENCE_DAY = "tenancy/right-to-buy-reference-day";

    private RightToBuyRules() {}

    /** Whether somebody could ask to buy on the day. */
    static boolean isOpen(LocalDate requestedOn, Parameters parameters) {
        return parameters.word(STATE, requestedOn).is("open");
    }

    /** The conditions that are not met. */
    static List<RightToBuyRequest.Condition> failed(
            RightToBuyRequest.Stated stated,
            Tenancy tenancy,
            Dwelling dwelling,
            LocalDate requestedOn,
            Parameters parameters) {
        LocalDate reference =
                LocalDate.parse(parameters.word(REFERENCE_DAY, requestedOn).value());
        LocalDate available = LocalDate.of(stated.firstLetOn().getYear() - 1, 12, 31);
        Map<RightToBuyRequest.Condition, Boolean> met = new EnumMap<>(RightToBuyRequest.Condition.class);
        met.put(
                RightToBuyRequest.Condition.socialLongEnough,
                !available
                        .plusYears(years("lettingYears", requestedOn, parameters))
                        .isAfter(reference));
        met.put(
                RightToBuyRequest.Condition.tenantLongEnough,
                !tenancy.startDate()
                        .plusYears(years("tenancyYears", requestedOn, parameters))
                        .isAfter(reference));
        met.put(RightToBuyRequest.Condition.noOtherProperty, !stated.ownsOtherProperty());
        met.put(RightToBuyRequest.Condition.singleFamilyHouse, dwelling.kind() == DwellingKind.house);
        met.put(RightToBuyRequest.Condition.notAdapted, !dwelling.adapted().orElse(false));
        met.put(RightToBuyRequest.Condition.recognised, stated.recognised());
        return met.entrySet().stream()
                .filter(condition -> !condition.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The last day on which the buyer must live there. */
    static LocalDate occupationUntil(LocalDate soldOn, LocalDate requestedOn, Parameters parameters) {
        return soldOn.plusYears(years("occupationYears", requestedOn, parameters))
                .minusDays(1);
    }

    private static int years(String key, LocalDate on, Parameters parameters) {
        return parameters.number(FIGURES, key, on).intValue();
    }
}
